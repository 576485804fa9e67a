import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Answer } from '@shared/model/message'

/** A line below an answer that did not simply end; nothing for one that did. */
export function AnswerNote({ answer }: { answer: Answer }) {
  const { t } = useTranslation()
  const note = noteOf(answer, t)
  if (note === null) return null
  return <p className="mt-2 text-sm text-muted">{note}</p>
}

function noteOf({ status, finishReason, connectionId }: Answer, t: TFunction): string | null {
  if (status === 'stopped') return t(connectionId === 'demo' ? 'chat.stoppedDemo' : 'chat.stopped')
  if (status === 'interrupted') return t('chat.interrupted')
  if (finishReason === 'length') return t('chat.cutOff')
  if (finishReason === 'content_filter') return t('chat.filtered')
  return null
}
