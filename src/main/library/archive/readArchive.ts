import type { z } from 'zod'
import type { Attachment } from '@shared/model/attachment'
import { attachmentLimits, preparedImageTypes } from '@shared/model/attachmentLimits'
import type { LedgerCall } from '@shared/model/ledger'
import type { Part } from '../../attachments/attachmentFiles'
import { inspect } from '../../attachments/inspect'
import type { LibraryAttachment, LibraryShelf } from '../libraryContents'
import type { LibraryConversation } from '../libraryConversation'
import { readWhole } from '../zip/readWhole'
import { ZipRefusal } from '../zip/zipRefusal'
import {
  archivedAttachmentSchema,
  archivedCallSchema,
  archivedConversationSchema,
  archiveNames,
  archiveVersion,
  type Manifest,
  manifestSchema,
  shelfSchema,
} from './archiveFormat'
import { sha256 } from './cleanAttachment'

/** A file of the opened zip, as `openZip` and `openSourceFiles` give it. */
export type ArchiveFile = { name: string; size: number; open(): AsyncIterable<Uint8Array> }

/** Why an archive, or a part of it, cannot be read. */
export class ArchiveProblem extends Error {
  readonly reason: 'not-an-archive' | 'newer' | 'damaged'

  constructor(reason: ArchiveProblem['reason'], message: string) {
    super(message)
    this.name = 'ArchiveProblem'
    this.reason = reason
  }
}

/** One thing of an archive, or why it could not be read; the rest can be read all the same. */
export type Archived<T> = { ok: true; value: T } | { ok: false; problem: ArchiveProblem }

export type ArchivedFile = { attachment: LibraryAttachment; parts: { part: Part; content: Uint8Array }[] }

/** An archive's contents, read piece by piece, each checked against its hash and its schema. */
export type Archive = {
  manifest: Manifest
  shelf(): Promise<Archived<LibraryShelf>>
  /** Every file with its bytes; one is in memory at a time. */
  attachments(): AsyncGenerator<Archived<ArchivedFile>>
  conversations(): AsyncGenerator<Archived<LibraryConversation>>
  /** Some thousand at a time. */
  calls(): AsyncGenerator<Archived<LedgerCall[]>>
}

/** Bytes. Lists are cut into parts of a million characters; a part is larger only for one conversation that is. */
const largest = { manifest: 2 ** 28, list: 2 ** 28 } as const

/** Whether files look like an archive of this app. */
export function isArchive(files: readonly Pick<ArchiveFile, 'name'>[]): boolean {
  const has = (wanted: string): boolean => files.some(({ name }) => name === wanted)
  return has(archiveNames.manifest) && has(archiveNames.shelf)
}

/**
 * Reads an archive that may come from anywhere: what is in it is believed only where it is what it says.
 * @throws {ArchiveProblem}, and what reading the zip throws
 */
export async function readArchive(files: readonly ArchiveFile[]): Promise<Archive> {
  const byName = new Map(files.map((file) => [file.name, file]))
  const manifest = await readManifest(byName.get(archiveNames.manifest))
  const hashes = new Map(manifest.files.map(({ name, sha256: hash }) => [name, hash]))
  const read = async (name: string, limit: number): Promise<Buffer> => {
    const file = byName.get(name)
    if (file === undefined) throw new ArchiveProblem('damaged', `${name} is missing`)
    const content = await readWhole(file.open(), limit)
    if (sha256(content) !== hashes.get(name)) {
      throw new ArchiveProblem('damaged', `${name} is not what was written`)
    }
    return content
  }
  async function* lines(prefix: string): AsyncGenerator<Archived<string[]>> {
    for (const { name } of manifest.files.filter((file) => file.name.startsWith(prefix))) {
      yield await attempt(async () => {
        const text = (await read(name, largest.list)).toString('utf8')
        return text.split('\n').filter((line) => line !== '')
      })
    }
  }
  return {
    manifest,
    shelf: () =>
      attempt(async () =>
        checked(shelfSchema, parse((await read(archiveNames.shelf, largest.list)).toString('utf8'))),
      ),
    attachments: async function* () {
      for await (const part of lines(archiveNames.attachments)) {
        if (!part.ok) yield part
        else for (const line of part.value) yield await attempt(() => readAttachment(line, read))
      }
    },
    conversations: async function* () {
      for await (const part of lines('conversations/')) {
        if (!part.ok) yield part
        else
          for (const line of part.value) {
            yield await attempt(async () => checked(archivedConversationSchema, parse(line)))
          }
      }
    },
    calls: async function* () {
      for await (const part of lines('calls/')) {
        yield part.ok
          ? await attempt(async () => part.value.map((line) => checked(archivedCallSchema, parse(line))))
          : part
      }
    },
  }
}

