import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { beforeEach, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { openZip, usualZipLimits } from '@main/library/zip/openZip'
import { readWhole } from '@main/library/zip/readWhole'
import { writeZip } from '../../../../support/main/importFixtures'

let zipPath = ''
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'runyour-zip-'))
  zipPath = join(folder, 'some.zip')
  return () => rmSync(folder, { recursive: true, force: true })
})
const path = (): string => zipPath

/** A zip whose bytes were changed: `from` to `to`, of the same length, wherever it stands. */
async function tampered(from: string | Buffer, to: string | Buffer): Promise<string> {
  const bytes = await readFile(path())
  const [wanted, put] = [Buffer.from(from), Buffer.from(to)]
  expect(put.length).toBe(wanted.length)
  let found = 0
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) {
    put.copy(bytes, at)
    found += 1
  }
  expect(found).toBeGreaterThan(0)
  await writeFile(path(), bytes)
  return path()
}

async function contents(file: string): Promise<Record<string, string>> {
  const zip = await openZip(file)
  try {
    const read: Record<string, string> = {}
    for (const entry of zip.entries) read[entry.name] = (await readWhole(entry.open(), 1e6)).toString()
    return read
  } finally {
    zip.close()
  }
}

test('reads files in folders, with Korean names', async () => {
  await writeZip(path(), { 'a.txt': 'one', '폴더/나.txt': '둘' })
  expect(await contents(path())).toEqual({ 'a.txt': 'one', '폴더/나.txt': '둘' })
})

/** A zip as Windows and macOS write them: no word about the encoding of a name. */
async function unsaid(name: Buffer): Promise<string> {
  const zip = new ZipFile()
  // As long as the name that takes its place, and not ASCII, so that yazl says UTF-8, which is taken back.
  const placeholder = '가'.repeat(Math.floor(name.length / 3)) + 'x'.repeat(name.length % 3)
  zip.addBuffer(Buffer.from('x'), placeholder)
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path()))
  const bytes = await readFile(path())
  bytes.writeUInt16LE(bytes.readUInt16LE(6) & ~0x800, 6)
  const directory = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
  bytes.writeUInt16LE(bytes.readUInt16LE(directory + 8) & ~0x800, directory + 8)
  await writeFile(path(), bytes)
  return tampered(placeholder, name)
}

test.each([
  ['the code page of Korean Windows', Buffer.from([0xc7, 0xd1, 0xb1, 0xdb, 0x2e, 0x6d, 0x64]), '한글.md'],
  ['UTF-8 in pieces, as macOS does', Buffer.from('한글.md'.normalize('NFD')), '한글.md'],
  ['the code page of the first PCs', Buffer.from([0x81, 0x2e, 0x6d, 0x64]), 'ü.md'],
])('a name in %s, which says nothing of it, is read', async (_what, name, read) => {
  expect(Object.keys(await contents(await unsaid(name)))).toEqual([read])
})

test('a name that climbs out in another encoding, or with backslashes, is refused', async () => {
  const hostile = Buffer.concat([Buffer.from('..\\'), Buffer.from([0xc7, 0xd1]), Buffer.from('/../x')])
  await expect(openZip(await unsaid(hostile))).rejects.toMatchObject({ reason: 'traversal' })
})

test('an encrypted entry is refused', async () => {
  await writeZip(path(), { 'a.json': '[]' })
  const bytes = await readFile(path())
  const directory = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
  bytes.writeUInt16LE(bytes.readUInt16LE(directory + 8) | 1, directory + 8)
  await writeFile(path(), bytes)
  await expect(openZip(path())).rejects.toMatchObject({ reason: 'encrypted' })
})

test('more than 65,535 entries are read', { timeout: 60_000 }, async () => {
  const zip = new ZipFile()
  for (let at = 0; at < 65_600; at += 1) zip.addBuffer(Buffer.alloc(0), `n${at}`, { compress: false })
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path()))
  const opened = await openZip(path())
  expect(opened.entries).toHaveLength(65_600)
  opened.close()
})

