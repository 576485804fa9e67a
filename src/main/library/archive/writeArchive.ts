import type { Result } from '@shared/appError'
import type { AttachmentRef } from '@shared/model/attachment'
import { type ExportSource, pause, type Written } from '../export/exportSource'
import type { LibraryConversation } from '../libraryConversation'
import { readConversation } from '../readConversation'
import { readAttachments, readCalls } from '../readLibrary'
import { shelfFor, withPlaces } from '../shelfFor'
import { archiveFormatName, archiveNames, archiveVersion, type Manifest } from './archiveFormat'
import { cleanAttachment, sha256 } from './cleanAttachment'
import { createLineParts } from './lineParts'
import { writeZip, type ZipWriter } from './zipWriter'

/** What files are called in the archive by what they are called here; null for one that is not in it. */
type Renamed = ReadonlyMap<string, string | null>

/**
 * Writes everything, or some conversations with what belongs to them, as described in docs/archive-format.md. Memory holds
 * one conversation or one attachment at a time. Fails with `disk-full` or `file-unwritable`.
 * @throws {ExportCancelled}; nothing is left of the file then
 */
export async function writeArchive(source: ExportSource, path: string): Promise<Result<Written>> {
  const written: Written = { conversations: 0, attachments: 0, missingAttachments: 0 }
  const zipped = await writeZip(path, (zip) => fillArchive(source, zip, written))
  return zipped.ok ? { ok: true, value: written } : zipped
}

async function fillArchive(source: ExportSource, zip: ZipWriter, written: Written): Promise<void> {
  const files: Manifest['files'] = []
  const add = async (name: string, content: Uint8Array, packed = true): Promise<void> => {
    await zip.add(name, content, { packed })
    files.push({ name, bytes: content.length, sha256: sha256(content) })
  }
  const { scan, job } = source
  const shelf = shelfFor(source.db, source.scope.kind === 'all' ? null : source.ids)
  await add(archiveNames.shelf, json(scan.deep(shelf)))
  const renamed = await addAttachments(source, add, written)

  const conversations = createLineParts(archiveNames.conversations, add)
  let messages = 0
  for (const id of source.ids) {
    await pause(job)
    const conversation = readConversation(source.db, id)
    if (conversation === null) continue
    const placed = withPlaces(withFiles(conversation, renamed), shelf)
    await conversations.add(JSON.stringify(scan.deep(placed)))
    messages += conversation.messages.length
    written.conversations += 1
    job.report({ phase: 'conversations', done: written.conversations, total: source.ids.length })
  }
  await conversations.end()
  const calls = source.scope.kind === 'all' ? await addCalls(source, add) : 0

  job.report({ phase: 'finishing', done: 0, total: null })
  const manifest: Manifest = {
    format: archiveFormatName,
    version: archiveVersion,
    app: source.appVersion,
    exportedAt: source.at,
    counts: {
      conversations: written.conversations,
      messages,
      attachments: written.attachments,
      calls,
    },
    hiddenKeys: scan.hidden(),
    files,
  }
  await zip.add(archiveNames.manifest, json(manifest))
}

async function addAttachments(
  { db, files, scan, scope, ids: wanted, job }: ExportSource,
  add: (name: string, content: Uint8Array, packed?: boolean) => Promise<void>,
  written: Written,
): Promise<Renamed> {
  const hashes = scope.kind === 'all' ? null : hashesOf(db, wanted)
  const known = readAttachments(db, hashes)
  const renamed = new Map<string, string | null>()
  const added = new Set<string>()
  const lines: string[] = []
  for (const [index, one] of known.entries()) {
    await pause(job)
    const clean = await cleanAttachment(one, files, scan)
    if (typeof clean === 'string') {
      renamed.set(one.hash, null)
      written.missingAttachments += 1
    } else {
      const { attachment, parts } = clean
      if (attachment.hash !== one.hash) renamed.set(one.hash, attachment.hash)
      if (added.has(attachment.hash)) continue
      added.add(attachment.hash)
      lines.push(JSON.stringify(attachment))
      // Pictures are packed already, and packing 50 MB of one again takes seconds.
      for (const { part, content } of parts) {
        await add(
          archiveNames.content(attachment.hash, part),
          content,
          attachment.kind === 'text' || part === 'text',
        )
      }
      written.attachments += 1
    }
    job.report({ phase: 'attachments', done: index + 1, total: known.length })
  }
  await add(archiveNames.attachments, Buffer.from(lines.map((line) => `${line}\n`).join('')))
  return renamed
}

function hashesOf(db: ExportSource['db'], wanted: readonly string[]): string[] {
  const hashes = wanted.flatMap((id) => {
    const conversation = readConversation(db, id)
    return conversation === null ? [] : refsIn(conversation).map(({ hash }) => hash)
  })
  return [...new Set(hashes)]
}

function refsIn({ messages, draft, queue }: LibraryConversation): AttachmentRef[] {
  return [
    ...messages.flatMap((message) => (message.role === 'user' ? message.attachments : [])),
    ...(draft?.attachments ?? []),
    ...queue.flatMap(({ attachments }) => attachments),
  ]
}

function withFiles(conversation: LibraryConversation, renamed: Renamed): LibraryConversation {
  if (renamed.size === 0) return conversation
  const refs = (given: readonly AttachmentRef[]): AttachmentRef[] =>
    given.flatMap((ref) => {
      const hash = renamed.has(ref.hash) ? (renamed.get(ref.hash) ?? null) : ref.hash
      return hash === null ? [] : [{ ...ref, hash }]
    })
  const { messages, draft, queue } = conversation
  return {
    ...conversation,
    messages: messages.map((message) =>
      message.role === 'user' ? { ...message, attachments: refs(message.attachments) } : message,
    ),
    draft: draft && { ...draft, attachments: refs(draft.attachments) },
    queue: queue.map((queued) => ({ ...queued, attachments: refs(queued.attachments) })),
  }
}

/** Calls of the ledger that stand in memory at a time. */
const callsAtATime = 5_000

async function addCalls(
  { db, scan, job }: ExportSource,
  add: (name: string, content: Uint8Array) => Promise<void>,
): Promise<number> {
  const parts = createLineParts(archiveNames.calls, add)
  let written = 0
  let after = ''
  for (;;) {
    await pause(job)
    const calls = readCalls(db, { after, limit: callsAtATime })
    const last = calls.at(-1)
    if (last === undefined) break
    after = last.id
    written += calls.length
    for (const call of calls) await parts.add(JSON.stringify(scan.deep(call)))
  }
  await parts.end()
  return written
}

function json(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`)
}
