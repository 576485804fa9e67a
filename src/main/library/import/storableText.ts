/** A text as SQLite keeps it: half a surrogate pair has no UTF-8, and a NUL ends a text for half of its functions. */
export function storableText(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD')
}

/** The beginning of a text, of so many UTF-16 units at most; never half of a character. */
export function beginning(text: string, longest: number): string {
  return text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')
}
