import { fail, ok, type Result } from '@shared/appError'
import type { Attachment } from '@shared/model/attachment'
import type { Omission } from '@shared/model/fit'
import type { Message, UserMessage } from '@shared/model/message'
import type { AttachmentStore } from '../attachments/attachmentStore'
import type { PromptMessage, PromptPart } from '../gateway/gateway'

export type PromptInput = {
  systemPrompt: string
  /** The branch from its root to the question. */
  path: readonly Message[]
  /** What of the path is not sent as it is. */
  omission: Omission | null
  withoutImages: boolean
}

/**
 * The request's messages: the system prompt, then the branch. Reasoning is never sent back. Answers without text (failed
 * before the first token) are left out, since several providers refuse an empty message.
 * @returns `not-found` when a file that belongs to it is gone; nothing may be sent then
 */
export async function buildPrompt(
  { systemPrompt, path, omission, withoutImages }: PromptInput,
  attachments: Pick<AttachmentStore, 'read'>,
): Promise<Result<PromptMessage[]>> {
  const messages: PromptMessage[] = []
  const instructions = [systemPrompt, summaryText(omission)].filter((part) => part.trim() !== '')
  if (instructions.length > 0) messages.push({ role: 'system', content: instructions.join('\n\n') })
  for (const message of path.slice(omission?.messages ?? 0)) {
    if (message.role === 'assistant') {
      if (message.content.trim() !== '') messages.push({ role: 'assistant', content: message.content })
      continue
    }
    const content = await userContent(message, withoutImages, attachments)
    if (!content.ok) return content
    if (content.value.length > 0) messages.push({ role: 'user', content: content.value })
  }
  return ok(messages)
}

/** In the system prompt, because a message of its own would break the order of the roles that some providers insist on. */
function summaryText(omission: Omission | null): string {
  const summary = omission?.summary ?? null
  return summary === null ? '' : `Summary of the earlier part of this conversation:\n${summary.content}`
}

/** Files first, then what the person wrote about them. */
async function userContent(
  { content, attachments }: UserMessage,
  withoutImages: boolean,
  store: Pick<AttachmentStore, 'read'>,
): Promise<Result<string | PromptPart[]>> {
  const texts: string[] = []
  const images: PromptPart[] = []
  for (const attachment of attachments) {
    if (attachment.kind === 'image' && withoutImages) {
      texts.push(`(An image called ${attachment.name} was attached here.)`)
      continue
    }
    const read = await store.read(attachment.hash)
    if (!read.ok) return fail({ ...read.error, message: `${attachment.name}: ${read.error.message}` })
    if (read.value.kind === 'image')
      images.push({ type: 'image', mime: read.value.mime, base64: read.value.base64 })
    else texts.push(fileText(attachment, read.value.text))
  }
  const text = [...texts, ...(content.trim() === '' ? [] : [content])].join('\n\n')
  if (images.length === 0) return ok(text)
  return ok([...images, ...(text === '' ? [] : [{ type: 'text' as const, text }])])
}

/** The file's text between fences that are longer than any in it, so that its end cannot be mistaken. */
function fileText({ name, kind }: Attachment, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const heading = kind === 'pdf' ? `Text of the PDF file ${name}:` : `File ${name}:`
  return `${heading}\n${fence}\n${text.endsWith('\n') ? text : `${text}\n`}${fence}`
}
