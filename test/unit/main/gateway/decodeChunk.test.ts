import { describe, expect, it } from 'vitest'
import { createChunkDecoder } from '@main/gateway/decodeChunk'

const decodeChunk = (chunk: unknown) => createChunkDecoder().decode(chunk, null).events

const usage = (inputTokens: number, outputTokens: number, more: object = {}) => ({
  type: 'usage',
  usage: { inputTokens, outputTokens, cachedTokens: null, reasoningTokens: null, estimated: false, ...more },
})

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
    ['one part by itself', { content: { type: 'text', text: 'a' } }, [text('a')]],
    ['a part with a wrapped text', { content: [{ type: 'text', text: { value: 'a' } }] }, [text('a')]],
    ['a refusal', { content: null, refusal: '도울 수 없어요' }, [text('도울 수 없어요')]],
    ['parts that are a refusal', { content: [{ type: 'refusal', refusal: 'no' }] }, [text('no')]],
    ['`<think>`, which is text like any other', { content: '<think>x' }, [text('<think>x')]],
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
    ['summaries', { reasoning_details: [{ type: 'reasoning.summary', summary: '생각' }] }],
    ['a string of details', { reasoning_details: '생각' }],
    ['an object', { reasoning: { text: '생각' } }],
    ['an object with a summary', { reasoning: { summary: '생각' } }],
    ['thinking', { thinking: '생각' }],
    ['parts of the content', { content: [{ type: 'thinking', thinking: [{ type: 'text', text: '생각' }] }] }],
    ['details of which some are encrypted', { reasoning_details: [{ data: 'x' }, { text: '생각' }] }],
    ['the second name when the first is empty', { reasoning_content: '', reasoning: '생각' }],
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
    const counts = { prompt_tokens: 3, completion_tokens: 5, total_tokens: 8 }
    expect(decodeChunk({ choices: [], usage: counts })).toEqual([usage(3, 5)])
  })

  it('reads usage in the chunk with the last words', () => {
    const chunk = { ...delta({ content: 'x' }, 'stop'), usage: { prompt_tokens: 0, completion_tokens: 1 } }
    expect(decodeChunk(chunk)).toEqual([text('x'), { type: 'finish', reason: 'stop' }, usage(0, 1)])
  })

  it.each<[string, object, object]>([
    [
      "OpenAI's details",
      { prompt_tokens_details: { cached_tokens: 2 }, completion_tokens_details: { reasoning_tokens: 4 } },
      { cachedTokens: 2, reasoningTokens: 4 },
    ],
    ["DeepSeek's", { prompt_cache_hit_tokens: 2, prompt_cache_miss_tokens: 1 }, { cachedTokens: 2 }],
    ["Anthropic's", { cache_read_input_tokens: 2 }, { cachedTokens: 2 }],
    ['details that are null', { prompt_tokens_details: null, completion_tokens_details: null }, {}],
    ['details of strange types', { prompt_tokens_details: 7, cached_tokens: 'many' }, {}],
  ])('reads %s of the counts', (_what, details, expected) => {
    const counts = { prompt_tokens: 3, completion_tokens: 5, ...details }
    expect(decodeChunk({ choices: [], usage: counts })).toEqual([usage(3, 5, expected)])
  })

  it("reads counts under the other API's names", () => {
    const counts = { input_tokens: 3, output_tokens: 5, output_tokens_details: { reasoning_tokens: 4 } }
    expect(decodeChunk({ choices: [], usage: counts })).toEqual([usage(3, 5, { reasoningTokens: 4 })])
  })

  it.each([
    ['null', null],
    ['half of it', { prompt_tokens: 3 }],
    ['negative counts', { prompt_tokens: -1, completion_tokens: 2 }],
    ['fractions', { prompt_tokens: 1.5, completion_tokens: 2 }],
    ['words', { prompt_tokens: 'many', completion_tokens: 2 }],
  ])('makes no counts from %s', (_what, counts) => {
    expect(decodeChunk({ ...delta({ content: 'x' }), usage: counts })).toEqual([text('x')])
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

describe('a message in place of pieces', () => {
  const message = (content: string, finish_reason: string | null) => ({
    choices: [{ message: { content }, finish_reason }],
  })
  const said = (...chunks: readonly object[]) => {
    const decoder = createChunkDecoder()
    return chunks
      .flatMap((chunk) => decoder.decode(chunk, null).events)
      .flatMap((event) => (event.type === 'text' ? [event.text] : []))
  }

  it('is its text', () => {
    expect(said(message('전부', 'stop'))).toEqual(['전부'])
  })

  it('is not said again when the pieces came before it', () => {
    expect(said(delta({ content: '전' }), delta({ content: '부' }), message('전부', 'stop'))).toEqual([
      '전',
      '부',
    ])
  })

  it('brings what the pieces left out', () => {
    expect(said(delta({ content: '전' }), message('전부', 'stop'))).toEqual(['전', '부'])
  })

  it('may be a piece itself', () => {
    expect(said(message('하', null), message('하하', null))).toEqual(['하', '하하'])
  })

  it("is read from the older endpoint's `text` too", () => {
    expect(said({ choices: [{ text: 'a' }] }, { choices: [{ text: 'b' }] })).toEqual(['a', 'b'])
  })
})
