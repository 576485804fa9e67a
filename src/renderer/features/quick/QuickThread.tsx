import type { RefObject } from 'react'
import type { Message } from '@shared/model/message'
import { MarkdownProvider } from '../../markdown/MarkdownActions'
import { useApp } from '../../store/useApp'
import { AnswerError } from '../chat/AnswerError'
import { AnswerNote } from '../chat/AnswerNote'
import { Announcer } from '../chat/Announcer'
import { LiveAnswer } from '../chat/LiveAnswer'
import { useMarkdownTexts } from '../chat/useMarkdownTexts'
import { useStayAtEnd } from './useStayAtEnd'

const none: readonly Message[] = []

type QuickThreadProps = {
  conversationId: string
  /** What is in the scrolled part, for its height. */
  inner: RefObject<HTMLDivElement | null>
}

/** Questions and answers in a few lines each; versions, costs and the rest wait for the conversation that is kept. */
export function QuickThread({ conversationId, inner }: QuickThreadProps) {
  const messages = useApp((state) => state.threads[conversationId]?.messages ?? none)
  const actions = useMarkdownTexts()
  const outer = useStayAtEnd(inner, conversationId)
  return (
    <MarkdownProvider actions={actions}>
      {/* Scrolled by keyboard once it has the focus. */}
      <div
        ref={outer}
        tabIndex={0}
        role="log"
        aria-live="off"
        // No border of its own: the window is as high as what is in it.
        className="min-h-0 overflow-y-auto"
      >
        <div ref={inner} className="flex flex-col gap-3 px-5 py-3.5">
          {messages.map((message) => (
            <QuickMessage key={message.id} message={message} last={message === messages.at(-1)} />
          ))}
        </div>
      </div>
      <Announcer key={conversationId} conversationId={conversationId} />
    </MarkdownProvider>
  )
}

function QuickMessage({ message, last }: { message: Message; last: boolean }) {
  return (
    <article
      data-testid="message"
      data-role={message.role}
      data-status={message.role === 'assistant' ? message.status : 'complete'}
      data-message-id={message.id}
      className="flex min-w-0 flex-col"
    >
      {message.role === 'user' ? (
        <p data-testid="message-content" className="select-content text-sm font-medium whitespace-pre-wrap">
          {message.content}
        </p>
      ) : (
        <>
          <LiveAnswer answer={message} />
          <AnswerNote answer={message} />
          {message.error && <AnswerError answer={message} error={message.error} retry={last} />}
        </>
      )}
    </article>
  )
}
