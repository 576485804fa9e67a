import { type FoundConversation, type MessageHit, mostTitles } from '@shared/contract/search'
import type { Landing } from '@shared/contract/windows'

/** A line of the results: a conversation by its title, or a message. */
export type SearchItem =
  | { kind: 'conversation'; key: string; conversation: FoundConversation }
  | { kind: 'message'; key: string; hit: MessageHit }

/** What can be chosen: a result, or to see the other conversations that this text found, of which there are so many. */
export type SearchChoice = SearchItem | { kind: 'more'; key: string; text: string; count: number }

export type SearchGroup = { group: 'conversations' | 'messages'; items: SearchChoice[] }

/** What was found for a text, as far as it was asked for. */
export type Found = {
  text: string
  conversations: readonly FoundConversation[]
  conversationCount: number
  messages: readonly MessageHit[]
}

/** The results in the order in which they are listed; conversations first, which are few and the surest. */
export function groupsOf({ text, conversations, conversationCount, messages }: Found): SearchGroup[] {
  const more = Math.min(conversationCount, mostTitles) - conversations.length
  const groups: SearchGroup[] = [
    {
      group: 'conversations',
      items: [
        ...conversations.map((conversation): SearchChoice => {
          return { kind: 'conversation', key: `conversation ${conversation.id}`, conversation }
        }),
        ...(more > 0 ? [{ kind: 'more' as const, key: 'more', text, count: more }] : []),
      ],
    },
    { group: 'messages', items: messages.map((hit) => ({ kind: 'message', key: hit.messageId, hit })) },
  ]
  return groups.filter(({ items }) => items.length > 0)
}

/** Two pages of messages, none of them twice: one that was written meanwhile moves the others down. */
export function joinHits(before: readonly MessageHit[], more: readonly MessageHit[]): MessageHit[] {
  const known = new Set(before.map(({ messageId }) => messageId))
  return [...before, ...more.filter(({ messageId }) => !known.has(messageId))]
}

/** Where a hit leads to. The words to be marked are those of its snippet, each once. */
export function landingOf({ messageId, conversation, field, snippet }: MessageHit): Landing {
  const words = snippet.flatMap(({ text, hit }) => (hit ? [text.trim()] : []))
  const byForm = new Map(words.map((word) => [word.toLowerCase(), word]))
  byForm.delete('')
  return { conversationId: conversation.id, messageId, field, words: [...byForm.values()] }
}
