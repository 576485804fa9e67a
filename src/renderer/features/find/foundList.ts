import type { FoundMessage } from '@shared/contract/conversations'

/** One hit: the `nth` in what a message says, or in the reasoning above that. */
export type Hit = { messageId: string; part: 'reasoning' | 'content'; nth: number }

export function totalOf(found: readonly FoundMessage[]): number {
  return found.reduce((sum, { content, reasoning }) => sum + content + reasoning, 0)
}

/** Which hit it is, from 1; 0 for one that is not there any more. */
export function numberOf(found: readonly FoundMessage[], hit: Hit): number {
  let before = 0
  for (const { messageId, content, reasoning } of found) {
    if (messageId !== hit.messageId) before += content + reasoning
    else if (hit.part === 'reasoning') return hit.nth < reasoning ? before + hit.nth + 1 : 0
    else return hit.nth < content ? before + reasoning + hit.nth + 1 : 0
  }
  return 0
}

/** The hit with a number from 1; numbers beyond the ends go round. Null when there is none at all. */
export function hitAt(found: readonly FoundMessage[], number: number): Hit | null {
  const total = totalOf(found)
  if (total === 0) return null
  let left = (((number - 1) % total) + total) % total
  for (const { messageId, content, reasoning } of found) {
    if (left < reasoning) return { messageId, part: 'reasoning', nth: left }
    left -= reasoning
    if (left < content) return { messageId, part: 'content', nth: left }
    left -= content
  }
  return null
}

/**
 * The hit to begin with: the first at or below what is read, else the last above it.
 * @param below the messages from the one that is read to the end of the branch
 */
export function nearestHit(found: readonly FoundMessage[], below: ReadonlySet<string>): Hit | null {
  let before = 0
  for (const one of found) {
    if (below.has(one.messageId)) return hitAt(found, before + 1)
    before += one.content + one.reasoning
  }
  return hitAt(found, before)
}

/**
 * The list with what was really counted in a message that is drawn. What is counted beforehand knows the markup less
 * exactly than the page does, and an answer may have grown since.
 * @param order the loaded messages, which are the end of the branch
 */
export function withCounted(
  found: readonly FoundMessage[],
  order: readonly string[],
  counted: FoundMessage,
): readonly FoundMessage[] {
  const at = found.findIndex(({ messageId }) => messageId === counted.messageId)
  const known = found[at]
  const none = counted.content + counted.reasoning === 0
  if (known !== undefined) {
    if (known.content === counted.content && known.reasoning === counted.reasoning) return found
    return none ? found.toSpliced(at, 1) : found.with(at, counted)
  }
  const place = order.indexOf(counted.messageId)
  if (none || place < 0) return found
  const behind = new Set(order.slice(place + 1))
  const next = found.findIndex(({ messageId }) => behind.has(messageId))
  return found.toSpliced(next < 0 ? found.length : next, 0, counted)
}
