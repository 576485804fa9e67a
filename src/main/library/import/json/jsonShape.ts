import { Tokenizer, TokenType } from '@streamparser/json'

/** What can be told of a JSON text without reading all of it: its names, `data.messages` for those one level below. */
export type JsonShape = { root: 'array' | 'object'; names: ReadonlySet<string> }

/** Bytes that are looked at: the names that tell formats apart come early, or behind one long list. */
const mostBytes = 8 * 2 ** 20

/**
 * The names at the top of an object and one level below it, or, for an array, those of its first elements and one level
 * below those. Ends as soon as `isEnough` says so. Null for what is no JSON object or array.
 */
export async function jsonShape(
  content: AsyncIterable<Uint8Array>,
  isEnough: (shape: JsonShape) => boolean,
): Promise<JsonShape | null> {
  const names = new Set<string>()
  const reader = nameReader(names)
  const tokenizer = new Tokenizer({ stringBufferSize: 64 * 1024 })
  tokenizer.onToken = ({ token, value }) => reader.see(token, value)
  let read = 0
  for await (const piece of content) {
    try {
      tokenizer.write(piece)
    } catch {
      break
    }
    read += piece.length
    const root = reader.root()
    if (root === 'none') return null
    if (root !== null && isEnough({ root, names })) break
    if (read > mostBytes) break
  }
  const root = reader.root()
  return root === null || root === 'none' ? null : { root, names }
}

function nameReader(names: Set<string>) {
  /** What is open, from the outside in; an object remembers the name it is at. */
  const open: { kind: 'array' | 'object'; name: string | null; awaitsName: boolean }[] = []
  let root: 'array' | 'object' | 'none' | null = null
  const see = (token: TokenType, value: unknown): void => {
    const at = open.at(-1)
    if (root === null) {
      root = token === TokenType.LEFT_BRACE ? 'object' : token === TokenType.LEFT_BRACKET ? 'array' : 'none'
    }
    if (token === TokenType.LEFT_BRACE) open.push({ kind: 'object', name: null, awaitsName: true })
    else if (token === TokenType.LEFT_BRACKET) open.push({ kind: 'array', name: null, awaitsName: false })
    else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) open.pop()
    else if (at?.kind !== 'object') return
    else if (token === TokenType.COMMA) at.awaitsName = true
    else if (at.awaitsName && token === TokenType.STRING && typeof value === 'string') {
      at.name = value
      at.awaitsName = false
      note(value)
    }
  }
  const note = (name: string): void => {
    const outer = root === 'array' ? open.slice(1) : open
    if (outer.length === 1) names.add(name)
    else if (outer.length === 2 && typeof outer[0]?.name === 'string') names.add(`${outer[0].name}.${name}`)
  }
  return { see, root: () => root }
}
