import { blockEdge, shownText } from '@shared/text/shownText'

/** The end of a sentence in either language, or of a paragraph; not of a number or an abbreviation before a small letter. */
const sentenceEnd = /[.!?…](?=["'”’)\]]*(?:\s+[^\s\p{Ll}]|\0))["'”’)\]]*|[。！？]|\0/gu

/** How far an answer was read out: characters of its markdown whose paragraphs were finished, and what was said behind. */
export type Spoken = { text: string; until: number }

/**
 * The whole sentences of an answer that came since the last time, without markup; half a sentence waits for its end.
 * @param until the place in the shown text up to which it was said before
 * @param ended whether no more text will come, so that the rest counts as a sentence
 */
export function nextSentences(markdown: string, until: number, ended: boolean): Spoken {
  const shown = shownText(markdown)
  let end = until
  if (ended) end = shown.length
  else {
    // The edge at the very end is that of the text so far, not of a paragraph.
    const known = shown.slice(until, -blockEdge.length)
    for (const match of known.matchAll(sentenceEnd)) end = until + match.index + match[0].length
  }
  const text = shown
    .slice(until, end)
    .replaceAll(blockEdge, ' ')
    .replaceAll('\uFFFC', '')
    .replace(/\s+/g, ' ')
    .trim()
  return { text, until: Math.max(until, end) }
}
