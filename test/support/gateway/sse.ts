import type { CompletionHead } from '@main/demo/completionChunks'
import { completionChunk, completionUsage, usageChunk } from '@main/demo/completionChunks'
import { sseData, sseDone } from '@main/demo/sse'
import type { Step } from '@main/demo/script'

const head: CompletionHead = { id: 'chatcmpl-scripted', model: 'openai/gpt-5.2', created: 1_767_225_600 }

function write(data: string | Uint8Array): Step {
  return { kind: 'write', data }
}

/** Steps of a scripted chat completions stream; each is written as an HTTP chunk of its own. */
export const sse = {
  text: (content: string): Step => write(sseData(completionChunk(head, { delta: { content } }))),
  reasoning: (text: string): Step =>
    write(sseData(completionChunk(head, { delta: { reasoning_content: text } }))),
  finish: (finishReason: 'stop' | 'length' = 'stop'): Step =>
    write(sseData(completionChunk(head, { delta: {}, finishReason }))),
  usage: (prompt: number, completion: number): Step =>
    write(sseData(usageChunk(head, completionUsage(prompt, completion)))),
  done: (): Step => write(sseDone),
  /** An event with any payload, such as an `error` object in the middle of a stream. */
  data: (payload: unknown): Step => write(sseData(payload)),
  comment: (text = 'keep-alive'): Step => write(`: ${text}\n\n`),
  /** Bytes as they are: other framing, broken JSON, half an event. */
  raw: write,
  /** Closes the connection after what was written before has left. */
  drop: (): Step => ({ kind: 'drop', how: 'close' }),
  /** Resets the connection; the client may lose what it had not read yet. */
  reset: (): Step => ({ kind: 'drop', how: 'reset' }),
  stall: (): Step => ({ kind: 'stall' }),
} as const

/**
 * A stream's text split at byte offsets into its UTF-8 form, also inside a character: what a network does to it. Every
 * part becomes one HTTP chunk, and a short pause after it keeps the client's socket from joining it with the next.
 */
export function splitAtBytes(text: string, offsets: readonly number[]): Step[] {
  const bytes = new TextEncoder().encode(text)
  const edges = [0, ...offsets, bytes.length]
  return edges
    .slice(1)
    .flatMap((end, index): Step[] => [write(bytes.subarray(edges[index], end)), { kind: 'pause', ms: 2 }])
}

/** The framed text of a whole answer, for {@link splitAtBytes} and for rewriting its framing. */
export function answerText(...texts: readonly string[]): string {
  const steps = [...texts.map(sse.text), sse.finish(), sse.done()]
  return steps.map((step) => (step.kind === 'write' ? String(step.data) : '')).join('')
}
