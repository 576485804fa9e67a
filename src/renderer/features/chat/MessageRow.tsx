import { memo } from 'react'
import type { Message } from '@shared/model/message'
import { AnswerMessage } from './AnswerMessage'
import { UserMessage } from './UserMessage'

/** One message in the list. It is drawn again only when its message changes or when it stops being the last. */
export const MessageRow = memo(function MessageRow({ message, last }: { message: Message; last: boolean }) {
  return (
    <div className="mx-auto w-full max-w-reading px-6 pt-2.5 pb-1.5">
      {message.role === 'user' ? (
        <UserMessage message={message} />
      ) : (
        <AnswerMessage answer={message} last={last} />
      )}
    </div>
  )
})
