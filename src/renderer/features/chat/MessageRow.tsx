import { memo } from 'react'
import type { Message } from '@shared/model/message'
import { useApp } from '../../store/useApp'
import { classes } from '../../ui/classes'
import { loaded } from '../../ui/loaded'
import { AnswerMessage } from './AnswerMessage'
import { selectIsCompared } from './selectors'
import { UserMessage } from './UserMessage'

const ComparedAnswers = loaded(async () => (await import('../compare/ComparedAnswers')).ComparedAnswers)

/** One message in the list. It is drawn again only when its message changes or when it stops being the last. */
export const MessageRow = memo(function MessageRow({ message, last }: { message: Message; last: boolean }) {
  const compared = useApp((state) => selectIsCompared(state, message))
  // Columns take the whole width of the pane.
  if (message.role === 'assistant' && compared) {
    return <ComparedAnswers conversationId={message.conversationId} answer={message} last={last} />
  }
  return (
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
  )
})
