import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok, type Result } from '@shared/appError'
import type { ExportTexts } from '../../i18n/exportTexts'
import { writeFailure } from '../../files/writeFailure'
import { writeFileWhole } from '../../files/writeFileWhole'
import type { LibraryShelf } from '../libraryContents'
import type { LibraryConversation } from '../libraryConversation'
import { readConversation } from '../readConversation'
import { shelfFor } from '../shelfFor'
import { conversationMarkdown, type ReadablePlace, titleOf } from './conversationMarkdown'
import { type ExportSource, pause, type Written } from './exportSource'
import { createFileNames } from './fileNames'
import { conversationHtml } from './html/conversationHtml'
import { readPictures } from './pictures'
import type { ReadableOptions } from './readableConversation'

export type ReadableFormat = 'markdown' | 'html'

const endings: Record<ReadableFormat, string> = { markdown: '.md', html: '.html' }

type ReadableParts = {
  format: ReadableFormat
  options: ReadableOptions
  texts: ExportTexts
}

/** Writes the one conversation to a file. Fails with `disk-full`, `file-unwritable`, and `not-found` when it is gone. */
export async function writeReadableFile(
  source: ExportSource,
  path: string,
  parts: ReadableParts,
): Promise<Result<Written>> {
  const shelf = source.scan.deep(shelfFor(source.db, source.ids))
  const [id = ''] = source.ids
  const found = readConversation(source.db, id)
  if (found === null) return fail({ code: 'not-found', message: 'the conversation is gone' })
  const { text, pictures, missing } = await renderConversation(source, source.scan.deep(found), shelf, parts)
  await pause(source.job)
  const written = await writeFileWhole(path, text)
  return written.ok ? ok({ conversations: 1, attachments: pictures, missingAttachments: missing }) : written
}

/**
 * Writes each conversation to a file of its own in a new folder, which gets its name when all of them are there. Fails like
 * {@link writeReadableFile}.
 * @throws {ExportCancelled}; nothing is left of the folder then
 */
export async function writeReadableFolder(
  source: ExportSource,
  folder: string,
  parts: ReadableParts,
): Promise<Result<Written>> {
  const unfinished = `${folder}.part`
  const shelf = source.scan.deep(shelfFor(source.db, source.ids))
  const nextName = createFileNames()
  const sum: Written = { conversations: 0, attachments: 0, missingAttachments: 0 }
  let isOurs = false
  try {
    await mkdir(unfinished)
    isOurs = true
    for (const id of source.ids) {
      await pause(source.job)
      const found = readConversation(source.db, id)
      if (found === null) continue
      const conversation = source.scan.deep(found)
      const { text, pictures, missing } = await renderConversation(source, conversation, shelf, parts)
      const name = nextName(conversation.createdAt, titleOf(conversation, parts.texts), endings[parts.format])
      const written = await writeFileWhole(join(unfinished, name), text)
      if (!written.ok) return written
      sum.conversations += 1
      sum.attachments += pictures
      sum.missingAttachments += missing
      source.job.report({ phase: 'conversations', done: sum.conversations, total: source.ids.length })
    }
    await rename(unfinished, folder)
    return ok(sum)
  } catch (cause) {
    const failure = writeFailure(cause)
    if (failure === null) throw cause
    return fail(failure)
  } finally {
    if (isOurs) await rm(unfinished, { recursive: true, force: true })
  }
}

async function renderConversation(
  source: ExportSource,
  conversation: LibraryConversation,
  shelf: LibraryShelf,
  { format, options, texts }: ReadableParts,
): Promise<{ text: string; pictures: number; missing: number }> {
  const place = placeOf(conversation, shelf)
  if (format === 'markdown') {
    return { text: conversationMarkdown(conversation, place, options, texts), pictures: 0, missing: 0 }
  }
  const { pictures, missing } = await readPictures(source, conversation)
  const text = conversationHtml(conversation, { ...place, pictures }, options, texts)
  return { text, pictures: pictures.size, missing }
}

/** The names of what a conversation is in and of what it is marked with. */
function placeOf({ folder, tags }: LibraryConversation, shelf: LibraryShelf): ReadablePlace {
  const names: string[] = []
  let at = folder?.by === 'id' ? shelf.folders.find(({ id }) => id === folder.id) : undefined
  while (at !== undefined) {
    names.unshift(at.name)
    const { parentId } = at
    at = parentId === null ? undefined : shelf.folders.find(({ id }) => id === parentId)
  }
  return {
    folder: names,
    tags: tags.flatMap((tag) => {
      const known = tag.by === 'id' ? shelf.tags.find(({ id }) => id === tag.id) : undefined
      return known === undefined ? [] : [known.name]
    }),
  }
}
