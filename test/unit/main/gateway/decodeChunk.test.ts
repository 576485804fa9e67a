import { describe, expect, it } from 'vitest'
import { decodeChunk } from '@main/gateway/decodeChunk'

const delta = (fields: object, finish_reason: unknown = null) => ({
  choices: [{ index: 0, delta: fields, finish_reason }],
})
const text = (value: string) => ({ type: 'text', text: value })
const reasoning = (value: string) => ({ type: 'reasoning', text: value })

describe('the text of a chunk', () => {
  it.each<[string, object, object[]]>([
    ['a string', { content: '안녕' }, [text('안녕')]],
    ['spaces and line breaks, which are text', { content: ' \n' }, [text(' \n')]],
    [
      'a list of parts',
      {
        content: [
          { type: 'text', text: 'a' },
          { type: 'text', text: 'b' },
        ],
      },
      [text('ab')],
    ],
    ['parts of which some carry none', { content: [{ type: 'image' }, { text: 'b' }, null, 7] }, [text('b')]],
    ['null', { content: null }, []],
    ['nothing', {}, []],
    ['an empty string', { content: '' }, []],
    ['a number', { content: 42 }, []],
  ])('comes from %s', (_what, fields, events) => {
    expect(decodeChunk(delta(fields))).toEqual(events)
  })
})

describe('the reasoning of a chunk', () => {
  it.each<[string, object]>([
    ['reasoning_content', { reasoning_content: '생각' }],
    ['reasoning', { reasoning: '생각' }],
    ['reasoning_details', { reasoning_details: [{ type: 'reasoning.text', text: '생' }, { text: '각' }] }],
  ])('is found in %s, apart from the answer', (_name, fields) => {
    expect(decodeChunk(delta(fields))).toEqual([reasoning('생각')])
  })

  it('is taken once when it is sent under several names', () => {
    const fields = { reasoning: 'once', reasoning_content: 'once', reasoning_details: [{ text: 'once' }] }
    expect(decodeChunk(delta(fields))).toEqual([reasoning('once')])
  })

  it('stands before the text of the same chunk, and the end behind both', () => {
    expect(decodeChunk(delta({ content: 'b', reasoning: 'a' }, 'stop'))).toEqual([
      reasoning('a'),
      text('b'),
      { type: 'finish', reason: 'stop' },
    ])
  })
})

describe('the end and the counts', () => {
  it('passes the finish reason on verbatim', () => {
    expect(decodeChunk(delta({}, 'content_filter'))).toEqual([{ type: 'finish', reason: 'content_filter' }])
  })

  it('reads usage beside empty choices', () => {
    const usage = { prompt_tokens: 3, completion_tokens: 5, total_tokens: 8 }
    expect(decodeChunk({ choices: [], usage })).toEqual([
      { type: 'usage', usage: { inputTokens: 3, outputTokens: 5 } },
    ])
  })

  it('reads usage in the chunk with the last words', () => {
    const chunk = { ...delta({ content: 'x' }, 'stop'), usage: { prompt_tokens: 0, completion_tokens: 1 } }
    expect(decodeChunk(chunk)).toEqual([
      text('x'),
      { type: 'finish', reason: 'stop' },
      { type: 'usage', usage: { inputTokens: 0, outputTokens: 1 } },
    ])
  })

  it.each([
    ['null', null],
    ['half of it', { prompt_tokens: 3 }],
    ['negative counts', { prompt_tokens: -1, completion_tokens: 2 }],
    ['fractions', { prompt_tokens: 1.5, completion_tokens: 2 }],
    ['words', { prompt_tokens: 'many', completion_tokens: 2 }],
  ])('makes no counts from %s', (_what, usage) => {
    expect(decodeChunk({ ...delta({ content: 'x' }), usage })).toEqual([text('x')])
  })
})

describe('a strange chunk', () => {
  it.each([
    ['no choices', { id: 'x' }],
    ['choices that are null', { choices: null }],
    ['a choice without delta', { choices: [{ index: 0 }] }],
    ['a delta that is null', { choices: [{ delta: null }] }],
    ['null', null],
    ['a string', 'keep-alive'],
    ['a list', []],
  ])('with %s says nothing and breaks nothing', (_what, chunk) => {
    expect(decodeChunk(chunk)).toEqual([])
  })

  it('loses only the field that is strange', () => {
    expect(decodeChunk(delta({ content: 'kept', reasoning: { odd: true } }, 17))).toEqual([text('kept')])
  })

  it('is read for its first choice alone', () => {
    const chunk = { choices: [{ delta: { content: 'one' } }, { delta: { content: 'two' } }] }
    expect(decodeChunk(chunk)).toEqual([text('one')])
  })
})
