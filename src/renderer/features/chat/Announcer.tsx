import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { assertNever } from '@shared/appError'
import type { Answer } from '@shared/model/message'
import type { Progress } from '@shared/model/progress'
import { errorText } from '../../errors/errorText'
import { useApp } from '../../store/useApp'
import { shortModelName } from '../../ui/modelName'
import { useSpokenAnswer } from './useSpokenAnswer'

/** Characters of an answer's end that are read out; the rest is read from the message itself. */
const spokenEnd = 240

/**
 * Tells a screen reader that an answer has begun, what it says, and how it ended. The streamed text itself is not a live
 * region: every token would interrupt the one before. Of several panes only the active one is heard.
 */
export function Announcer({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation()
  const active = useApp((state) => state.activeTab === conversationId)
  const last = useApp((state) => state.threads[conversationId]?.messages.at(-1))
  const answer = last?.role === 'assistant' ? last : null
  // Only an answer that was heard beginning is heard ending: opening a conversation announces nothing.
  const [heard, setHeard] = useState<string | null>(null)
  if (answer?.status === 'streaming' && answer.id !== heard) setHeard(answer.id)
  const progress = useApp((state) => (answer === null ? null : (state.live[answer.id]?.progress ?? null)))
  const streams = active && answer?.status === 'streaming'
  const spoken = useSpokenAnswer(streams ? answer.id : null)
  const text = answer !== null && answer.id === heard ? announcement(answer, progress, t) : ''
  return (
    <>
      <div role="status" aria-live="polite" className="sr-only">
        {active && text}
      </div>
      <div data-testid="spoken-answer" aria-live="polite" className="sr-only">
        {streams && spoken}
      </div>
    </>
  )
}

/** What is said of an answer; of its progress only what somebody would want to know, and no seconds. */
export function announcement(answer: Answer, progress: Progress | null, t: TFunction): string {
  const name = shortModelName(answer.model)
  const model = answer.connectionId === 'demo' ? `${name} (${t('common.demo')})` : name
  switch (answer.status) {
    case 'streaming':
      return announceProgress(progress, t) ?? t('chat.answering', { model })
    case 'complete':
      return `${t('chat.answered', { model })} ${answer.content.slice(-spokenEnd)}`
    case 'stopped':
      return answer.error ? errorText(answer.error, t) : t('chat.answerStopped')
    case 'failed':
      return answer.error ? errorText(answer.error, t) : t('chat.answerFailed')
    case 'interrupted':
      return t('chat.interrupted')
    default:
      return assertNever(answer.status)
  }
}

function announceProgress(progress: Progress | null, t: TFunction): string | null {
  switch (progress?.kind) {
    case 'retrying':
      return `${errorText(progress.error, t)} ${t('messages.retryingSoon')}`
    case 'stalled':
      return t('messages.stalledSpoken')
    default:
      return null
  }
}
