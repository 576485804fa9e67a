import { useTranslation } from 'react-i18next'
import { useApp, useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { signals } from '../shell/signals'
import { QueuedMessage } from './QueuedMessage'
import { selectHoldReason } from './selectors'

/** Messages that wait for an answer to end, the next one first. */
export function QueuedMessages({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation()
  const queue = useApp((state) => state.queues[conversationId])
  const reason = useApp((state) => selectHoldReason(state, conversationId))
  const { removeQueued, resumeQueue } = useAppStore().getState()
  if (queue === undefined || queue.messages.length === 0) return null
  const { held } = queue
  return (
    <div
      role="group"
      aria-label={t('queue.label')}
      className="mb-2 rounded-2xl border border-line bg-surface p-1.5"
    >
      <div className="flex min-h-7 items-center gap-2 px-1.5 text-xs text-muted">
        <p role="status" className="grow">
          {held ? t(`queue.held.${reason}`) : t('queue.waiting', { count: queue.messages.length })}
        </p>
        {held && (
          <Button
            data-testid="queue-resume"
            size="small"
            className="text-fg"
            onClick={() => {
              void resumeQueue(conversationId)
              signals.emit('focus-composer', conversationId)
            }}
          >
            {t('queue.resume')}
          </Button>
        )}
      </div>
      <ol className="max-h-40 overflow-y-auto">
        {queue.messages.map((message, index) => (
          <QueuedMessage
            key={message.id}
            conversationId={conversationId}
            message={message}
            number={index + 1}
            onRemove={() => {
              void removeQueued(conversationId, message.id)
              signals.emit('focus-composer', conversationId)
            }}
          />
        ))}
      </ol>
    </div>
  )
}
