import { describe, expect, it } from 'vitest'
import { createSseParser } from '@main/gateway/sse'

/** All events of texts that arrive one after another. */
function read(...texts: readonly string[]) {
  const parser = createSseParser()
  const events = texts.flatMap((text) => parser.push(text))
  return [...events, ...parser.end().events]
}

const event = (name: string | null, ...data: readonly string[]) => ({ name, data })

describe('server-sent events', () => {
  it.each<[string, string[], ReturnType<typeof event>[]]>([
    ['a name and its data', ['event: error\ndata: no\n\n'], [event('error', 'no')]],
    [
      'a name that ends with its event',
      ['event: error\ndata: 1\n\ndata: 2\n\n'],
      [event('error', '1'), event(null, '2')],
    ],
    ['a name without data, which is no event', ['event: ping\n\ndata: 1\n\n'], [event(null, '1')]],
    ['several data lines', ['data: 1\ndata: 2\n\n'], [event(null, '1', '2')]],
    ['one space behind the colon, which is not data', ['data:  1\n\n'], [event(null, ' 1')]],
    ['data without a colon', ['data\n\n'], [event(null, '')]],
    ['no blank line at the end', ['data: 1\n'], [event(null, '1')]],
    ['no line end at the end', ['data: 1'], [event(null, '1')]],
    ['CR and LF in two pieces', ['event: error\r', '\ndata: 1\r', '\n\r', '\n'], [event('error', '1')]],
    ['CR alone', ['event: error\rdata: 1\r\r'], [event('error', '1')]],
    ['an empty piece between CR and LF', ['event: error\r', '', '\ndata: 1\n\n'], [event('error', '1')]],
    ['a line in many pieces', ['da', 'ta', ': 1', '2', '\n', '\n'], [event(null, '12')]],
    ['a damaged line end before it', ['data: 1\nXdata: 2\n\n'], [event(null, '1', '2')]],
    [
      'comments, ids and unknown fields around it',
      [': hi\nid: 1\nretry: 5\nfoo: bar\nmetadata: no\ndata: 1\n\n'],
      [event(null, '1')],
    ],
  ])('are read with %s', (_what, texts, events) => {
    expect(read(...texts)).toEqual(events)
  })

  it.each([
    ['data: 1\n\n', true],
    [': only a comment\n', true],
    ['retry: 1\n', true],
    ['dat', true],
    ['It works!\n', false],
    ['\n\n', false],
  ])('are told from anything else: %j', (text, seen) => {
    const parser = createSseParser()
    parser.push(text)
    parser.end()
    expect(parser.sawEvents()).toBe(seen)
  })
})