async function readManifest(file: ArchiveFile | undefined): Promise<Manifest> {
  if (file === undefined) throw new ArchiveProblem('not-an-archive', 'there is no manifest')
  const json = parse((await readWhole(file.open(), largest.manifest)).toString('utf8'))
  const head = manifestSchema.pick({ format: true, version: true }).safeParse(json)
  if (!head.success) throw new ArchiveProblem('not-an-archive', 'the manifest is of something else')
  if (head.data.version > archiveVersion) {
    throw new ArchiveProblem('newer', `version ${head.data.version}; this app reads ${archiveVersion}`)
  }
  return checked(manifestSchema, json)
}

/**
 * The original's name is its hash. Whether a file is what it says it is, and may be shown and sent, is asked here just as
 * of one that a person attaches.
 */
async function readAttachment(
  line: string,
  read: (name: string, limit: number) => Promise<Buffer>,
): Promise<ArchivedFile> {
  const attachment = checked(archivedAttachmentSchema, parse(line))
  const { hash, kind } = attachment
  const part = kind === 'image' ? 'prepared' : 'text'
  const original = await read(archiveNames.content(hash, 'original'), attachmentLimits.fileBytes)
  const prepared = await read(archiveNames.content(hash, part), attachmentLimits.fileBytes)
  if (sha256(original) !== hash) throw new ArchiveProblem('damaged', `${hash} has another hash`)
  const found = inspect({
    name: 'file',
    mime: attachment.mime,
    original: new Uint8Array(original),
    prepared: preparedOf(attachment, prepared),
  })
  if (!found.ok) throw new ArchiveProblem('damaged', `${hash}: ${found.error.message}`)
  const known = { ...attachment, byteSize: original.length, ...found.value }
  return {
    attachment: known,
    parts: [
      { part, content: prepared },
      { part: 'original', content: original },
    ],
  }
}

function preparedOf(
  { kind, preparedMime, width, height }: Omit<Attachment, 'name'> & { preparedMime: string | null },
  prepared: Buffer,
): Parameters<typeof inspect>[0]['prepared'] {
  if (kind !== 'image') return { kind, text: prepared.toString('utf8') }
  const mime = preparedImageTypes.find((known) => known === preparedMime)
  if (mime === undefined || width === null || height === null) {
    throw new ArchiveProblem('damaged', 'an image without its type or size')
  }
  return { kind, bytes: new Uint8Array(prepared), mime, width, height }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new ArchiveProblem('damaged', cause instanceof Error ? cause.message : String(cause))
  }
}

function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new ArchiveProblem('damaged', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
}

async function attempt<T>(work: () => Promise<T>): Promise<Archived<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (cause) {
    if (cause instanceof ArchiveProblem) return { ok: false, problem: cause }
    // One file of the zip is damaged, or says the wrong size; what the disk says is about all of them.
    if (cause instanceof ZipRefusal)
      return { ok: false, problem: new ArchiveProblem('damaged', cause.message) }
    throw cause
  }
}
