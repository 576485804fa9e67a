/** Seconds of silence that are offered; null for never. */
const offeredStalls: readonly (number | null)[] = [60, 120, 300, 600, 1800, null]
/** Characters of a paste that are offered; null for never. */
const offeredPastes: readonly (number | null)[] = [2_000, 4_000, 8_000, 20_000, 50_000, null]

/** Automatic copies that are offered; null for none. */
const offeredCopies: readonly (number | null)[] = [3, 7, 14, 30, null]

/** Days in the trash that are offered; null for ever. */
const offeredTrashDays: readonly (number | null)[] = [7, 30, 90, 365, null]

/** What can be chosen: what is offered, and what is in force if the file says something else. */
export function stallChoices(inForce: number | null): (number | null)[] {
  return withInForce(offeredStalls, inForce)
}

/** The same for the length of a paste that becomes an attachment. */
export function pasteChoices(inForce: number | null): (number | null)[] {
  return withInForce(offeredPastes, inForce)
}

/** The same for how many automatic copies are kept. */
export function keepChoices(inForce: number | null): (number | null)[] {
  return withInForce(offeredCopies, inForce)
}

/** The same for the days that the trash keeps a conversation. */
export function keepTrashChoices(inForce: number | null): (number | null)[] {
  return withInForce(offeredTrashDays, inForce)
}

function withInForce(offered: readonly (number | null)[], inForce: number | null): (number | null)[] {
  if (offered.includes(inForce)) return [...offered]
  const finite = [...offered, inForce].filter((count) => count !== null)
  return [...finite.toSorted((a, b) => a - b), null]
}

/** A number or never, as a list's value is a text. */
export function toChoice(count: number | null): string {
  return count === null ? 'never' : String(count)
}

export function fromChoice(choice: string): number | null {
  return choice === 'never' ? null : Number(choice)
}

/** Every whole number from `min` to `max`. */
export function range({ min, max }: { min: number; max: number }): number[] {
  return Array.from({ length: max - min + 1 }, (_, index) => min + index)
}
