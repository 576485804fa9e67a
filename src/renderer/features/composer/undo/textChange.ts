/** What a change did: in place of `removed` at `at` there is `inserted`. */
export type TextChange = { at: number; removed: string; inserted: string }

/** A selection, or a caret where both ends are the same. */
export type Selection = { start: number; end: number }

/**
 * The one change that makes `after` of `before`; null for none. Where letters repeat there are several, and the caret
 * says which: what was typed ends at it.
 * @param caret where the caret stands after the change
 */
export function findChange(before: string, after: string, caret: number): TextChange | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  const mostSuffix = Math.min(shorter, after.length - Math.min(caret, after.length))
  let suffix = 0
  while (suffix < mostSuffix && before.at(-1 - suffix) === after.at(-1 - suffix)) suffix += 1
  let prefix = 0
  while (prefix < shorter - suffix && before[prefix] === after[prefix]) prefix += 1
  return {
    at: prefix,
    removed: before.slice(prefix, before.length - suffix),
    inserted: after.slice(prefix, after.length - suffix),
  }
}

/** The text with a change made to it. */
export function applyChange(text: string, { at, removed, inserted }: TextChange): string {
  return text.slice(0, at) + inserted + text.slice(at + removed.length)
}

/** The change that takes this one back. */
export function inverse({ at, removed, inserted }: TextChange): TextChange {
  return { at, removed: inserted, inserted: removed }
}
