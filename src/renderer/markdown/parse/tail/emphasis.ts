/** A marker of emphasis that nothing has closed yet. */
export interface OpenEmphasis {
  readonly marker: '*' | '**' | '_' | '__' | '~~'
  /** Offset behind it. */
  readonly end: number
}

/** Reads a row of markers at `start`: closes what it can, as CommonMark does, and opens what is left of it. */
export function readMarkers(
  text: string,
  start: number,
  row: string,
  open: readonly OpenEmphasis[],
): readonly OpenEmphasis[] {
  const before = text.charAt(start - 1)
  const after = text.charAt(start + row.length)
  const sign = row.charAt(0)
  const left = [...open]
  let rest = row.length
  if (/\S/.test(before) && !(sign === '_' && isWordCharacter(after))) {
    for (const { marker } of open.toReversed()) {
      if (!marker.startsWith(sign) || marker.length > rest) break
      rest -= marker.length
      left.pop()
    }
  }
  // A single asterisk inside a word is rarely emphasis: `2*3`, `a*b`.
  const isInsideWord = isWordCharacter(before) || before === ')'
  const opens = /\S/.test(after) && !(isInsideWord && (sign === '_' || (sign === '*' && rest === 1)))
  return opens ? [...left, ...markersOf(sign, rest, start + row.length)] : left
}

function markersOf(sign: string, size: number, end: number): readonly OpenEmphasis[] {
  if (sign === '~') return size === 2 ? [{ marker: '~~', end }] : []
  const [one, two] = sign === '*' ? (['*', '**'] as const) : (['_', '__'] as const)
  if (size === 1) return [{ marker: one, end }]
  if (size === 2) return [{ marker: two, end }]
  return size === 3
    ? [
        { marker: one, end: end - 2 },
        { marker: two, end },
      ]
    : []
}

function isWordCharacter(character: string): boolean {
  return /[0-9A-Za-z]/.test(character)
}

/** Closes in `words` what is open, and takes back a marker that nothing has come behind. */
export function closeEmphasis(words: string, open: readonly OpenEmphasis[]): string {
  const [last] = open.slice(-1)
  const inner = words.trimEnd()
  if (!last) return words
  if (last.end >= inner.length)
    return closeEmphasis(words.slice(0, last.end - last.marker.length), open.slice(0, -1))
  const markers = open.map(({ marker }) => marker).toReversed()
  return inner + markers.join('') + words.slice(inner.length)
}
