import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { mergeUpdateLists } from '../../../../build/release/mergeUpdateLists.mjs'

/** As electron-builder writes it. */
const list = (version: string, ...names: string[]): string =>
  [
    `version: ${version}`,
    'files:',
    ...names.flatMap((name) => [`  - url: ${name}`, '    sha512: c2hh==', '    size: 5']),
    `path: ${names[0]}`,
    'sha512: c2hh==',
    "releaseDate: '2026-11-23T00:00:00.000Z'",
  ].join('\n')

test('has the files of every machine, once', () => {
  const merged = mergeUpdateLists([
    list('1.2.0', 'app-mac-x64.zip'),
    list('1.2.0', 'app-mac-arm64.zip', 'app-mac-x64.zip'),
  ])
  expect(parse(merged)).toMatchObject({
    version: '1.2.0',
    path: 'app-mac-x64.zip',
    files: [
      { url: 'app-mac-x64.zip', sha512: 'c2hh==', size: 5 },
      { url: 'app-mac-arm64.zip', sha512: 'c2hh==', size: 5 },
    ],
  })
})

test('a release of two versions is none', () => {
  expect(() => mergeUpdateLists([list('1.2.0', 'a.zip'), list('1.1.0', 'b.zip')])).toThrow('1.2.0, 1.1.0')
  expect(() => mergeUpdateLists([])).toThrow()
})
