import { createAttachmentFiles } from '@main/attachments/attachmentFiles'
import { saveAttachment } from '@main/history/attachments'
import type { WritableDb } from '@main/history/database/db'
import { withStoredPlaces } from '@main/library/archive/importedPlaces'
import { type ArchiveFile, readArchive } from '@main/library/archive/readArchive'
import { packConversations, storeConversations } from '@main/library/storeConversation'
import { storeCalls, storeLibrary } from '@main/library/storeLibrary'

/** Stores an archive in the order in which its parts need each other; what was refused. */
export async function importArchive(
  db: WritableDb,
  folder: string,
  entries: readonly ArchiveFile[],
): Promise<{ outcomes: string[]; problems: string[] }> {
  const archive = await readArchive(entries)
  const files = createAttachmentFiles(folder)
  const problems: string[] = []
  const outcomes: string[] = []
  const shelf = await archive.shelf()
  if (!shelf.ok) throw shelf.problem
  const places = storeLibrary(db, { shelf: shelf.value })
  for await (const file of archive.attachments()) {
    if (!file.ok) problems.push(file.problem.message)
    else {
      const { attachment, parts } = file.value
      for (const { part, content } of parts) await files.write(attachment.hash, part, content)
      saveAttachment(db, attachment, 900)
    }
  }
  for await (const conversation of archive.conversations()) {
    if (!conversation.ok) problems.push(conversation.problem.message)
    else {
      const packed = packConversations([withStoredPlaces(conversation.value, places)])
      for (const { outcome, error } of storeConversations(db, { from: 'archive', packed }, 900)) {
        outcomes.push(outcome)
        if (error !== null) problems.push(error.message)
      }
    }
  }
  for await (const calls of archive.calls()) {
    if (calls.ok) storeCalls(db, { calls: calls.value })
    else problems.push(calls.problem.message)
  }
  return { outcomes, problems }
}
