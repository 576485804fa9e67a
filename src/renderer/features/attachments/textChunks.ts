/** Characters of a piece: a few screens, so that what is out of view costs nothing. */
const pieceLength = 8_000

/**
 * Cuts a text into pieces that are drawn one below the other, each at the end of a line where there is one: the break
 * between two pieces takes that line's own break's place.
 */
export function textChunks(text: string): string[] {
  const chunks: string[] = []
  let start = 0
  while (text.length - start > pieceLength) {
    const lineEnd = text.lastIndexOf('\n', start + pieceLength)
    const isInside = lineEnd > start
    const end = isInside ? lineEnd : wholeCharacter(text, start + pieceLength)
    chunks.push(text.slice(start, end))
    start = isInside ? end + 1 : end
  }
  return [...chunks, text.slice(start)]
}

/** Not between the two halves of a character. */
function wholeCharacter(text: string, at: number): number {
  const isSecondHalf = /[\udc00-\udfff]/.test(text.charAt(at))
  return isSecondHalf ? at + 1 : at
}
