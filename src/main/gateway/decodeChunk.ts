import type { StreamEvent } from '@shared/model/streamEvent'
import { createArrivedText } from './arrivedText'
import { type Decoded, type Decoder, nothing, textEvents } from './decoder'
import { isErrorBody, isFailure } from './errorBody'
import { type Fields, isObject, readContent, readThought, type Said } from './looseText'
import { readUsage } from './readUsage'

/**
 * Reads the chunks of a chat completion, or a whole one, for what they have rather than holding them to what they should
 * be: every field may be missing, null or of a strange type, and costs only itself.
 */
export function createChunkDecoder(): Decoder {
  const text = createArrivedText()
  const reasoning = createArrivedText()

  const say = (choice: Fields): StreamEvent[] => {
    const piece = readMessage(isObject(choice['delta']) ? choice['delta'] : { content: choice['text'] })
    const events = textEvents(reasoning.add(piece.reasoning), text.add(piece.text))
    if (!isObject(choice['message'])) return events
    const message = readMessage(choice['message'])
    // Some providers repeat the whole answer in the last chunk, and some call every piece a message.
    const [thought, said] =
      typeof choice['finish_reason'] === 'string'
        ? [reasoning.addMissing(message.reasoning), text.addMissing(message.text)]
        : [reasoning.add(message.reasoning), text.add(message.text)]
    return [...events, ...textEvents(thought, said)]
  }

  return {
    decode(chunk, name): Decoded {
      if (!isObject(chunk)) return nothing
      const choice: unknown = Array.isArray(chunk['choices']) ? chunk['choices'][0] : undefined
      const usage = readUsage(chunk['usage'])
      const events = isObject(choice) ? say(choice) : []
      const failed = name === 'error' || isFailure(chunk['error'])
      if (isObject(choice) && !failed) events.push(...finish(choice['finish_reason']))
      if (usage) events.push({ type: 'usage', usage })
      if (failed || (chunk['choices'] === undefined && usage === null && isErrorBody(chunk)))
        return { events, failure: chunk }
      return { events }
    },
  }
}

function readMessage(part: Fields): Said {
  const content = readContent(part['content'])
  // Providers name it differently and some send the same text under two names: the first that has any is taken.
  const thought =
    readThought(part['reasoning_content']) ||
    readThought(part['reasoning']) ||
    readThought(part['reasoning_details']) ||
    readThought(part['thinking']) ||
    content.reasoning
  const refusal = typeof part['refusal'] === 'string' ? part['refusal'] : ''
  return { text: content.text || refusal, reasoning: thought }
}

function finish(reason: unknown): StreamEvent[] {
  return typeof reason === 'string' && reason !== '' ? [{ type: 'finish', reason }] : []
}
