import { useApp } from '../../store/useApp'
import { MarkdownProvider } from '../../markdown/MarkdownActions'
import { MessageList } from './MessageList'
import type { ScrollMemory } from './scrollMemory'
import { useMarkdownTexts } from './useMarkdownTexts'

/** The messages of the shown conversation. What was parsed for one tab stays parsed while another is looked at. */
export function Messages({ conversationId, memory }: { conversationId: string; memory: ScrollMemory }) {
  const thread = useApp((state) => state.threads[conversationId])
  const actions = useMarkdownTexts()
  if (thread === undefined) return null
  return (
    <MarkdownProvider actions={actions}>
      <MessageList key={conversationId} conversationId={conversationId} thread={thread} memory={memory} />
    </MarkdownProvider>
  )
}
