import { setImmediate as nextTask } from 'node:timers/promises'
import { estimateTokenCount } from 'tokenx'

/** Characters that are looked at without a pause: a few milliseconds, so that a long conversation does not hold up the window. */
const piece = 50_000

/** Characters since the last pause, of all estimates together: ten thousand short messages take as long as a long file. */
let looked = 0

/**
 * Tokens of a text, as a rule of thumb: calibrated on OpenAI's tokenizer, a few percent off for Korean and English, more
 * for other scripts and other models. Never to be shown without saying so.
 */
export async function estimateTokens(text: string): Promise<number> {
  let tokens = 0
  for (let start = 0; start < text.length; start += piece) {
    const part = text.slice(start, start + piece)
    tokens += estimateTokenCount(part)
    looked += part.length
    if (looked < piece) continue
    looked = 0
    await nextTask()
  }
  return tokens
}
