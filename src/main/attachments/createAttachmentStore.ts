import { type AppError, fail, ok, type Result } from '@shared/appError'
import type { ParsedInput } from '@shared/contract'
import type { History } from '../history/history'
import { createAttachmentFiles } from './attachmentFiles'
import type { AttachmentStore } from './attachmentStore'
import { inspect } from './inspect'

type StoreParts = {
  folder: string
  history: Pick<History, 'getAttachment' | 'saveAttachment' | 'forgetUnusedAttachments' | 'knownAttachments'>
  /** Hashes that copies of the history name; a failure keeps every file. None unless told. */
  namedByCopies?: () => Promise<Result<string[]>>
  now?: () => number
}

/** Milliseconds for which an unused file stays: a draft that names it may not be stored yet, or not any more. */
const keepUnusedMs = 24 * 60 * 60 * 1000

/** Keeps attachments in a folder. A file is on the disk before the history names it, and forgotten before it is removed. */
export function createAttachmentStore({
  folder,
  history,
  namedByCopies = async () => ok([]),
  now = Date.now,
}: StoreParts): AttachmentStore {
  const files = createAttachmentFiles(folder)

  // One after the other: a file that is added again while it is being collected would lose its content.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }

  const add: AttachmentStore['add'] = async (input) => {
    const found = inspect(input)
    if (!found.ok) return found
    const { name, original, prepared } = input
    const hash = await contentHash(original)
    const stored = await writeParts(hash, input)
    if (!stored.ok) return stored
    const isImage = prepared.kind === 'image'
    const saved = await history.saveAttachment({
      hash,
      kind: prepared.kind,
      mime: found.value.mime,
      byteSize: original.length,
      width: isImage ? prepared.width : null,
      height: isImage ? prepared.height : null,
      characters: found.value.characters,
      preparedMime: isImage ? prepared.mime : null,
    })
    if (!saved.ok) return saved
    const { preparedMime: _preparedMime, ...attachment } = saved.value
    return ok({ ...attachment, name })
  }

  const writeParts = async (
    hash: string,
    { original, prepared }: ParsedInput<'attachments.add'>,
  ): Promise<Result<null>> => {
    const part = prepared.kind === 'image' ? 'prepared' : 'text'
    const known = await history.getAttachment({ hash })
    // What is kept goes with what the history knows of it: the same content opened again may come out a byte different.
    if (known.ok && (await files.has(hash, 'original')) && (await files.has(hash, part))) return ok(null)
    const made = await files.write(hash, part, prepared.kind === 'image' ? prepared.bytes : prepared.text)
    return made.ok ? files.write(hash, 'original', original) : made
  }

  const preview: AttachmentStore['preview'] = async (hash) => {
    const known = await history.getAttachment({ hash })
    if (!known.ok) return known
    const { kind, preparedMime } = known.value
    const bytes = await files.read(hash, kind === 'image' ? 'prepared' : 'text')
    if (bytes === null) return fail(gone)
    if (kind !== 'image') return ok({ kind: 'text', text: bytes.toString('utf8') })
    return ok({ kind: 'image', mime: preparedMime ?? 'image/png', bytes: new Uint8Array(bytes) })
  }

  return {
    add: (input) => inTurn(() => add(input)),
    preview,
    read: async (hash) => {
      const content = await preview(hash)
      if (!content.ok) return content
      if (content.value.kind === 'text') return ok(content.value)
      const { mime, bytes } = content.value
      return ok({ kind: 'image', mime, base64: asBuffer(bytes).toString('base64') })
    },
    original: async (hash) => {
      const bytes = await files.read(hash, 'original')
      return bytes === null ? fail(gone) : ok(bytes)
    },
    collectUnused: () =>
      inTurn(async () => {
        const before = now() - keepUnusedMs
        const forgotten = await history.forgetUnusedAttachments({ before })
        if (!forgotten.ok) return forgotten
        // A kill between writing a file and noting it, or between forgetting and removing it, leaves one nobody knows.
        const { hashes, leftovers } = await files.list(before)
        const known = await history.knownAttachments({ hashes })
        if (!known.ok) return known
        // A copy that is restored finds its attachments: they stay for as long as any copy names them.
        const named = await namedByCopies()
        if (!named.ok) return named
        const kept = new Set([...known.value, ...named.value])
        const unused = new Set([...forgotten.value, ...hashes].filter((hash) => !kept.has(hash)))
        for (const hash of unused) await files.remove(hash)
        for (const path of leftovers) await files.removeLeftover(path)
        return ok(unused.size)
      }),
  }
}

/** SHA-256 in hex; computed beside the main thread, which 50 MB would hold for a tenth of a second. */
async function contentHash(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return Buffer.from(digest).toString('hex')
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

const gone: AppError = { code: 'not-found', message: 'the file is not there any more' }
