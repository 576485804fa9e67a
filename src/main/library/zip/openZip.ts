import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { entryName } from './entryName'
import { ZipRefusal } from './zipRefusal'

/** What a zip may contain. Sizes are bytes when unpacked. */
export type ZipLimits = {
  entries: number
  entryBytes: number
  totalBytes: number
  /** Unpacked to packed bytes; entries below `ratioFromBytes` are not asked. */
  ratio: number
  ratioFromBytes: number
}

/**
 * Wide enough for what people have: exports with 50,000 pictures, or some gigabytes of conversations. JSON of chats packs
 * to a tenth, monotonous logs to a fiftieth; deflate cannot do better than 1,032 to 1, which is where bombs are.
 */
export const usualZipLimits: ZipLimits = {
  entries: 200_000,
  entryBytes: 16 * 2 ** 30,
  totalBytes: 32 * 2 ** 30,
  ratio: 250,
  ratioFromBytes: 4 * 2 ** 20,
}

export type ZipEntry = {
  /** Relative, with `/` and composed letters (NFC), whatever wrote the zip. */
  name: string
  /** Bytes when unpacked, as the zip says; reading fails when that is a lie. */
  size: number
  /** The content, unpacked while it is read. Fails with {@link ZipRefusal} `damaged`. */
  open(): AsyncIterable<Uint8Array>
}

export type OpenZip = {
  /** Files only, in the order of the zip's directory. */
  entries: readonly ZipEntry[]
  close(): void
}

/**
 * Opens a zip that comes from anywhere. Its whole directory is looked at before the first byte is unpacked, and nothing is
 * ever unpacked to the disk, so a name cannot lead anywhere. zip64 and any size work; memory holds the directory and one
 * piece of one entry.
 * @throws {ZipRefusal}; the error of `fs` when the file cannot be read
 */
export async function openZip(path: string, limits: ZipLimits = usualZipLimits): Promise<OpenZip> {
  const zip = await openPromise(path, { autoClose: false, strictFileNames: false }).catch(refused)
  try {
    if (zip.entryCount > limits.entries) {
      throw new ZipRefusal('too-many-entries', `${zip.entryCount} entries`)
    }
    const found = await directory(zip, limits)
    const files = found.filter(({ name }) => !name.endsWith('/'))
    if (files.length > 0 && files.every(isArchive)) throw new ZipRefusal('nested', 'only archives in it')
    const entries = files.map(({ name, entry }) => ({
      name,
      size: entry.uncompressedSize,
      open: () => content(zip, entry),
    }))
    return { entries, close: () => zip.close() }
  } catch (cause) {
    zip.close()
    throw cause
  }
}

type Named = { name: string; entry: Entry }

async function directory(zip: ZipFile, limits: ZipLimits): Promise<Named[]> {
  const entries: Named[] = []
  const names = new Set<string>()
  let total = 0
  try {
    for await (const entry of zip.eachEntry()) {
      check(entry, limits)
      total += entry.uncompressedSize
      if (total > limits.totalBytes) throw new ZipRefusal('too-large', 'more than all entries may have')
      if (entries.length >= limits.entries) throw new ZipRefusal('too-many-entries', 'more than announced')
      const name = entryName(entry)
      if (names.has(name)) throw new ZipRefusal('ambiguous', 'a name twice')
      names.add(name)
      entries.push({ name, entry })
    }
  } catch (cause) {
    refused(cause)
  }
  checkOverlaps(entries.map(({ entry }) => entry))
  return entries
}

/** The high half of the attributes is a Unix mode, whatever system is said to have made the entry. */
const fileTypeMask = 0o170000
const symbolicLink = 0o120000

function check(entry: Entry, limits: ZipLimits): void {
  const mode = entry.externalFileAttributes >>> 16
  if ((mode & fileTypeMask) === symbolicLink) throw new ZipRefusal('symlink', 'a symbolic link')
  if (entry.isEncrypted()) throw new ZipRefusal('encrypted', 'an encrypted entry')
  if (entry.uncompressedSize > limits.entryBytes) throw new ZipRefusal('too-large', 'one entry')
  const isPackedTooTight =
    entry.uncompressedSize > limits.ratioFromBytes &&
    entry.uncompressedSize > entry.compressedSize * limits.ratio
  if (isPackedTooTight) throw new ZipRefusal('bomb', 'packed tighter than any text')
}

/** Bombs without nesting let many entries unpack the same bytes (David Fifield, "A better zip bomb", 2019). */
function checkOverlaps(entries: readonly Entry[]): void {
  const inOrder = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  let end = 0
  for (const entry of inOrder) {
    if (entry.relativeOffsetOfLocalHeader < end) throw new ZipRefusal('ambiguous', 'entries overlap')
    // A local header has at least 30 bytes and the name again.
    end = entry.relativeOffsetOfLocalHeader + 30 + entry.fileNameLength + entry.compressedSize
  }
}

function isArchive({ name }: Named): boolean {
  return /\.(zip|7z|rar|gz|tgz|tar|xz|bz2)$/i.test(name)
}

/**
 * One entry, unpacked. yauzl counts the bytes against the announced size while they come, so a lie ends the stream before
 * it costs more than was announced.
 */
async function* content(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  let stream: Readable | null = null
  let sum = 0
  try {
    stream = await zip.openReadStreamPromise(entry)
    for await (const piece of stream as AsyncIterable<Uint8Array>) {
      sum = crc32(piece, sum)
      yield piece
    }
  } catch (cause) {
    refused(cause)
  } finally {
    stream?.destroy()
  }
  if (sum !== entry.crc32) throw new ZipRefusal('damaged', 'the check sum differs')
}

/** yauzl's errors have no codes. What it says of a name is about `..`, a drive, a backslash or a leading slash. */
function refused(cause: unknown): never {
  if (cause instanceof ZipRefusal) throw cause
  const error = cause as NodeJS.ErrnoException
  if (typeof error.code === 'string' && error.syscall !== undefined) throw cause
  const isName = /relative path|absolute path|invalid characters in fileName/i.test(error.message)
  throw new ZipRefusal(isName ? 'traversal' : 'damaged', error.message)
}
