import type { Blockquote, RootContent } from 'mdast'

/** GitHub's five kinds of notes: a quote whose first line is `[!NOTE]`. */
export const alertKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const
export type AlertKind = (typeof alertKinds)[number]

const marker = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\r?\n|$)/i

/** The kind of note that a quote is and what it says, or null for a usual quote. The marker stands alone on its line. */
export function readAlert(quote: Blockquote): { kind: AlertKind; children: RootContent[] } | null {
  const [first, ...rest] = quote.children
  const words = first?.type === 'paragraph' ? first.children[0] : undefined
  if (first?.type !== 'paragraph' || words?.type !== 'text') return null
  const match = marker.exec(words.value)
  const kind = alertKinds.find((one) => one === match?.[1]?.toLowerCase())
  if (match === null || kind === undefined) return null
  const behind = words.value.slice(match[0].length)
  const inline = [...(behind === '' ? [] : [{ ...words, value: behind }]), ...first.children.slice(1)]
  // A marker that something else follows on its line is a quote that begins with brackets.
  if (behind === '' && inline.length > 0 && inline[0]?.type !== 'break' && !match[0].endsWith('\n'))
    return null
  const begin = inline[0]?.type === 'break' ? inline.slice(1) : inline
  return { kind, children: [...(begin.length === 0 ? [] : [{ ...first, children: begin }]), ...rest] }
}
