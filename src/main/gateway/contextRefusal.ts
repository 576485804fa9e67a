const tooLong =
  /context.{0,20}(length|window|limit)|maximum.{0,30}tokens|token count.{0,80}exceed|exceed.{0,40}(tokens|context)|too many (input |prompt )?tokens|(prompt|input|messages?|conversation|request).{0,20} too (long|large)/i

/** `max_tokens: 100000 > 64000, which is the maximum …`: the answer's limit is what was refused, not the prompt. */
const startsWithLimit = /^\W*(max_\w*tokens|maxOutputTokens)\b/i

/** How providers name the size of a context, the plainest first. */
const windows: readonly RegExp[] = [
  /maximum context (?:length|window|size)\D{0,20}([\d,_]+)/i,
  /maximum (?:number of )?(?:input |prompt )?tokens(?: allowed)?\D{0,12}([\d,_]+)/i,
  />\s*([\d,_]+)/,
  /context (?:length|window|limit|size)\D{0,20}([\d,_]+)/i,
  /limit (?:is|of) ([\d,_]+) tokens/i,
]

/** A smaller number is a count of something else. */
const smallestWindow = 256

/**
 * Reads the refusal of a prompt that is too long; null for any other.
 * @returns the size of the context in tokens, where the words name it
 */
export function contextRefusal(words: string, fields: readonly string[]): { contextWindow?: number } | null {
  if (!tooLong.test(words)) return null
  if (startsWithLimit.test(words) && fields.some((name) => /^max_\w*tokens$/.test(name))) return null
  const contextWindow = readWindow(words)
  return contextWindow === null ? {} : { contextWindow }
}

function readWindow(words: string): number | null {
  for (const pattern of windows) {
    const tokens = Number(pattern.exec(words)?.[1]?.replaceAll(/[,_]/g, ''))
    if (Number.isSafeInteger(tokens) && tokens >= smallestWindow) return tokens
  }
  return null
}
