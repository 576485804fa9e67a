import { memo } from 'react'
import type { Message } from '@shared/model/message'
import { useApp } from '../../store/useApp'
import { classes } from '../../ui/classes'
import { loaded } from '../../ui/loaded'
import { AnswerMessage } from './AnswerMessage'
import { DaySeparator } from './DaySeparator'
import { selectIsCompared } from './selectors'
import { UserMessage } from './UserMessage'

const ComparedAnswers = loaded(async () => (await import('../compare/ComparedAnswers')).ComparedAnswers)

type MessageRowProps = {
  message: Message
  last: boolean
  /** The day that begins with it; null for one of the same day as the one before. */
  newDay: number | null
}

/** One message in the list. It is drawn again only when its message changes or when it stops being the last. */
export const MessageRow = memo(function MessageRow({ message, last, newDay }: MessageRowProps) {
  const compared = useApp((state) => selectIsCompared(state, message))
  const columns = message.role === 'assistant' && compared
  return (
    // What is selected or searched is told by this from row to row.
    <div data-row-id={message.id}>
      {newDay !== null && <DaySeparator at={newDay} />}
      {columns ? (
        // Columns take the whole width of the pane.
        <ComparedAnswers conversationId={message.conversationId} answer={message} last={last} />
      ) : (
        <div
          className={classes(
            'mx-auto w-full max-w-reading px-6',
            // An answer stands closer to its question than to the next one; its own actions fill most of that gap.
            message.role === 'user' ? 'pt-1.5 pb-4' : last && 'pb-2',
            message.parentId === null && 'pt-4',
          )}
        >
          {message.role === 'user' ? (
            <UserMessage message={message} last={last} />
          ) : (
            <AnswerMessage answer={message} last={last} />
          )}
        </div>
      )}
    </div>
  )
})
