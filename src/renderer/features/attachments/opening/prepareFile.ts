import { attachmentLimits } from '@shared/model/attachmentLimits'
import { imageType, isPdf } from '@shared/model/fileType'
import { decodeText } from './decodeText'
import type { Opened, PreparedOrProblem } from './opened'
import { prepareImage } from './prepareImage'

/** Opens a file of any kind and makes of it what a model can be given. Never rejects. */
export async function prepareFile(file: File): Promise<Opened> {
  if (file.size > attachmentLimits.fileBytes) return { problem: 'too-large' }
  // A folder, and a file that was moved away since it was picked, cannot be read either.
  const buffer = await file.arrayBuffer().catch(() => null)
  if (buffer === null) return { problem: 'unreadable' }
  const original = new Uint8Array(buffer)
  const result = await prepare(original, file)
  return 'problem' in result ? result : { ...result, original }
}

async function prepare(
  bytes: Uint8Array<ArrayBuffer>,
  claimed: { name: string; type: string },
): Promise<PreparedOrProblem> {
  const type = imageType(bytes)
  if (type !== null) return prepareImage(bytes, type)
  if (isPdf(bytes)) return (await import('./preparePdf')).preparePdf(bytes)
  if (isOtherImage(claimed)) return { problem: 'unsupported-image' }
  return prepareText(bytes)
}

/** Images that Chromium does not decode, or that a model would have to be given as code (SVG). */
function isOtherImage({ name, type }: { name: string; type: string }): boolean {
  return type.startsWith('image/') || /\.(svgz?|hei[cf]|tiff?|ico|psd|jxl|dng|cr[23]|nef|arw)$/i.test(name)
}

function prepareText(bytes: Uint8Array): PreparedOrProblem {
  const text = decodeText(bytes)
  if (text === null) return { problem: 'not-a-text' }
  if (text.length > attachmentLimits.characters) return { problem: 'too-long' }
  return text.trim() === '' ? { problem: 'empty' } : { prepared: { kind: 'text', text } }
}
