import { Tokenizer, TokenParser, TokenType } from '@streamparser/json'
import { SourceProblem } from '../sourceConversation'

export type JsonValue = {
  /** The last part of its path: an index, or a name. */
  key: string | number | undefined
  value: unknown
  /** Where its parents stand, from the top: `['messages']` for `$.messages.*`. */
  path: (string | number)[]
}

/** Bytes of one value; what is larger would not be a conversation, and take the memory for all others. */
const mostBytes = 96 * 2 ** 20
/**
 * Levels of arrays and objects inside each other. Formats have about ten, but LibreChat's, in which every answer stands
 * inside its question: two levels for each message of a branch. Nothing that reads them calls itself.
 */
const mostLevels = 50_000

/**
 * The values at `paths` (`$.*` for the elements of an array; see @streamparser/json), one at a time: only the one that is
 * being read is in memory, whatever the size of the file.
 * @throws {SourceProblem} `broken-json` where the text is none, `too-large` for one value beyond {@link mostBytes}
 */
export async function* jsonValues(
  content: AsyncIterable<Uint8Array>,
  paths: string[],
): AsyncGenerator<JsonValue> {
  const ready: JsonValue[] = []
  let sinceValue = 0
  let level = 0
  // Texts are gathered as bytes: joining them letter by letter made half of the time.
  const tokenizer = new Tokenizer({ stringBufferSize: 64 * 1024 })
  const parser = new TokenParser({ paths, keepStack: false })
  tokenizer.onToken = (token) => {
    if (token.token === TokenType.LEFT_BRACE || token.token === TokenType.LEFT_BRACKET) {
      level += 1
      if (level > mostLevels) throw new SourceProblem('broken-json', 'nested too deep')
    } else if (token.token === TokenType.RIGHT_BRACE || token.token === TokenType.RIGHT_BRACKET) level -= 1
    parser.write(token)
  }
  parser.onValue = ({ value, key, stack }) => {
    sinceValue = 0
    ready.push({ value, key, path: stack.slice(1).map((one) => one.key ?? '') })
  }
  for await (const piece of content) {
    sinceValue += piece.length
    if (sinceValue > mostBytes)
      throw new SourceProblem('too-large', `more than ${mostBytes} bytes in one value`)
    broken(() => tokenizer.write(piece))
    yield* ready.splice(0)
  }
  broken(() => {
    if (!tokenizer.isEnded) tokenizer.end()
  })
  if (level > 0) throw new SourceProblem('broken-json', 'the file ends in the middle')
  yield* ready.splice(0)
}

function broken(step: () => void): void {
  try {
    step()
  } catch (cause) {
    if (cause instanceof SourceProblem) throw cause
    throw new SourceProblem('broken-json', cause instanceof Error ? cause.message : 'no JSON')
  }
}
