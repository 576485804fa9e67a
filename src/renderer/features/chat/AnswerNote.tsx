import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { isCutShort } from '@shared/model/finishReason'
import type { Answer } from '@shared/model/message'

/** A line below an answer that did not simply end; nothing for one that did. */
export function AnswerNote({ answer }: { answer: Answer }) {
  const { t } = useTranslation()
  const note = noteOf(answer, t)
  if (note === null) return null
  return <p className="mt-2 text-sm text-muted">{note}</p>
}

/** What has to be said about how an answer ended; null when there is nothing to say. */
export function noteOf(answer: Answer, t: TFunction): string | null {
  const { status, finishReason, connectionId, error } = answer
  // One that was stopped before it was sent has its own sentence, and nothing to pay.
  if (status === 'stopped' && error !== null) return null
  const { content, reasoning, timing } = answer
  const sent = content !== '' || reasoning !== '' || timing.durationMs !== null
  if (status === 'stopped' && !sent) return t('chat.stoppedUnsent')
  if (status === 'stopped') return t(connectionId === 'demo' ? 'chat.stoppedDemo' : 'chat.stopped')
  if (status === 'interrupted') return t('chat.interrupted')
  if (isCutShort(finishReason)) return t('chat.cutOff')
  if (finishReason === 'content_filter') return t('chat.filtered')
  // The connection closed in good order, but routers also do that to an answer that they cut.
  if (status === 'complete' && finishReason === null) return t('messages.unmarkedEnd')
  return null
}
