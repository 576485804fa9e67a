/** How much of a text has been handed on. */
export type ArrivedText = {
  /** The next piece, as it is to be handed on. `part` tells apart texts that grow side by side. */
  add(piece: string, part?: string): string
  /** A part that is sent whole: what of it has not been handed on yet. */
  addRest(whole: string, part: string): string
  /** The same for everything there is. */
  addMissing(all: string): string
}

/**
 * A text may be sent in pieces, then whole, then once more within the whole answer; a router may leave out any of these.
 * What was handed on is remembered, so that nothing is lost and nothing stands there twice. What contradicts what was
 * handed on already is left alone: an answer only ever grows.
 * @param separator stands between two parts
 */
export function createArrivedText(separator = ''): ArrivedText {
  const parts = new Map<string, string>()
  let all = ''

  const add = (piece: string, part = ''): string => {
    if (piece === '') return ''
    const known = parts.get(part)
    const text = known === undefined && all !== '' ? separator + piece : piece
    parts.set(part, (known ?? '') + piece)
    all += text
    return text
  }

  return {
    add,
    addRest(whole, part) {
      const known = parts.get(part) ?? ''
      if (!whole.startsWith(known) || all.endsWith(whole)) return ''
      return add(whole.slice(known.length), part)
    },
    addMissing(whole) {
      if (!whole.startsWith(all)) return ''
      const rest = whole.slice(all.length)
      all = whole
      return rest
    },
  }
}
