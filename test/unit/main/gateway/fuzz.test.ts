import { describe, expect, it } from 'vitest'
import { applyStreamEvent, emptyAnswer, finalAnswer } from '@shared/model/answerState'
import type { StreamEvent } from '@shared/model/streamEvent'
import { decodeBody } from '../../../support/gateway/decodeBody'
import { type Frame, type RecordedStream, recordedStreams } from '../../../support/gateway/recordedStreams'
import { askFor } from '../../../support/main/askGateway'
import { splitAtBytes, sse, stream } from '../../../support/scriptedGateway'

const utf8 = new TextEncoder()

const bytesOf = ({ frames }: RecordedStream) => utf8.encode(frames.map(({ framed }) => framed).join(''))

/** Where each event begins, where its data is complete, and where it ends, in bytes. */
function placesOf({ frames }: RecordedStream) {
  let at = 0
  return frames.map((frame) => {
    const start = at
    at += utf8.encode(frame.framed).length
    return { frame, start, complete: start + utf8.encode(frame.framed.trimEnd()).length, end: at }
  })
}

const said = (frames: readonly Frame[], what: 'text' | 'reasoning') =>
  frames.map((frame) => frame[what]).join('')

/** Folds an answer to its end and holds what always has to hold: one error at most, as the last, and one final status. */
function endOf(events: readonly StreamEvent[], what: string) {
  const errors = events.filter(({ type }) => type === 'error')
  const answer = finalAnswer(events.reduce(applyStreamEvent, emptyAnswer), 'ended')
  // Asserted by hand: this runs tens of thousands of times.
  if (errors.length > 1 || (errors.length === 1 && events.at(-1) !== errors[0]))
    throw new Error(`${what}: an error is not the one last event`)
  if (!['complete', 'failed'].includes(answer.status)) throw new Error(`${what} ended as ${answer.status}`)
  return answer
}

/** The first of the texts that does not stand, in its order, in what was read; null when all do. */
function missingIn(read: string, texts: readonly string[]): string | null {
  let from = 0
  for (const text of texts) {
    const found = read.indexOf(text, from)
    if (found === -1) return text
    from = found + text.length
  }
  return null
}

/** mulberry32: the same numbers at every run, so that a failure can be looked at again. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

describe.each(recordedStreams)('$name', (recorded) => {
  const bytes = bytesOf(recorded)
  const places = placesOf(recorded)
  const whole = { text: said(recorded.frames, 'text'), reasoning: said(recorded.frames, 'reasoning') }

  it('says the same however it is split', async () => {
    const reference = endOf(await decodeBody(recorded.api, [bytes]), 'in one piece')
    expect(reference).toMatchObject({ content: whole.text, reasoning: whole.reasoning, status: 'complete' })
    const single = await decodeBody(
      recorded.api,
      Array.from(bytes, (byte) => Uint8Array.of(byte)),
    )
    expect(endOf(single, 'byte by byte')).toEqual(reference)
    for (let at = 1; at < bytes.length; at += 1) {
      const events = await decodeBody(recorded.api, [bytes.subarray(0, at), bytes.subarray(at)])
      expect(endOf(events, `split at ${at}`), `split at ${at}`).toEqual(reference)
    }
  })

  it('says what was complete, neither less nor more, wherever it is cut', async () => {
    for (let at = 0; at < bytes.length; at += 1) {
      const arrived = places.filter(({ complete }) => complete <= at).map(({ frame }) => frame)
      const answer = endOf(await decodeBody(recorded.api, [bytes.subarray(0, at)]), `cut at ${at}`)
      expect(answer.content, `cut at ${at}`).toBe(said(arrived, 'text'))
      expect(answer.reasoning, `cut at ${at}`).toBe(said(arrived, 'reasoning'))
    }
  })

  it('loses nothing of the events that a damaged byte does not touch', async () => {
    const random = seeded(recorded.frames.length)
    const losses: string[] = []
    const nasty = [...'\n\r:"{<\\ '].map((character) => character.charCodeAt(0))
    for (let at = 0; at < bytes.length; at += 1) {
      const values = [Math.floor(random() * 256), nasty[at % nasty.length] ?? 0, at % 2 === 0 ? 0xff : 0]
      for (const value of values.filter((one) => one !== bytes[at])) {
        const what = `byte ${at} as ${value}`
        const damaged = bytes.slice()
        damaged[at] = value
        const answer = endOf(await decodeBody(recorded.api, [damaged]), what)
        // A colon in place of a line end makes the next line a comment, and nothing tells it from a meant one.
        const isComment = value === ':'.charCodeAt(0)
        const untouched = places.filter(
          ({ start, end }) => (at < start || at >= end) && !(isComment && at === start - 1),
        )
        const lost = [
          missingIn(
            answer.content,
            untouched.map(({ frame }) => frame.text),
          ),
          missingIn(
            answer.reasoning,
            untouched.map(({ frame }) => frame.reasoning),
          ),
        ].find((one) => one !== null)
        if (lost !== undefined) losses.push(`${what}: "${lost}"`)
      }
    }
    expect(losses).toEqual([])
  })
})

describe('over a real connection', () => {
  const sample = (length: number, count: number, seed: number) => {
    const random = seeded(seed)
    return Array.from({ length: count }, () => 1 + Math.floor(random() * (length - 1)))
  }

  it.each(recordedStreams)('$name is the same', async (recorded) => {
    const text = new TextDecoder().decode(bytesOf(recorded))
    const bytes = utf8.encode(text)
    const parameters = { api: recorded.api }
    const reference = endOf(await decodeBody(recorded.api, [bytes]), 'in one piece')
    await Promise.all(
      sample(bytes.length, 12, 7).map(async (at) => {
        const { events } = await askFor({ parameters }, stream(splitAtBytes(text, [at])))
        expect(endOf(events, `split at ${at}`), `split at ${at}`).toEqual(reference)
      }),
    )
  })

  it.each(recordedStreams)('$name that is cut keeps what was complete', async (recorded) => {
    const bytes = bytesOf(recorded)
    const places = placesOf(recorded)
    await Promise.all(
      sample(places.at(-2)?.start ?? 2, 12, 11).map(async (at) => {
        const arrived = places.filter(({ complete }) => complete <= at).map(({ frame }) => frame)
        const { events } = await askFor(
          { parameters: { api: recorded.api } },
          stream([sse.raw(bytes.subarray(0, at)), { kind: 'pause', ms: 20 }, sse.drop()]),
        )
        const answer = endOf(events, `cut at ${at}`)
        expect(answer.content, `cut at ${at}`).toBe(said(arrived, 'text'))
        expect(answer).toMatchObject({ status: 'failed', error: { code: 'connection-lost' } })
      }),
    )
  })
})
