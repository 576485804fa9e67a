import type { LibraryConversation, LibraryMessage } from '../libraryConversation'
import { inParentOrder } from '../parentsFirst'
import { packConversations, type StoredConversation } from '../storeConversation'
import type { ImportPorts } from './ports'
import type { ProblemList } from './problemList'

/** What came of it. */
export type StoreCounts = { added: number; updated: number; skipped: number; messages: number }

/**
 * Stores a portion, and adds what came of it to the counts. A conversation that is larger than a portion is stored in
 * steps, between which others write: ten thousand messages would keep a streaming answer from the disk for a quarter of a
 * second and more.
 */
export async function storeBatch(
  conversations: readonly LibraryConversation[],
  from: 'archive' | 'elsewhere',
  ports: Pick<ImportPorts, 'store'>,
  counts: StoreCounts,
  problems: ProblemList,
): Promise<void> {
  if (conversations.length === 0) return
  const [first] = conversations
  const isLarge = conversations.length === 1 && first !== undefined && costOf(first.messages) > mostTogether
  const stored = isLarge
    ? await storeInSteps(first, from, ports)
    : await ports.store({ from, packed: packConversations(conversations) })
  stored.forEach(({ outcome, messages, error }, index) => {
    counts.messages += messages
    if (outcome !== 'failed') counts[outcome] += 1
    else {
      const title = conversations[index]?.title ?? null
      problems.add({ title, reason: 'not-stored', detail: error?.message ?? '' })
    }
  })
}

async function storeInSteps(
  conversation: LibraryConversation,
  from: 'archive' | 'elsewhere',
  { store }: Pick<ImportPorts, 'store'>,
): Promise<StoredConversation[]> {
  const pieces = inPieces(inParentOrder(conversation.messages))
  let before: StoredConversation | null = null
  for (const [index, messages] of pieces.entries()) {
    const isLast = index === pieces.length - 1
    const piece = {
      ...conversation,
      ...(!isLast && withLastPiece),
      messages,
      ...deletionsOf(conversation, messages),
    }
    const stored = await store({ from, packed: packConversations([piece]), step: { before, isLast } })
    before = stored[0] ?? null
    if (before === null || before.isOver) return stored
  }
  return []
}

/** What belongs to a conversation as a whole need not be said with every piece. */
const withLastPiece = { systemPrompt: '', summaries: [], draft: null, queue: [] }

function deletionsOf(
  { deletions }: LibraryConversation,
  messages: readonly LibraryMessage[],
): Pick<LibraryConversation, 'deletions'> {
  const own = new Set(messages.map(({ id }) => id))
  const touched = deletions.map((one) => ({ ...one, messageIds: one.messageIds.filter((id) => own.has(id)) }))
  return { deletions: touched.filter(({ messageIds }) => messageIds.length > 0) }
}

function inPieces(messages: readonly LibraryMessage[]): LibraryMessage[][] {
  const pieces: LibraryMessage[][] = []
  let room = 0
  for (const message of messages) {
    const cost = costOf([message])
    if (cost > room || pieces.length === 0) {
      pieces.push([])
      room = mostTogether
    }
    pieces.at(-1)?.push(message)
    room -= cost
  }
  return pieces
}

/** What is stored together takes some 5 to 15 ms on 2 cores: 200 short messages, or a million characters. */
const mostTogether = 200
const charactersOfOne = 5_000

/** How long it takes to store messages, in short ones. */
function costOf(messages: readonly Pick<LibraryMessage, 'content'>[]): number {
  return messages.reduce((sum, { content }) => sum + 1 + content.length / charactersOfOne, 0)
}

/** Conversations in portions that are stored together; one that is larger than a portion stands alone. */
export async function* inPortions<T extends { messages: readonly Pick<LibraryMessage, 'content'>[] }>(
  all: AsyncIterable<T>,
): AsyncGenerator<T[]> {
  let portion: T[] = []
  let cost = 0
  for await (const one of all) {
    // Conversations have a cost of their own, also without any message.
    const own = 1 + costOf(one.messages)
    if (portion.length > 0 && cost + own > mostTogether) {
      yield portion
      portion = []
      cost = 0
    }
    portion.push(one)
    cost += own
  }
  if (portion.length > 0) yield portion
}
