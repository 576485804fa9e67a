/** Seconds of silence that are offered; null for never. */
const offered: readonly (number | null)[] = [60, 120, 300, 600, 1800, null]

/** What can be chosen: what is offered, and what is in force if the file says something else. */
export function stallChoices(inForce: number | null): (number | null)[] {
  if (offered.includes(inForce)) return [...offered]
  const finite = [...offered, inForce].filter((seconds) => seconds !== null)
  return [...finite.toSorted((a, b) => a - b), null]
}

export function toStallChoice(seconds: number | null): string {
  return seconds === null ? 'never' : String(seconds)
}

export function fromStallChoice(choice: string): number | null {
  return choice === 'never' ? null : Number(choice)
}

/** Every whole number from `min` to `max`. */
export function range({ min, max }: { min: number; max: number }): number[] {
  return Array.from({ length: max - min + 1 }, (_, index) => min + index)
}
