import type { LibraryConversation } from '../libraryConversation'
import { readAttachments } from '../readLibrary'
import type { ExportSource } from './exportSource'

/**
 * The pictures of a conversation's messages as `data:` addresses, in the size in which they were sent. One in whose bytes
 * a key stands does not go along.
 */
export async function readPictures(
  { db, files, scan }: Pick<ExportSource, 'db' | 'files' | 'scan'>,
  { messages }: LibraryConversation,
): Promise<{ pictures: Map<string, string>; missing: number }> {
  const hashes = messages.flatMap((message) =>
    message.role === 'user' ? message.attachments.map(({ hash }) => hash) : [],
  )
  const pictures = new Map<string, string>()
  let missing = 0
  for (const { hash, kind, preparedMime } of readAttachments(db, [...new Set(hashes)])) {
    if (kind !== 'image') continue
    const bytes = await files.read(hash, 'prepared')
    if (bytes === null || scan.finds(bytes)) missing += 1
    else pictures.set(hash, `data:${preparedMime ?? 'image/png'};base64,${bytes.toString('base64')}`)
  }
  return { pictures, missing }
}
