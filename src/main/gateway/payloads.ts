import { partialParse } from 'openai/_vendor/partial-json-parser/parser'
import { createSseParser, type ServerSentEvent, type SseParser } from './sse'

/** What the body of an answer consists of, however it was framed. */
export type Payload =
  /** A chunk, an event or a whole answer; `name` is the name of the event it came under. */
  | { kind: 'json'; value: unknown; name: string | null }
  /** What can be read of a whole answer that broke off: its words are right as far as they go, and nothing else is. */
  | { kind: 'fragment'; value: unknown }
  /** The gateway marked the end: `[DONE]`, or the last brace of a whole answer. */
  | { kind: 'done' }
  /** Data that cannot be read; `cut` when the body ended in the middle of it. */
  | { kind: 'unreadable'; data: string; name: string | null; cut: boolean }

/**
 * The payloads of an answer as they arrive. What the body is, is read off its beginning and not off what was asked for or
 * what its header says: events come although a whole answer was asked for, and the other way round.
 *
 * Throws what the network throws, after everything that arrived was handed on, and `ERR_INVALID_RESPONSE` for a page made
 * for people. Ending the iteration lets go of the connection.
 */
export async function* readPayloads(response: Response): AsyncGenerator<Payload> {
  const texts = readTexts(response)
  try {
    const start = await readStart(texts)
    if (/^\s*<(!|\?xml|[a-z]+[\s>])/i.test(start)) throw notAnAnswer(start)
    const body = rejoin(start, texts)
    if (/^\s*[{[]/.test(start)) yield* readWhole(body)
    else yield* readEvents(body)
  } finally {
    await texts.return(undefined)
  }
}

/** The body up to where it says something. Not `for await`: that would close what it leaves early. */
async function readStart(texts: AsyncGenerator<string>): Promise<string> {
  let start = ''
  for (let next = await texts.next(); !next.done; next = await texts.next()) {
    start += next.value
    if (start.trim() !== '') break
  }
  return start
}

async function* rejoin(start: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield start
  yield* rest
}

/** The body's text, without a byte order mark, with no character broken by the way it was cut. */
async function* readTexts(response: Response): AsyncGenerator<string> {
  if (response.body === null) return
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      // Half a character that the end leaves over is not asked for: it would only be a mark in place of it.
      if (done) return
      yield decoder.decode(value, { stream: true })
    }
  } finally {
    // Where the body has failed there is nothing to let go of, and the failure is already on its way.
    reader.cancel().catch(() => undefined)
  }
}

async function* readEvents(texts: AsyncIterable<string>): AsyncGenerator<Payload> {
  const parser = createSseParser()
  let received = ''
  try {
    for await (const text of texts) {
      if (!parser.sawEvents()) received += text
      for (const event of parser.push(text)) yield* payloadsOf(event, false)
    }
  } catch (cause) {
    yield* lastPayloads(parser.end())
    throw cause
  }
  // What a server writes that has nothing to say: an answer without a text, not half of one and not another server.
  if (!parser.sawEvents() && received.trim() === 'null') return
  yield* lastPayloads(parser.end())
  if (!parser.sawEvents() && received.trim() !== '') throw notAnAnswer(received)
}

/** What the end completes. A last line that is neither data nor a comment says that more was to come. */
function* lastPayloads({ events, rest }: ReturnType<SseParser['end']>): Generator<Payload> {
  for (const event of events) yield* payloadsOf(event, rest !== '')
  if (events.length === 0 && rest !== '' && !rest.startsWith(':'))
    yield { kind: 'unreadable', data: rest, name: null, cut: true }
}

/**
 * Several data lines are one value, as the standard says. Where that makes no sense each line counts by itself: a lost
 * blank line joins two events.
 */
function* payloadsOf({ name, data }: ServerSentEvent, cut: boolean): Generator<Payload> {
  const joined = readData(data.join('\n'), name, cut)
  if (joined.kind !== 'unreadable' || data.length === 1) return yield joined
  for (const [index, line] of data.entries()) yield readData(line, name, cut && index === data.length - 1)
}

function readData(data: string, name: string | null, cut: boolean): Payload {
  if (data.trim() === '[DONE]') return { kind: 'done' }
  const value = parseJson(data)
  return value === undefined ? { kind: 'unreadable', data, name, cut } : { kind: 'json', value, name }
}

/** An answer in one piece. When it breaks off, what can be read of it was generated and is billed: it is handed on. */
async function* readWhole(texts: AsyncIterable<string>): AsyncGenerator<Payload> {
  let body = ''
  try {
    for await (const text of texts) body += text
  } catch (cause) {
    yield* readBroken(body)
    throw cause
  }
  const value = parseJson(body)
  if (value !== undefined) {
    for (const part of Array.isArray(value) ? value : [value]) yield { kind: 'json', value: part, name: null }
    return yield { kind: 'done' }
  }
  yield* readBroken(body)
}

/** Neither whole nor events at its beginning: events behind a damaged first one, JSON by the line, or a body cut short. */
function* readBroken(body: string): Generator<Payload> {
  const parser = createSseParser()
  const events = [...parser.push(body), ...parser.end().events]
  const payloads = events.flatMap((event) => [...payloadsOf(event, false)])
  if (payloads.some(({ kind }) => kind !== 'unreadable')) return yield* payloads
  const value = parsePartially(body)
  if (value !== undefined) yield { kind: 'fragment', value }
  yield { kind: 'unreadable', data: body, name: null, cut: value !== undefined }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function parsePartially(text: string): unknown {
  try {
    return partialParse(text)
  } catch {
    return undefined
  }
}

function notAnAnswer(body: string): Error {
  return new Error(`ERR_INVALID_RESPONSE: something else came in place of an answer: ${body.slice(0, 300)}`)
}
