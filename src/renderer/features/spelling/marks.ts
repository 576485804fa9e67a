import type { TextChange } from '../composer/undo/textChange'

/** A place in a text that is marked. */
export type Mark = { word: string; start: number; end: number }

/** Where marks are after a change of the text; one that the change touches is none any more. */
export function moveMarks(marks: readonly Mark[], { at, removed, inserted }: TextChange): Mark[] {
  const end = at + removed.length
  const by = inserted.length - removed.length
  return marks.flatMap((mark) => {
    if (mark.end < at) return [mark]
    if (mark.start > end) return [{ ...mark, start: mark.start + by, end: mark.end + by }]
    // Right before a word or right behind it something else may begin: a space, a full stop.
    if (mark.end === at && !/^[\p{L}\p{M}'’-]/u.test(inserted)) return [mark]
    if (mark.start === end && !/[\p{L}\p{M}'’-]$/u.test(inserted)) {
      return [{ ...mark, start: mark.start + by, end: mark.end + by }]
    }
    return []
  })
}

/** The text as pieces, each with the mark that it is of, up to the end of the last mark. */
export function markedPieces(text: string, marks: readonly Mark[]): { text: string; mark: Mark | null }[] {
  const pieces: { text: string; mark: Mark | null }[] = []
  let at = 0
  for (const mark of marks) {
    if (mark.start > at) pieces.push({ text: text.slice(at, mark.start), mark: null })
    pieces.push({ text: text.slice(mark.start, mark.end), mark })
    at = mark.end
  }
  return pieces
}
