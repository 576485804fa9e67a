import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { Decrypter } from 'age-encryption'
import { HistoryFailure, toAppError } from '../history/database/historyFailure'
import { flushFile } from '../history/database/flush'
import { openZip, usualZipLimits, type ZipEntry } from '../library/zip/openZip'
import { readWhole } from '../library/zip/readWhole'
import { ZipRefusal } from '../library/zip/zipRefusal'
import { isEncrypted } from './ageFile'
import { type BackupFacts, backupFactsSchema, databaseEntry, factsEntry, isBackupEntry } from './backupFormat'
import { checkCopy, damaged } from './checkCopy'
import { type JobWatch, lookedAt, throttled, unwatched } from './jobWatch'

export type OpenRequest = {
  path: string
  passphrase: string | null
  /** A folder of its own that the content goes into; emptied first, and whenever something is wrong. */
  workFolder: string
}

/** Of a text that repeats itself, deflate makes up to 1,032 to 1: no reason to refuse a history. Room is asked for. */
const limits = { ...usualZipLimits, ratio: 1_100 }

/** Bytes of the description; a real one has 200. */
const factsLimit = 100_000

/**
 * Unpacks a backup file into `workFolder` and sees to it that everything in it is whole: what age authenticates, the
 * zip's check sums, and the pages of the database. Nothing outside the folder changes.
 *
 * @throws HistoryFailure `file-unreadable`, `passphrase-needed`, `passphrase-wrong`, `backup-damaged`, `history-newer`,
 * `disk-full`; and the signal's reason
 */
export async function openBackupFile(
  { path, passphrase, workFolder }: OpenRequest,
  watch: JobWatch = unwatched,
): Promise<BackupFacts> {
  await rm(workFolder, { recursive: true, force: true })
  await mkdir(workFolder, { recursive: true, mode: 0o700 })
  try {
    if (!(await isEncrypted(path))) return await unpack(path, workFolder, watch)
    if (passphrase === null)
      throw new HistoryFailure({ code: 'passphrase-needed', message: 'it is encrypted' })
    const zipPath = join(workFolder, 'backup.zip')
    await needRoom(workFolder, (await stat(path)).size)
    await decrypt(path, passphrase, zipPath, watch)
    const facts = await unpack(zipPath, workFolder, watch)
    await rm(zipPath)
    return facts
  } catch (cause) {
    await rm(workFolder, { recursive: true, force: true })
    watch.signal.throwIfAborted()
    throw asFailure(cause)
  }
}

async function decrypt(path: string, passphrase: string, to: string, watch: JobWatch): Promise<void> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  // Node's and the web's own types of the same streams.
  const file = createReadStream(path)
  const source = Readable.toWeb(file) as globalThis.ReadableStream<Uint8Array>
  let plain: globalThis.ReadableStream<Uint8Array>
  try {
    plain = await decrypter.decrypt(source)
  } catch (cause) {
    // The library has no codes; every other error is about the header's form.
    const message = cause instanceof Error ? cause.message : ''
    if (!message.startsWith('no identity matched')) throw damaged(message)
    throw new HistoryFailure({ code: 'passphrase-wrong', message })
  }
  const { size: total } = await stat(path)
  const report = throttled((done) => watch.report({ phase: 'decrypting', done, total }), total)
  await pipeline(
    lookedAt(Readable.fromWeb(plain as ReadableStream<Uint8Array>), watch.signal, () =>
      report(file.bytesRead),
    ),
    createWriteStream(to, { mode: 0o600 }),
  )
}

async function unpack(zipPath: string, folder: string, watch: JobWatch): Promise<BackupFacts> {
  const zip = await openZip(zipPath, limits)
  try {
    const facts = await readFacts(zip.entries.find(({ name }) => name === factsEntry))
    const wanted = zip.entries.filter(({ name }) => name !== factsEntry)
    const stranger = wanted.find(({ name }) => !isBackupEntry(name))
    if (stranger) throw damaged('there is a file in it that belongs to no backup')
    if (!wanted.some(({ name }) => name === databaseEntry)) throw damaged('there is no database in it')
    const total = wanted.reduce((sum, { size }) => sum + size, 0)
    await needRoom(folder, total)
    const report = throttled((done) => watch.report({ phase: 'unpacking', done, total }), total)
    let done = 0
    for (const entry of wanted) {
      const pieces = lookedAt(entry.open(), watch.signal, ({ byteLength }) => report((done += byteLength)))
      await extract(pieces, join(folder, entry.name))
    }
    watch.report({ phase: 'checking', done: 0, total: null })
    checkCopy(join(folder, databaseEntry))
    return facts
  } finally {
    zip.close()
  }
}

async function readFacts(entry: ZipEntry | undefined): Promise<BackupFacts> {
  if (!entry) throw damaged('it does not say that it is a backup')
  const told = await readWhole(entry.open(), factsLimit)
  try {
    return backupFactsSchema.parse(JSON.parse(told.toString('utf8')))
  } catch {
    throw damaged('it is no backup of a kind that this app knows')
  }
}

async function extract(content: AsyncIterable<Uint8Array>, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await pipeline(content, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
  flushFile(path)
}

/** Asked before the disk is filled up: a full one is trouble for every other program, too. */
async function needRoom(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize >= bytes) return
  throw new HistoryFailure({ code: 'disk-full', message: `${bytes} bytes do not fit` })
}

function asFailure(cause: unknown): HistoryFailure {
  if (cause instanceof HistoryFailure) return cause
  if (cause instanceof ZipRefusal) return damaged(`${cause.reason}: ${cause.message}`)
  const error = toAppError(cause)
  if (error.code === 'history-unreadable') {
    return new HistoryFailure({ code: 'file-unreadable', message: error.message })
  }
  // What a broken stream of age throws has no code.
  return error.code === 'internal' ? damaged(error.message) : new HistoryFailure(error)
}
