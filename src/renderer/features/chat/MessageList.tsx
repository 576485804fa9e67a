import ArrowDown from 'lucide-react/icons/arrow-down'
import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import type { Message } from '@shared/model/message'
import type { Thread } from '../../store/messages/thread'
import { useApp } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { Spinner } from '../../ui/Spinner'
import { MessageRow } from './MessageRow'
import type { ScrollMemory } from './scrollMemory'
import { useReadingPosition } from './useReadingPosition'

export type MessageListProps = { conversationId: string; thread: Thread; memory: ScrollMemory }

/** Older messages are asked for while the reader is still this many pixels away from the first one. */
const loadAhead = 1500

/** The messages of one conversation; draws only those in view, however many there are. */
export function MessageList({ conversationId, thread, memory }: MessageListProps) {
  const { t } = useTranslation()
  const { messages, hasOlder, loading, revision } = thread
  const loadOlder = useApp((state) => state.loadOlderMessages)
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useRef<VirtualizerHandle>(null)
  const position = useReadingPosition({ conversationId, messages, revision, memory, scroller, virtualizer })
  const prepended = usePrepended(messages)

  const loadNearTop = (): void => {
    const element = scroller.current
    if (!hasOlder || loading || element === null) return
    if (element.scrollTop < loadAhead && position.placed()) void loadOlder(conversationId)
  }
  return (
    <>
      <div
        ref={scroller}
        role="region"
        aria-label={t('chat.messages')}
        // Scrolling by keyboard starts with having the focus.
        tabIndex={0}
        className="message-list h-full overflow-y-auto outline-offset-[-2px] [scrollbar-gutter:stable_both-edges]"
        onScroll={() => {
          position.onScroll()
          loadNearTop()
        }}
      >
        <Virtualizer
          ref={virtualizer}
          scrollRef={scroller}
          data={messages}
          shift={prepended}
          bufferSize={600}
          {...(position.heights ? { cache: position.heights } : {})}
        >
          {(message, index) => (
            // By the place on the branch: another variant in it keeps the focus on the arrows that brought it.
            <MessageRow
              key={message.parentId ?? 'first'}
              message={message}
              last={index === messages.length - 1}
            />
          )}
        </Virtualizer>
      </div>
      {loading && (
        <Spinner label={t('chat.loadingOlder')} className="absolute top-3 left-1/2 -translate-x-1/2" />
      )}
      {position.away && (
        <Button
          size="small"
          className="absolute bottom-3 left-1/2 -translate-x-1/2 rounded-full! shadow-pop"
          onClick={position.toEnd}
        >
          <ArrowDown className="size-3.5" aria-hidden />
          {t('chat.jumpToLatest')}
        </Button>
      )}
    </>
  )
}

/** Whether this drawing is the one that put older messages before the first; the virtual list then holds its place. */
function usePrepended(messages: readonly Message[]): boolean {
  const first = messages[0]?.id
  const previous = useRef(first)
  const prepended = previous.current !== first && messages.some(({ id }) => id === previous.current)
  useLayoutEffect(() => {
    previous.current = first
  })
  return prepended
}
