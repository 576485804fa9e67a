/** Stands for what is shown and is no text: a formula. */
const noText = '\uFFFC'

/** In the order of precedence; what none of them takes is text. */
const token = new RegExp(
  [
    String.raw`\\\((?<round>[^]{0,1000}?)\\\)|\\\[(?<square>[^]{0,1000}?)\\\]`,
    String.raw`\\(?<escaped>[!-/:-@[-\`{-~])`,
    String.raw`(?<ticks>\`+)`,
    String.raw`\$\$(?<display>[^]{1,1000}?)\$\$`,
    String.raw`(?<![\w$])\$(?![\s$])(?<dollar>(?:\\\$|[^$]){1,1000}?)(?<!\s)\$(?![\d$])`,
    String.raw`<(?<address>[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>]+)>`,
    String.raw`(?<note>\[\^[^\]\s]+\])`,
    String.raw`!?(?<open>\[)`,
    String.raw`(?<close>\])(?:\((?:<[^>\n]*>|(?:[^()\\]|\\.|\([^()]*\))*)\)|\[[^\]]*\])?`,
    String.raw`&(?<entity>#\d{1,7}|#[xX][\da-fA-F]{1,6}|amp|lt|gt|quot|apos|nbsp);`,
    String.raw`(?<marks>\*+|_+|~~)`,
  ].join('|'),
  'g',
)

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' }

type Piece = { text: string }
type Opener = { piece: Piece; mark: string }

/** Longer paragraphs are searched as they stand: pairing marks takes the square of a text's length at worst. */
const longest = 20_000

/** The words of a paragraph without its inline markup; a formula is one character that nobody types. */
export function shownInline(source: string): string {
  // Most paragraphs have none.
  if (source.length > longest || !/[\\`$<[\]&*_~]/.test(source)) return source
  const pieces: Piece[] = []
  const brackets: Piece[] = []
  const openers: Opener[] = []
  const put = (text: string): Piece => {
    const piece = { text }
    pieces.push(piece)
    return piece
  }
  let from = 0
  token.lastIndex = 0
  for (let match = token.exec(source); match !== null; match = token.exec(source)) {
    const { index } = match
    const found = match[0]
    const groups = match.groups ?? {}
    put(source.slice(from, index))
    from = index + found.length
    if (groups['escaped'] !== undefined) put(groups['escaped'])
    else if (groups['ticks'] !== undefined) {
      const code = codeSpan(source, index, groups['ticks'])
      if (code === null) put(found)
      else {
        put(code.text)
        from = code.end
      }
    } else if (groups['address'] !== undefined) put(groups['address'])
    else if (groups['note'] !== undefined) put('')
    else if (groups['open'] !== undefined) brackets.push(put(found))
    else if (groups['close'] !== undefined) {
      const opening = brackets.pop()
      // `[text](address)` and `[text][reference]`: the brackets and what follows are not shown.
      if (opening !== undefined && found !== ']') opening.text = ''
      else put(']')
      if (found !== ']' && opening === undefined) put(found.slice(1))
    } else if (groups['entity'] !== undefined) put(decode(groups['entity']))
    else if (groups['marks'] !== undefined) emphasis(source, index, groups['marks'], openers, put)
    else put(noText)
    token.lastIndex = from
  }
  put(source.slice(from))
  return pieces.map(({ text }) => text).join('')
}

function codeSpan(source: string, start: number, ticks: string): { text: string; end: number } | null {
  const from = start + ticks.length
  for (let at = source.indexOf(ticks, from); at >= 0;) {
    let end = at + ticks.length
    while (source[end] === '`') end += 1
    if (end - at === ticks.length) {
      const text = source.slice(from, at)
      const padded = text.length > 2 && text.startsWith(' ') && text.endsWith(' ')
      return { text: padded ? text.slice(1, -1) : text, end }
    }
    at = source.indexOf(ticks, end)
  }
  return null
}

/** CommonMark's pairing as far as it matters for words: a mark that finds its partner is not shown. */
function emphasis(
  source: string,
  at: number,
  marks: string,
  openers: Opener[],
  put: (text: string) => Piece,
): void {
  const mark = marks.slice(0, 1)
  const before = source[at - 1] ?? ' '
  const behind = source[at + marks.length] ?? ' '
  // Within a word, underscores are part of a name.
  const bound = mark === '_' ? /[\p{L}\p{N}]/u : /$^/
  const canClose = /\S/.test(before) && !bound.test(behind)
  const canOpen = /\S/.test(behind) && !bound.test(before)
  const open = (rest: string): void => {
    const piece = put(rest)
    if (canOpen && rest !== '') openers.push({ piece, mark })
  }
  let left = marks
  if (!canClose) return open(left)
  while (left !== '') {
    const partner = openers.findLastIndex((opener) => opener.mark === mark)
    const opener = openers[partner]
    if (opener === undefined) break
    // What was opened in between and never closed stays text.
    openers.length = partner + 1
    const paired = Math.min(opener.piece.text.length, left.length)
    opener.piece.text = opener.piece.text.slice(paired)
    left = left.slice(paired)
    if (opener.piece.text === '') openers.pop()
  }
  open(left)
}

function decode(entity: string): string {
  if (!entity.startsWith('#')) return entities[entity] ?? ''
  const code = /^#x/i.test(entity) ? parseInt(entity.slice(2), 16) : Number(entity.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
}
