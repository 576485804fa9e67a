import type { LibraryConversation } from '../libraryConversation'
import { packConversations } from '../storeConversation'
import type { ImportPorts } from './ports'
import type { ProblemList } from './problemList'

/** What came of it. */
export type StoreCounts = { added: number; updated: number; skipped: number; messages: number }

/** Adds a conversation, and its outcome to the counts, once its batch is stored. */
export async function storeBatch(
  conversations: readonly LibraryConversation[],
  from: 'archive' | 'elsewhere',
  ports: Pick<ImportPorts, 'store'>,
  counts: StoreCounts,
  problems: ProblemList,
): Promise<void> {
  if (conversations.length === 0) return
  const stored = await ports.store({ from, packed: packConversations(conversations) })
  stored.forEach(({ outcome, messages, error }, index) => {
    counts.messages += messages
    if (outcome !== 'failed') counts[outcome] += 1
    else {
      const title = conversations[index]?.title ?? null
      problems.add({ title, reason: 'not-stored', detail: error?.message ?? '' })
    }
  })
}

/** Messages that are stored together: the history is not to be kept from others for longer than a moment. */
const messagesTogether = 200

/** Conversations in portions of about {@link messagesTogether} messages; `countOf` says how many one has. */
export async function* inPortions<T>(
  all: AsyncIterable<T>,
  countOf: (one: T) => number,
): AsyncGenerator<T[]> {
  let portion: T[] = []
  let messages = 0
  for await (const one of all) {
    const own = countOf(one)
    if (portion.length > 0 && messages + own > messagesTogether) {
      yield portion
      portion = []
      messages = 0
    }
    portion.push(one)
    messages += own
  }
  if (portion.length > 0) yield portion
}
