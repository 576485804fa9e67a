import type { Message } from '@shared/model/message'

/** How many messages came behind a message; none where it is not known or not there any more. */
export function newSince(messages: readonly Message[], lastSeen: string | null): number {
  if (lastSeen === null) return 0
  const at = messages.findLastIndex(({ id }) => id === lastSeen)
  return at < 0 ? 0 : messages.length - 1 - at
}
