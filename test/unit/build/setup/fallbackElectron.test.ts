import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkIntegrity, fallbackExists, refreshShim } from '../../../../build/setup/fallbackElectron.mjs'

let directory: string
beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'fallback-'))))
afterEach(() => rmSync(directory, { recursive: true }))

it('accepts the very file that was meant, and no other', async () => {
  const file = join(directory, 'runtime.tgz')
  writeFileSync(file, 'the runtime')
  const expected = `sha512-${createHash('sha512').update('the runtime').digest('base64')}`
  await expect(checkIntegrity(file, expected)).resolves.toBeUndefined()
  writeFileSync(file, 'the runtime, and something else')
  await expect(checkIntegrity(file, expected)).rejects.toThrow('is not the file it should be')
})

it('exists for 64-bit Linux on Intel only', () => {
  expect(fallbackExists('linux', 'x64')).toBe(true)
  expect(fallbackExists('linux', 'arm64')).toBe(false)
  expect(fallbackExists('darwin', 'x64')).toBe(false)
})

it('brings an outdated starter up to date', async () => {
  await refreshShim(directory)
  const starter = join(directory, 'resources/app/main.mjs')
  const current = readFileSync(starter, 'utf8')
  writeFileSync(starter, 'outdated')
  await refreshShim(directory)
  expect(readFileSync(starter, 'utf8')).toBe(current)
})
