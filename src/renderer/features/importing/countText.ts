import type { TFunction } from 'i18next'

/** How many there are of something, in words: “3 messages”. */
export function countText(
  what: 'conversations' | 'messages' | 'files',
  count: number,
  t: TFunction,
  language: string,
): string {
  return t(`importing.counts.${what}`, { count, number: count.toLocaleString(language) })
}
