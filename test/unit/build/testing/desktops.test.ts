import { expect, it } from 'vitest'
import { desktopCount, withDesktops } from '../../../../build/testing/desktops.mjs'

it.each([
  ['two of many files', 30, 2, 2],
  ['one where there is one file', 1, 8, 1],
  ['one where there is one core', 30, 1, 1],
  ['no more than were ever tried', 30, 64, 2],
  ['one for the tests that start no app', 0, 2, 1],
])('runs %s at once', (_, files, cores, expected) => {
  expect(desktopCount(files, cores)).toBe(expected)
})

it('tells each worker what makes its desktop another one than the first', () => {
  const common = { PATH: '/bin', XDG_SESSION_TYPE: 'x11' }
  const { RUNYOUR_TEST_DESKTOPS: desktops, ...env } = withDesktops([
    { ...common, DISPLAY: ':1', HOME: '/home/a' },
    { ...common, DISPLAY: ':2', HOME: '/home/b' },
  ])
  expect(env).toEqual({ ...common, DISPLAY: ':1', HOME: '/home/a' })
  expect(JSON.parse(String(desktops))).toEqual([{}, { DISPLAY: ':2', HOME: '/home/b' }])
})
