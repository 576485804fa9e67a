/**
 * What takes the place of an item that has left a list: the next of its old neighbours below it that is still there,
 * else the nearest above it, else whatever the list begins with now.
 * @param before the items when it was last there @param now those that are left
 */
export function successorOf(id: string, before: readonly string[], now: readonly string[]): string | null {
  const left = new Set(now)
  const at = before.indexOf(id)
  const [above, below] = [before.slice(0, Math.max(at, 0)), before.slice(at + 1)]
  return below.find((one) => left.has(one)) ?? above.findLast((one) => left.has(one)) ?? now[0] ?? null
}
