import { expect, it } from 'vitest'
import { startHelper } from '../../../../build/launch/helperProcess.mjs'

const node = (script: string) => ['-e', script]

it('waits for the line that says it is ready, and ends with its stop', async () => {
  const script = 'require("fs").writeSync(3, `${process.pid}\\n`); setInterval(() => {}, 1000)'
  const helper = await startHelper(process.execPath, node(script), { readyFd: 3 })
  const pid = Number(helper.line)
  expect(process.kill(pid, 0)).toBe(true)
  await helper.stop()
  expect(() => process.kill(pid, 0)).toThrow('ESRCH')
})

it('says what a helper said that did not come up', async () => {
  const script = 'console.error("Fatal: no room on the display"); process.exit(1)'
  await expect(startHelper(process.execPath, node(script), { readyFd: 3 })).rejects.toThrow(
    'no room on the display',
  )
  await expect(startHelper('no-such-helper-here', [], { readyFd: 3 })).rejects.toThrow('ENOENT')
})