test.each([
  ['climbs out of its folder', 'aa/bb.txt', '../bb.txt'],
  ['is absolute', 'aa/bb.txt', '/a/bb.txt'],
  ['names a drive', 'aa/bb.txt', 'C:/bb.txt'],
])('a name that %s is refused', async (_what, honest, hostile) => {
  await writeZip(path(), { [honest]: 'x' })
  await expect(openZip(await tampered(honest, hostile))).rejects.toMatchObject({ reason: 'traversal' })
})

test('a symbolic link is refused', async () => {
  const zip = new ZipFile()
  zip.addBuffer(Buffer.from('/etc/passwd'), 'link', { mode: 0o120777 })
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path()))
  await expect(openZip(path())).rejects.toMatchObject({ reason: 'symlink' })
})

test('what is packed tighter than text can be is refused before a byte is unpacked', async () => {
  await writeZip(path(), { 'zeros.json': Buffer.alloc(8 * 2 ** 20) })
  await expect(openZip(path())).rejects.toMatchObject({ reason: 'bomb' })
})

test('one entry, all together, and their number have limits', async () => {
  await writeZip(path(), { a: 'x'.repeat(600), b: 'y'.repeat(600) })
  const limited = (limits: object) => openZip(path(), { ...usualZipLimits, ...limits })
  await expect(limited({ entryBytes: 500 })).rejects.toMatchObject({ reason: 'too-large' })
  await expect(limited({ totalBytes: 1000 })).rejects.toMatchObject({ reason: 'too-large' })
  await expect(limited({ entries: 1 })).rejects.toMatchObject({ reason: 'too-many-entries' })
  ;(await limited({ entryBytes: 600, totalBytes: 1200, entries: 2 })).close()
})

test('a lie about the size ends where the truth begins', async () => {
  const honest = Buffer.alloc(4)
  honest.writeUInt32LE(60_000)
  const lie = Buffer.alloc(4)
  lie.writeUInt32LE(100)
  await writeZip(path(), { 'a.json': Buffer.from('ab'.repeat(30_000)) })
  await expect(contents(await tampered(honest, lie))).rejects.toMatchObject({ reason: 'damaged' })
})

test('a changed byte is noticed by the check sum', async () => {
  const zip = new ZipFile()
  zip.addBuffer(Buffer.from('hello there'), 'a.txt', { compress: false })
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path()))
  await expect(contents(await tampered('hello there', 'hellO there'))).rejects.toMatchObject({
    reason: 'damaged',
  })
})

test('two files of one name, and only archives in it, are refused', async () => {
  await writeZip(path(), { 'aa.txt': '1', 'bb.txt': '2' })
  await expect(openZip(await tampered('bb.txt', 'aa.txt'))).rejects.toMatchObject({ reason: 'ambiguous' })
  await writeZip(path(), { 'inner.zip': 'PK', 'other.7z': '7z' })
  await expect(openZip(path())).rejects.toMatchObject({ reason: 'nested' })
})

test('entries that share their bytes are refused', async () => {
  await writeZip(path(), { 'aa.txt': 'same', 'bb.txt': 'same' })
  const bytes = await readFile(path())
  // The second entry of the directory (PK 01 02) is made to point to the first one's content.
  const second = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
  bytes.writeUInt32LE(0, second + 42)
  await writeFile(path(), bytes)
  await expect(openZip(path())).rejects.toMatchObject({ reason: 'ambiguous' })
})

test('a file that is no zip, or is cut short, is damaged; one that is not there is the disk’s error', async () => {
  await writeFile(path(), 'PK\x03\x04 and nothing')
  await expect(openZip(path())).rejects.toMatchObject({ reason: 'damaged' })
  await expect(openZip(`${path()}.absent`)).rejects.toMatchObject({ code: 'ENOENT' })
})
