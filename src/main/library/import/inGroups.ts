/** One piece of a group, wherever in the file it stands. */
export type Piece<T> = {
  group: string
  /** Roughly its bytes in memory. */
  size: number
  item: T
}

/** Bytes of the groups that are in memory together. */
const mostTogether = 64 * 2 ** 20

/**
 * What belongs together, from a file in which it stands apart (all messages in one list, whatever their conversation). As
 * long as everything is small it is read once; after that as often as the memory of `most` asks for, each time keeping the
 * groups whose turn it is. Groups come in the order of their first piece.
 */
export async function* inGroups<T>(
  read: () => AsyncIterable<Piece<T>>,
  most: number = mostTogether,
): AsyncGenerator<{ group: string; items: T[] }> {
  const sizes = new Map<string, number>()
  let together: Map<string, T[]> | null = new Map()
  let total = 0
  for await (const { group, size, item } of read()) {
    sizes.set(group, (sizes.get(group) ?? 0) + size)
    total += size
    if (total > most) together = null
    else if (together !== null) push(together, group, item)
  }
  if (together !== null) {
    for (const [group, items] of together) yield { group, items }
    return
  }
  for (const turn of turns(sizes, most)) {
    const kept = new Map<string, T[]>([...turn].map((group) => [group, []]))
    for await (const { group, item } of read()) if (kept.has(group)) push(kept, group, item)
    for (const [group, items] of kept) yield { group, items }
  }
}

function turns(sizes: ReadonlyMap<string, number>, most: number): Set<string>[] {
  const found: Set<string>[] = []
  let room = 0
  for (const [group, size] of sizes) {
    if (size > room || found.length === 0) {
      found.push(new Set())
      room = most
    }
    found.at(-1)?.add(group)
    room -= size
  }
  return found
}

function push<T>(groups: Map<string, T[]>, group: string, item: T): void {
  const items = groups.get(group)
  if (items) items.push(item)
  else groups.set(group, [item])
}
