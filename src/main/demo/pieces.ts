const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Above this code point a character counts as two: a token holds about four Latin letters but one or two syllables. */
const lastNarrow = 0x2e7f

/** How wide a piece grows, in Latin letters. */
const pieceWidth = 4

/**
 * Cuts a text into pieces of the size of a token, each a whole number of graphemes, so that no chunk of a stream ends
 * inside a syllable or an emoji. Joined, the pieces are the text.
 */
export function* piecesOf(text: string): Generator<string> {
  let piece = ''
  let width = 0
  for (const { segment } of graphemes.segment(text)) {
    // A new word begins a new piece, as it does for real tokenizers.
    if (piece !== '' && (width >= pieceWidth || segment === ' ' || segment === '\n')) {
      yield piece
      piece = ''
      width = 0
    }
    piece += segment
    width += (segment.codePointAt(0) ?? 0) > lastNarrow ? 2 : 1
  }
  if (piece !== '') yield piece
}

/** A plausible token count for `usage`. An estimate: no tokenizer is behind the demo. */
export function estimateTokens(text: string): number {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) ?? 0) > lastNarrow ? 2 : 1
  return Math.ceil(width / pieceWidth)
}
