/** A text as SQLite keeps it: half a surrogate pair has no UTF-8, and a NUL ends a text for half of its functions. */
export function storableText(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD')
}
