import { createHash } from 'node:crypto'
import type { AttachmentFiles, Part } from '../../attachments/attachmentFiles'
import type { SecretScan } from '../export/secretScan'
import type { LibraryAttachment } from '../libraryContents'

/** A file as it goes out: what is known of it, and its parts. */
export type CleanAttachment = {
  attachment: LibraryAttachment
  parts: readonly { part: Part; content: Uint8Array }[]
}

/**
 * Reads the parts of an attachment without secrets in them. Those of a text are replaced, which makes it another file with
 * another hash; an image or a PDF cannot be changed like that and is `withheld`. `missing` is one whose bytes are gone.
 */
export async function cleanAttachment(
  known: LibraryAttachment,
  files: Pick<AttachmentFiles, 'read'>,
  scan: SecretScan,
): Promise<CleanAttachment | 'missing' | 'withheld'> {
  const preparedPart = known.kind === 'image' ? 'prepared' : 'text'
  const original = await files.read(known.hash, 'original')
  const prepared = await files.read(known.hash, preparedPart)
  if (original === null || prepared === null) return 'missing'
  const isClean = !scan.finds(original) && !scan.finds(prepared.toString('utf8'))
  if (isClean) return { attachment: known, parts: partsOf(original, preparedPart, prepared) }
  if (known.kind !== 'text') return 'withheld'
  const text = scan.text(prepared.toString('utf8'))
  const bytes = Buffer.from(text)
  const attachment = { ...known, hash: sha256(bytes), byteSize: bytes.length, characters: text.length }
  return { attachment, parts: partsOf(bytes, preparedPart, bytes) }
}

function partsOf(original: Uint8Array, part: Part, prepared: Uint8Array): CleanAttachment['parts'] {
  return [
    { part: 'original', content: original },
    { part, content: prepared },
  ]
}

/** In hex, as attachments are named. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}
