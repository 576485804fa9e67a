import { createReadStream, type Stats } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { openZip } from '../zip/openZip'

/** One file of what was picked, wherever it lies. */
export type SourceFile = {
  /** Below what was picked, with `/` and composed letters (NFC). */
  name: string
  /** Bytes, unpacked. */
  size: number
  /** Milliseconds since 1970; null inside a zip, whose times have no time zone. */
  modifiedAt: number | null
  open(): AsyncIterable<Uint8Array>
}

/** What the person picked: a file, the inside of a zip, or a folder. */
export type SourceFiles = {
  kind: 'file' | 'zip' | 'folder'
  /** What it is called, without its folder. */
  name: string
  files: readonly SourceFile[]
  /** Folders and files inside that could not be looked at. */
  unreadable: readonly string[]
  close(): void
}

/** Files of a folder that are looked at: a whole home folder picked by mistake should not be read for an hour. */
const mostFiles = 100_000
const mostDepth = 12

/**
 * Opens what a person picked. Whether something is a zip is told by its first bytes. Symbolic links in a folder are not
 * followed.
 * @throws {ZipRefusal}; the error of `fs` when it cannot be read
 */
export async function openSourceFiles(path: string): Promise<SourceFiles> {
  const found = await stat(path)
  const name = basename(path)
  if (found.isDirectory()) {
    return { kind: 'folder', name, ...(await filesIn(path)), close: () => undefined }
  }
  if (await startsLikeZip(path)) {
    const zip = await openZip(path)
    const files = zip.entries.map((entry) => ({ ...entry, modifiedAt: null }))
    return { kind: 'zip', name, files, unreadable: [], close: () => zip.close() }
  }
  return {
    kind: 'file',
    name,
    files: [fileOnDisk(path, name, found)],
    unreadable: [],
    close: () => undefined,
  }
}

async function filesIn(folder: string): Promise<Pick<SourceFiles, 'files' | 'unreadable'>> {
  const files: SourceFile[] = []
  const unreadable: string[] = []
  const inside = (path: string): string => relative(folder, path).split(sep).join('/').normalize('NFC')
  const waiting = [{ path: folder, depth: 0 }]
  for (let at = waiting.shift(); at !== undefined && files.length < mostFiles; at = waiting.shift()) {
    // What was picked has to be readable; what lies deeper may be somebody else's.
    const entries = await readdir(at.path, { withFileTypes: true }).catch((cause: unknown) => {
      if (at.depth === 0) throw cause
      unreadable.push(inside(at.path))
      return []
    })
    for (const entry of entries) {
      const path = join(at.path, entry.name)
      const isHidden = entry.name.startsWith('.') || entry.name === 'node_modules'
      if (entry.isDirectory() && !isHidden && at.depth < mostDepth)
        waiting.push({ path, depth: at.depth + 1 })
      if (!entry.isFile() || isHidden || files.length >= mostFiles) continue
      const found = await stat(path).catch(() => null)
      if (found === null) unreadable.push(inside(path))
      else files.push(fileOnDisk(path, inside(path), found))
    }
  }
  return { files: files.toSorted((a, b) => (a.name < b.name ? -1 : 1)), unreadable }
}

function fileOnDisk(path: string, name: string, { size, mtimeMs }: Stats): SourceFile {
  const modifiedAt = Math.round(mtimeMs)
  return { name, size, modifiedAt, open: () => createReadStream(path, { highWaterMark: 256 * 1024 }) }
}

/** APPNOTE.TXT 4.3.7: a local file header; 4.3.16: a zip without entries begins with its end. */
const zipStarts = new Set([0x04034b50, 0x06054b50])

async function startsLikeZip(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const start = Buffer.alloc(4)
    const { bytesRead } = await file.read(start, 0, 4, 0)
    return bytesRead === 4 && zipStarts.has(start.readUInt32LE(0))
  } finally {
    await file.close()
  }
}
