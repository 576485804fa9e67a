import { useEffect } from 'react'
import { selectBroadcasting } from '../../store/broadcastSlice'
import { useApp } from '../../store/useApp'
import { loaded } from '../../ui/loaded'
import { useAfterFirstFrame } from '../../ui/useAfterFirstFrame'
import { useAfterStart } from '../../ui/useAfterStart'
import { Composer } from '../composer/Composer'
import { Announcer } from './Announcer'
import { ChatHeader } from './ChatHeader'
import { EmptyChat } from './EmptyChat'
import { LoadFailed } from './LoadFailed'
import type { ScrollMemory } from './scrollMemory'

// Rendering markdown is most of the window's code. A conversation with messages fetches it at once, an empty one when the
// window has started, so that it is there when the first answer comes.
const Messages = loaded(async () => (await import('./Messages')).Messages)
const MarkdownWarmUp = loaded(async () => (await import('./MarkdownWarmUp')).MarkdownWarmUp)
const BroadcastNote = loaded(async () => (await import('../panes/BroadcastNote')).BroadcastNote)
const CompareBar = loaded(async () => (await import('../compare/CompareBar')).CompareBar)

/** A conversation in view: what it is, what was said, and what is said next. */
export function ChatPane({ conversationId, memory }: { conversationId: string; memory: ScrollMemory }) {
  const error = useApp((state) => state.threads[conversationId]?.error ?? null)
  const ready = useApp((state) => isLoaded(state.threads[conversationId]))
  const empty = useApp((state) => state.threads[conversationId]?.messages.length === 0)
  const comparing = useApp((state) => state.comparing[conversationId] !== undefined)
  const broadcasting = useApp(selectBroadcasting)
  const loadMessages = useApp((state) => state.loadMessages)
  const written = useApp((state) => state.conversations[conversationId]?.activeLeafId !== null)
  const started = useAfterStart()
  const drawn = useAfterFirstFrame()
  useEffect(() => void loadMessages(conversationId), [conversationId, loadMessages])
  useEffect(() => {
    if (written || started) void Messages.load()
  }, [written, started])
  return (
    <>
      <ChatHeader key={conversationId} conversationId={conversationId} />
      <div className="relative min-h-0 grow">
        {ready && !empty && <Messages conversationId={conversationId} memory={memory} />}
        {drawn && ready && empty && <EmptyChat conversationId={conversationId} />}
        {error && empty && <LoadFailed conversationId={conversationId} error={error} />}
      </div>
      {comparing && (
        <div className="mx-auto w-full max-w-reading px-4">
          <CompareBar key={`compare-${conversationId}`} conversationId={conversationId} />
        </div>
      )}
      {broadcasting && <BroadcastNote />}
      {started && <MarkdownWarmUp />}
      <Composer conversationId={conversationId} />
      <Announcer key={`announcer-${conversationId}`} conversationId={conversationId} />
    </>
  )
}

/** Messages that are here stay in view while older ones are fetched. */
function isLoaded(thread: { messages: unknown[]; loading: boolean; error: unknown } | undefined): boolean {
  if (thread === undefined) return false
  return thread.messages.length > 0 || (!thread.loading && thread.error === null)
}
