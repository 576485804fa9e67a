import type { AppError } from '@shared/appError'
import type { Attachment, AttachmentRef } from '@shared/model/attachment'

/** Why a file cannot go along, as far as the window finds out by itself. */
export type FileProblem =
  | 'too-large'
  | 'too-long'
  | 'empty'
  | 'unsupported-image'
  | 'not-a-text'
  | 'pdf-locked'
  | 'pdf-without-text'
  | 'damaged'
  | 'unreadable'

/** `app`: main could not keep it, for instance because the disk is full. */
export type FileFailure = { by: 'file'; problem: FileProblem } | { by: 'app'; error: AppError }

/** A file beside a draft. `key` tells two from each other that are called the same. */
export type DraftFile = { key: string; name: string; byteSize: number } & (
  | { state: 'reading' }
  | { state: 'failed'; failure: FileFailure }
  | { state: 'ready'; attachment: Attachment }
)

/** Those that a message can take along, as main knows them. */
export function readyFiles(files: readonly DraftFile[]): AttachmentRef[] {
  return files.flatMap((file) =>
    file.state === 'ready' ? [{ hash: file.attachment.hash, name: file.attachment.name }] : [],
  )
}

/** A stored attachment of a draft as the composer shows it. */
export function storedFile(attachment: Attachment, key: string): DraftFile {
  return { key, name: attachment.name, byteSize: attachment.byteSize, state: 'ready', attachment }
}
