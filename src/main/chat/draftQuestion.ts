import { fail, ok, type Result } from '@shared/appError'
import type { Attachment, AttachmentRef } from '@shared/model/attachment'
import type { UserMessage } from '@shared/model/message'
import type { History } from '../history/history'

export type QuestionInput = { text: string; attachments: readonly AttachmentRef[] }

/**
 * A question as it would be stored, to see whether it fits before it is. Its ID and place are not its own.
 * @returns `bad-request` for one with nothing in it, `not-found` for a file that is not kept
 */
export async function draftQuestion(
  { text, attachments }: QuestionInput,
  conversationId: string,
  history: Pick<History, 'getAttachment'>,
): Promise<Result<UserMessage>> {
  if (text.trim() === '' && attachments.length === 0)
    return fail({ code: 'bad-request', message: 'there is nothing to send' })
  const known: Attachment[] = []
  for (const { hash, name } of attachments) {
    const attachment = await history.getAttachment({ hash })
    if (!attachment.ok) return attachment
    known.push({ ...attachment.value, name })
  }
  return ok({
    id: '',
    conversationId,
    parentId: null,
    role: 'user',
    content: text,
    attachments: known,
    createdAt: 0,
  })
}
