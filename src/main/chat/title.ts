/** Characters as people count them. */
const longest = 48
/** Code units that are looked at for them; one character can be made of dozens. */
const mostUnits = longest * 20

/**
 * A conversation's first title: the beginning of its first message, without an extra call that would cost credit. Cut
 * between words where there are any, and never inside a character as people see it (a syllable, an emoji).
 */
export function titleFrom(text: string): string {
  const line = firstLine(text)
  const graphemes = [...new Intl.Segmenter().segment(line.slice(0, mostUnits))].map(({ segment }) => segment)
  if (graphemes.length <= longest && line.length <= mostUnits) return line
  const cut = graphemes.slice(0, longest).join('')
  const space = cut.lastIndexOf(' ')
  return `${(space > cut.length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}

/** The marks that may stand before the words of a line, also one within another: `> - # `. */
const marks = /^(\s|#{1,6}\s|[-*+]\s|\d+[.)]\s|>|`{3,}\S*)+/

/** The first line with words in it, without the marks of a heading, a list, a quotation or a code fence. */
function firstLine(text: string): string {
  const lines = text
    .slice(0, 2000)
    // Titles are searched as they are stored, and a name that was copied from a Mac's folder comes in pieces.
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replace(marks, '').replace(/\s+/g, ' ').trim())
  return lines.find((line) => /[\p{L}\p{N}]/u.test(line)) ?? lines.find((line) => line !== '') ?? ''
}
