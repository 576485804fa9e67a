import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeFileWhole } from '@main/files/writeFileWhole'
import { temporaryFolder } from '../../../support/main/temporaryFolder'

test('writes text, bytes and pieces that come one by one', async () => {
  const folder = temporaryFolder()
  async function* pieces() {
    yield '첫째\n'
    yield '둘째\n'
  }
  expect(await writeFileWhole(join(folder, 'text'), '글')).toEqual({ ok: true, value: null })
  expect(await writeFileWhole(join(folder, 'bytes'), new Uint8Array([1, 2]))).toEqual({
    ok: true,
    value: null,
  })
  expect(await writeFileWhole(join(folder, 'pieces'), pieces())).toEqual({ ok: true, value: null })
  expect(readFileSync(join(folder, 'text'), 'utf8')).toBe('글')
  expect([...readFileSync(join(folder, 'bytes'))]).toEqual([1, 2])
  expect(readFileSync(join(folder, 'pieces'), 'utf8')).toBe('첫째\n둘째\n')
  expect(readdirSync(folder).sort()).toEqual(['bytes', 'pieces', 'text'])
})

test('replaces a file only when all of the new one is written', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'file')
  writeFileSync(path, 'before')
  async function* breaksOff() {
    yield 'half'
    throw new Error('the source broke')
  }
  await expect(writeFileWhole(path, breaksOff())).rejects.toThrow('the source broke')
  expect(readFileSync(path, 'utf8')).toBe('before')
  expect(readdirSync(folder)).toEqual(['file'])
  await writeFileWhole(path, 'after')
  expect(readFileSync(path, 'utf8')).toBe('after')
})

test('says when a place cannot be written to, and leaves nothing there', async () => {
  const folder = temporaryFolder()
  const missing = await writeFileWhole(join(folder, 'missing', 'file'), 'x')
  expect(missing).toMatchObject({ ok: false, error: { code: 'file-unwritable' } })
  // A folder in the file's place: found out only by the renaming.
  mkdirSync(join(folder, 'taken', 'inside'), { recursive: true })
  const taken = await writeFileWhole(join(folder, 'taken'), 'x')
  expect(taken).toMatchObject({ ok: false, error: { code: 'file-unwritable' } })
  expect(readdirSync(folder)).toEqual(['taken'])
})

test('calls a full disk a full disk', async () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
    syscall: 'write',
  })
  async function* fills(): AsyncGenerator<string> {
    yield 'the beginning'
    throw full
  }
  const result = await writeFileWhole(join(temporaryFolder(), 'file'), fills())
  expect(result).toMatchObject({ ok: false, error: { code: 'disk-full' } })
})
