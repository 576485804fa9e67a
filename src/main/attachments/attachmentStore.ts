import type { Result } from '@shared/appError'
import type { CallOutput, ParsedInput } from '@shared/contract'
import type { Attachment } from '@shared/model/attachment'

/** What of an attachment goes to a model: an image scaled down, or a file's text. */
export type AttachmentContent =
  { kind: 'image'; mime: string; base64: string } | { kind: 'text'; text: string }

/** Files under their content's hash, in a folder beside the history. */
export type AttachmentStore = {
  /**
   * Keeps original and prepared content, flushed to the disk before the history learns of it. Fails with `disk-full`,
   * `file-unwritable`, `file-too-large`, and `file-unsupported` when the content is not what it is said to be.
   */
  add(input: ParsedInput<'attachments.add'>): Promise<Result<Attachment>>
  /** Fails with `not-found` when the file is gone. */
  read(hash: string): Promise<Result<AttachmentContent>>
  /** The same for the window, which wants bytes. */
  preview(hash: string): Promise<Result<CallOutput<'attachments.read'>>>
  /** The original's bytes. Fails with `not-found` when the file is gone. */
  original(hash: string): Promise<Result<Uint8Array>>
  /** Removes the files that nothing refers to and that are older than a day. Returns how many. */
  collectUnused(): Promise<Result<number>>
}
