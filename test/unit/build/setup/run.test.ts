import { expect, it } from 'vitest'
import { run } from '../../../../build/setup/run.mjs'

const node = (script: string, limitMs?: number) =>
  run(process.execPath, ['-e', script], limitMs === undefined ? {} : { limitMs })

it('keeps what a program printed, and its exit code', async () => {
  expect(await node('console.log("out"); console.error("err"); process.exit(3)')).toEqual({
    code: 3,
    output: expect.stringMatching(/out\n[^]*err\n|err\n[^]*out\n/),
  })
})

it('ends a program whose time is up', async () => {
  expect(await node('setInterval(() => {}, 1000)', 200)).toMatchObject({ code: 124 })
})

it('tells a program that does not exist from one that failed', async () => {
  expect(await run('no-such-program-here', [])).toMatchObject({ code: 127 })
})
