import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import type { Message } from '@shared/model/message'
import type { Thread } from '../../store/messages/thread'
import { useApp } from '../../store/useApp'
import { classes } from '../../ui/classes'
import { Spinner } from '../../ui/Spinner'
import { startsNewDay } from './days'
import { HiddenAnswers } from './HiddenAnswers'
import { JumpToLatest } from './JumpToLatest'
import { ListTools } from './ListTools'
import { MessageRow } from './MessageRow'
import type { ScrollMemory } from './scrollMemory'
import { useCopying } from './useCopying'
import { useListView, useWantedMessage } from './useListView'
import { useReadingPosition } from './useReadingPosition'
import { useSelectedRows } from './useSelectedRows'

export type MessageListProps = { conversationId: string; thread: Thread; memory: ScrollMemory }

/** Older messages are asked for while the reader is still this many pixels away from the first one. */
const loadAhead = 1500

/** The messages of one conversation; draws only those in view, however many there are. */
export function MessageList({ conversationId, thread, memory }: MessageListProps) {
  const { t } = useTranslation()
  const { messages, hasOlder, loading } = thread
  const loadOlder = useApp((state) => state.loadOlderMessages)
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useRef<VirtualizerHandle>(null)
  const position = useReadingPosition({ conversationId, thread, memory, scroller, virtualizer })
  const [outlined, setOutlined] = useState(false)
  const prepended = usePrepended(messages)
  const selected = useSelectedRows(scroller, messages)
  const copying = useCopying(conversationId, scroller)
  const list = useListView({ conversationId, scroller, virtualizer, release: position.release })
  useWantedMessage(list, thread.wanted)

  const loadNearTop = (): void => {
    const element = scroller.current
    if (!hasOlder || loading || element === null) return
    if (element.scrollTop < loadAhead && position.placed()) void loadOlder(conversationId)
  }
  return (
    <div className="@container relative h-full">
      <div
        ref={scroller}
        role="group"
        aria-label={t('chat.messages')}
        // Scrolling by keyboard starts with having the focus.
        tabIndex={0}
        className={classes(
          'message-list h-full overflow-y-auto outline-offset-[-2px] [scrollbar-gutter:stable_both-edges]',
          // Beside the outline where there is room for both.
          outlined && '@4xl:pr-76',
        )}
        onScroll={() => {
          position.onScroll()
          loadNearTop()
        }}
        {...copying}
      >
        <Virtualizer
          ref={virtualizer}
          scrollRef={scroller}
          data={messages}
          shift={prepended}
          bufferSize={600}
          keepMounted={selected}
          {...(position.heights ? { cache: position.heights } : {})}
        >
          {(message, index) => (
            // By the place on the branch: another variant in it keeps the focus on the arrows that brought it.
            <MessageRow
              key={message.parentId ?? 'first'}
              message={message}
              last={index === messages.length - 1}
              newDay={startsNewDay(messages[index - 1], message)}
            />
          )}
        </Virtualizer>
      </div>
      {loading && (
        <Spinner label={t('chat.loadingOlder')} className="absolute top-3 left-1/2 -translate-x-1/2" />
      )}
      <ListTools
        conversationId={conversationId}
        thread={thread}
        list={list}
        outlined={outlined}
        setOutlined={setOutlined}
      />
      <div className="pointer-events-none absolute inset-x-0 bottom-3 flex flex-col items-center gap-2 px-6 *:pointer-events-auto">
        <HiddenAnswers conversationId={conversationId} />
        {position.away && (
          <JumpToLatest
            messages={messages}
            left={position.left}
            onJump={() => {
              position.toEnd()
              // The button goes away, and the focus with it.
              scroller.current?.focus({ preventScroll: true })
            }}
          />
        )}
      </div>
    </div>
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
