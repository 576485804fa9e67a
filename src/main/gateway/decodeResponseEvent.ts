import type { StreamEvent } from '@shared/model/streamEvent'
import { createArrivedText } from './arrivedText'
import { type Decoded, type Decoder, nothing, textEvents } from './decoder'
import { isErrorBody, isFailure } from './errorBody'
import { type Fields, isObject, readContent, readThought, type Said } from './looseText'
import { readUsage } from './readUsage'

/** Parts of reasoning are paragraphs of their own, with a heading each. */
const betweenThoughts = '\n\n'

/**
 * Reads the events of a streamed response, or a whole one. The same text may come in pieces, as a finished part, as a
 * finished item and in the whole response at the end: it is handed on once, as soon as it is there. Events that are not
 * known say nothing.
 */
export function createResponseDecoder(): Decoder {
  const text = createArrivedText()
  const reasoning = createArrivedText(betweenThoughts)

  /** A piece, or with `isWhole` a finished part, of which only what is missing is said. */
  const say = (kind: string, at: Fields, said: string, isWhole: boolean): StreamEvent[] => {
    const isThought = kind.startsWith('reasoning')
    const arrived = isThought ? reasoning : text
    const key = [kind, at['output_index'], at['content_index'], at['summary_index']].join('/')
    const rest = isWhole ? arrived.addRest(said, key) : arrived.add(said, key)
    return isThought ? textEvents(rest, '') : textEvents('', rest)
  }

  const sayItem = (item: Fields, output_index: unknown): StreamEvent[] => [
    ...partsOf(item['summary']).flatMap((part, summary_index) =>
      say('reasoning_summary_text', { output_index, summary_index }, readThought(part), true),
    ),
    ...partsOf(item['content']).flatMap((part, content_index) =>
      say(kindOf(part), { output_index, content_index }, sayable(part), true),
    ),
  ]

  const whole = (response: Fields, type: string): Decoded => {
    const said = readOutput(response)
    const events = textEvents(reasoning.addMissing(said.reasoning), text.addMissing(said.text))
    const usage = readUsage(response['usage'])
    const statuses = [type.replace('response.', ''), response['status']]
    const error = failureOf(response, statuses)
    const reason = finishReason(statuses, response['incomplete_details'])
    if (error === null && reason !== null) events.push({ type: 'finish', reason })
    if (usage) events.push({ type: 'usage', usage })
    if (error !== null) return { events, failure: { error } }
    return type === '' ? { events } : { events, ended: true }
  }

  return {
    decode(event, name) {
      if (!isObject(event)) return nothing
      const type = typeof event['type'] === 'string' ? event['type'] : (name ?? '')
      const { response, item, part } = event
      if (/^response\.(completed|incomplete|failed|cancelled|done)$/.test(type))
        return whole(isObject(response) ? response : event, type)
      if (Array.isArray(event['output']) || typeof event['output_text'] === 'string') return whole(event, '')
      if (type === 'error' || name === 'error' || isFailure(event['error']))
        return { events: [], failure: event }
      if (type === 'response.output_item.done' && isObject(item))
        return { events: sayItem(item, event['output_index']) }
      if (type === 'response.content_part.done' && isObject(part))
        return { events: say(kindOf(part), event, sayable(part), true) }
      const [, kind, stage] = /^response\.(output_text|refusal|reasoning\w*)\.(delta|done)$/.exec(type) ?? []
      if (kind !== undefined && stage === 'delta')
        return { events: say(kind, event, readThought(event['delta']), false) }
      if (kind !== undefined) return { events: say(kind, event, sayable(event), true) }
      return type === '' && isErrorBody(event) ? { events: [], failure: event } : nothing
    },
  }
}

/** What a part of a message is called in the names of the events that it grows by. */
function kindOf(part: unknown): string {
  return isObject(part) && typeof part['type'] === 'string' ? part['type'] : 'output_text'
}

function sayable(part: unknown): string {
  return isObject(part) ? readThought(part['text']) || readThought(part['refusal']) : readThought(part)
}

/** The error of a response that did not work out; null for any other. */
function failureOf(response: Fields, statuses: readonly unknown[]): unknown {
  if (isFailure(response['error'])) return response['error']
  const status = statuses.find((one) => one === 'failed' || one === 'cancelled')
  return status === undefined ? null : { message: `the response ended as ${String(status)}` }
}

/** In the words of chat completions: one vocabulary is enough for what comes after. */
function finishReason(statuses: readonly unknown[], details: unknown): string | null {
  if (statuses.includes('incomplete')) {
    const reason = isObject(details) ? details['reason'] : undefined
    if (reason === 'max_output_tokens') return 'length'
    return typeof reason === 'string' ? reason : 'incomplete'
  }
  return statuses.includes('completed') || statuses.includes('done') ? 'stop' : null
}

function readOutput(response: Fields): Said {
  const texts: string[] = []
  const thoughts: string[] = []
  for (const item of partsOf(response['output']).filter(isObject)) {
    if (item['type'] === 'reasoning')
      thoughts.push(
        ...partsOf(item['summary']).map(readThought),
        ...partsOf(item['content']).map(readThought),
      )
    else {
      const said = readContent(item['content'])
      texts.push(said.text)
      thoughts.push(said.reasoning)
    }
  }
  return {
    text: texts.join('') || readThought(response['output_text']),
    reasoning: thoughts.filter((thought) => thought !== '').join(betweenThoughts),
  }
}

function partsOf(parts: unknown): readonly unknown[] {
  if (Array.isArray(parts)) return parts
  return parts === undefined || parts === null ? [] : [parts]
}
