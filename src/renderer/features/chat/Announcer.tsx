import type { TFunction } from 'i18next'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { assertNever } from '@shared/appError'
import type { Answer } from '@shared/model/message'
import { errorText } from '../../errors/errorText'
import { useApp } from '../../store/useApp'
import { shortModelName } from '../../ui/modelName'

/** Characters of an answer's end that are read out; the rest is read from the message itself. */
const spokenEnd = 240

/**
 * Tells a screen reader that an answer has begun and how it ended. The streamed text itself is not a live region: every
 * token would interrupt the one before.
 */
export function Announcer({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation()
  const last = useApp((state) => state.threads[conversationId]?.messages.at(-1))
  const answer = last?.role === 'assistant' ? last : null
  const streamingId = useRef<string | null>(null)
  const [text, setText] = useState('')
  useEffect(() => {
    if (answer === null) return
    if (answer.status === 'streaming') {
      streamingId.current = answer.id
      setText(t('chat.answering', { model: shortModelName(answer.model) }))
    } else if (streamingId.current === answer.id) {
      streamingId.current = null
      setText(ending(answer, t))
    }
  }, [answer, t])
  return (
    <div role="status" aria-live="polite" className="sr-only">
      {text}
    </div>
  )
}

function ending(answer: Answer, t: TFunction): string {
  switch (answer.status) {
    case 'streaming':
      return ''
    case 'complete':
      return `${t('chat.answered', { model: shortModelName(answer.model) })} ${answer.content.slice(-spokenEnd)}`
    case 'stopped':
      return t('chat.answerStopped')
    case 'failed':
      return answer.error ? errorText(answer.error, t) : t('chat.answerFailed')
    case 'interrupted':
      return t('chat.interrupted')
    default:
      return assertNever(answer.status)
  }
}
