import type { ParsedInput } from '@shared/contract'
import { attachmentLimits, preparedImageTypes } from '@shared/model/attachmentLimits'
import { imageType, isPdf } from '@shared/model/fileType'
import type { LostFileReason } from '@shared/model/importing'
import { imageSize } from './imageSize'
import type { SourceAttachment } from './sourceConversation'
import { beginning, storableText } from './storableText'

export type OpenedAttachment =
  { kind: 'opened'; file: ParsedInput<'attachments.add'> } | { kind: 'lost'; reason: LostFileReason }

/**
 * A file of another program as `attachments.add` takes it. Pictures go to models as they are: scaling them down would mean
 * decoding them, which only a window may do. A PDF keeps no text, for the same reason; it can be looked at and saved.
 */
export async function openAttachment({ name, mime, content }: SourceAttachment): Promise<OpenedAttachment> {
  if (content.kind === 'missing') return { kind: 'lost', reason: 'missing' }
  if (content.kind === 'text') return fromText(name, mime, content.text)
  if (content.size > attachmentLimits.fileBytes) return { kind: 'lost', reason: 'too-large' }
  const read = await content.read().catch(() => null)
  if (read === null || read.length === 0) return { kind: 'lost', reason: 'missing' }
  return fromBytes(name, mime, new Uint8Array(read))
}

function fromText(name: string, mime: string | null, given: string): OpenedAttachment {
  const text = storableText(given)
  if (text.length > attachmentLimits.characters) return { kind: 'lost', reason: 'too-large' }
  const original = new TextEncoder().encode(text)
  const file = {
    name: fileName(name),
    mime: mime ?? 'text/plain',
    original,
    prepared: { kind: 'text' as const, text },
  }
  return { kind: 'opened', file }
}

function fromBytes(name: string, mime: string | null, original: Uint8Array<ArrayBuffer>): OpenedAttachment {
  const type = imageType(original)
  const size = type === null ? null : imageSize(original)
  const prepared = preparedImageTypes.find((one) => one === type)
  if (prepared !== undefined && size !== null) {
    const image = { kind: 'image' as const, bytes: original, mime: prepared, ...size }
    return { kind: 'opened', file: { name: fileName(name), mime: prepared, original, prepared: image } }
  }
  if (isPdf(original)) {
    const pdf = { kind: 'pdf' as const, text: '' }
    return {
      kind: 'opened',
      file: { name: fileName(name), mime: 'application/pdf', original, prepared: pdf },
    }
  }
  const text = utf8(original)
  return text === null ? { kind: 'lost', reason: 'unsupported' } : fromText(name, mime, text)
}

function utf8(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}

/** Without a path, and with its ending when it is cut. */
function fileName(name: string): string {
  const start = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1
  const base = storableText(name.slice(start)).trim()
  if (base.length <= attachmentLimits.nameLength) return base || 'file'
  const ending = /\.[^.]{1,10}$/.exec(base)?.[0] ?? ''
  return beginning(base, attachmentLimits.nameLength - ending.length) + ending
}
