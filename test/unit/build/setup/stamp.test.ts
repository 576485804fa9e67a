import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fingerprint, readStamp, writeStamp } from '../../../../build/setup/stamp.mjs'

let directory: string
beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'stamp-'))))
afterEach(() => rmSync(directory, { recursive: true }))

it('has the same fingerprint for the same state, and another for any other', () => {
  expect(fingerprint('lock', 'linux')).toBe(fingerprint(Buffer.from('lock'), 'linux'))
  const others = [
    fingerprint('lock', 'darwin'),
    fingerprint('lo', 'cklinux'),
    fingerprint('locklinux'),
    fingerprint(),
  ]
  expect(new Set([...others, fingerprint('lock', 'linux')]).size).toBe(5)
})

it('remembers a state, and nothing before it was reached', () => {
  const file = join(directory, 'deeper/stamp')
  expect(readStamp(file)).toBeUndefined()
  writeStamp(file, 'one')
  writeStamp(file, 'two')
  expect(readStamp(file)).toBe('two')
  expect(readdirSync(join(directory, 'deeper'))).toEqual(['stamp'])
})
