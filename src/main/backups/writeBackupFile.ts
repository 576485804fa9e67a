import { createReadStream, type ReadStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { Encrypter } from 'age-encryption'
import { ZipFile } from 'yazl'
import { ok, type Result } from '@shared/appError'
import type { BackupFile } from '@shared/contract/backups'
import { writeFileWhole } from '../files/writeFileWhole'
import { connect } from '../history/database/connection'
import { schemaVersion } from '../history/database/migrate'
import { text } from '../history/database/row'
import { writeCopy } from '../history/database/snapshot'
import {
  type BackupFacts,
  backupFormat,
  databaseEntry,
  factsEntry,
  partEndings,
  partEntry,
} from './backupFormat'
import { counts } from './describeCopy'
import { type JobWatch, lookedAt, throttled, unwatched } from './jobWatch'

export type WriteRequest = {
  historyPath: string
  attachmentFolder: string
  /** A folder of its own for what is in between; emptied. */
  workFolder: string
  /** The file to write. One that is there is replaced once the new one is whole. */
  path: string
  passphrase: string | null
  /** Milliseconds since 1970. */
  at: number
  /** Base-2 logarithm of scrypt's cost, age's 18 unless told: a second and 256 MB for each guess. */
  workFactor?: number
}

/**
 * Writes the history with its attachments into one file, as of one moment: `docs/backups.md` has the format. Nothing of
 * it ever stands in memory as a whole, and nobody is kept from writing meanwhile.
 *
 * Fails with `disk-full` and `file-unwritable`. @throws what is wrong with the history, and the signal's reason
 */
export async function writeBackupFile(
  request: WriteRequest,
  watch: JobWatch = unwatched,
): Promise<Result<BackupFile>> {
  const { workFolder, path, passphrase, at } = request
  await rm(workFolder, { recursive: true, force: true })
  await mkdir(workFolder, { recursive: true, mode: 0o700 })
  try {
    const copy = join(workFolder, databaseEntry)
    watch.report({ phase: 'copying', done: 0, total: null })
    const { hashes, ...facts } = copyHistory(request.historyPath, copy, at)
    watch.signal.throwIfAborted()
    const { output, done, total } = await zip(copy, facts, await filesOf(request.attachmentFolder, hashes))
    const report = throttled((bytes) => watch.report({ phase: 'packing', done: bytes, total }), total)
    report(0)
    const packed = passphrase === null ? output : await encrypt(output, passphrase, request.workFactor)
    const pieces = lookedAt<Uint8Array>(packed, watch.signal, () => report(done()))
    const written = await writeFileWhole(path, pieces).finally(() => output.destroy())
    if (!written.ok) return written
    const { size } = await stat(path)
    return ok({ path, bytes: size, at, conversations: facts.conversations, messages: facts.messages })
  } finally {
    await rm(workFolder, { recursive: true, force: true })
  }
}

function copyHistory(historyPath: string, copy: string, at: number): BackupFacts & { hashes: string[] } {
  const history = connect(historyPath, { busyTimeoutMs: 5000, readOnly: true })
  try {
    writeCopy(history, copy)
  } finally {
    history.close()
  }
  const db = connect(copy, { busyTimeoutMs: 5000, readOnly: true })
  try {
    const { conversations, messages } = counts(db)
    return {
      ...backupFormat,
      at,
      schemaVersion: schemaVersion(db),
      conversations,
      messages,
      hashes: db.all('SELECT hash FROM attachments ORDER BY hash').map((row) => text(row, 'hash')),
    }
  } finally {
    db.close()
  }
}

type PackedFile = { name: string; path: string; bytes: number }

/** The attachments that are on the disk. One that is missing is missing in the app, too, and no reason to have no backup. */
async function filesOf(folder: string, hashes: readonly string[]): Promise<PackedFile[]> {
  const found: PackedFile[] = []
  for (const hash of hashes) {
    for (const ending of partEndings) {
      const path = join(folder, hash.slice(0, 2), hash + ending)
      const file = await stat(path).catch(() => null)
      if (file?.isFile()) found.push({ name: partEntry(hash, ending), path, bytes: file.size })
    }
  }
  return found
}

type Zipping = {
  output: Readable
  /** Bytes that were read so far. */
  done: () => number
  /** Bytes of all files. */
  total: number
}

async function zip(copy: string, facts: BackupFacts, files: readonly PackedFile[]): Promise<Zipping> {
  const zipFile = new ZipFile()
  const output = zipFile.outputStream as Readable
  // Whoever reads it is told by its iterator; without a listener, an error that comes after that would end the thread.
  output.on('error', () => undefined)
  zipFile.on('error', (cause: Error) => output.destroy(cause))
  const mtime = new Date(facts.at)
  zipFile.addBuffer(Buffer.from(`${JSON.stringify(facts, null, 2)}\n`), factsEntry, { mtime })
  const read = { before: 0, file: null as ReadStream | null }
  const done = (): number => read.before + (read.file?.bytesRead ?? 0)
  const add = (path: string, name: string, size: number, compress: boolean): void =>
    // Opened when its turn comes: ten thousand open files are more than a system allows.
    zipFile.addReadStreamLazy(name, { mtime, size, compress }, (opened) => {
      read.before = done()
      read.file = openFile(path, output)
      opened(null, read.file)
    })
  const { size: copyBytes } = await stat(copy)
  add(copy, databaseEntry, copyBytes, true)
  // Pictures and PDFs are packed already.
  for (const { name, path, bytes } of files) add(path, name, bytes, name.endsWith('.txt'))
  zipFile.end()
  return { output, done, total: files.reduce((sum, { bytes }) => sum + bytes, copyBytes) }
}

/** yazl does not hear of a stream that breaks. */
function openFile(path: string, output: Readable): ReadStream {
  return createReadStream(path).on('error', (cause) => output.destroy(cause))
}

async function encrypt(plain: Readable, passphrase: string, workFactor?: number): Promise<Readable> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  if (workFactor !== undefined) encrypter.setScryptWorkFactor(workFactor)
  // Node's and the web's own types of the same streams.
  const source = Readable.toWeb(plain) as globalThis.ReadableStream<Uint8Array>
  return Readable.fromWeb((await encrypter.encrypt(source)) as ReadableStream<Uint8Array>)
}
