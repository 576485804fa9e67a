import { type AppError, fail, ok, type Result } from '@shared/appError'
import type { ParsedInput } from '@shared/contract'
import { attachmentLimits } from '@shared/model/attachmentLimits'
import { imageType, isPdf } from '@shared/model/fileType'

type Added = ParsedInput<'attachments.add'>

/** What was found in a file that the window wants to have kept. */
export type Inspected = { mime: string; characters: number | null }

/**
 * Whether a file is what the window says it is. The window decodes what comes from anywhere, so a file that takes it over
 * could have it say anything: what is written to the disk and sent to a gateway is looked at again here. Fails with
 * `file-too-large` and `file-unsupported`.
 */
export function inspect({ mime, original, prepared }: Added): Result<Inspected> {
  if (original.length > attachmentLimits.fileBytes) return fail(tooLarge)
  if (prepared.kind === 'image') {
    const originalType = imageType(original)
    const isImage = originalType !== null && imageType(prepared.bytes) === prepared.mime
    return isImage ? ok({ mime: originalType, characters: null }) : fail(unsupported('not an image'))
  }
  const { text } = prepared
  if (text.length > attachmentLimits.characters) return fail(tooLarge)
  if (/\p{Surrogate}|\0/u.test(text)) return fail(unsupported('not a text'))
  if (prepared.kind === 'pdf' && !isPdf(original)) return fail(unsupported('not a PDF'))
  return ok({ mime: prepared.kind === 'pdf' ? 'application/pdf' : textType(mime), characters: text.length })
}

/** A claimed type of a text is only ever shown, so it has to look like one and nothing more. */
function textType(mime: string): string {
  return /^[a-z]+\/[\w.+-]+$/i.test(mime) && !/^image\//i.test(mime) ? mime.toLowerCase() : 'text/plain'
}

const tooLarge: AppError = { code: 'file-too-large', message: 'the file is larger than the limit' }

function unsupported(message: string): AppError {
  return { code: 'file-unsupported', message }
}
