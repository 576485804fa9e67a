import { describe, expect, it } from 'vitest'
import type { StreamEvent } from '@shared/model/streamEvent'
import { ask, errorOf, question, textOf } from '../../../support/main/askGateway'
import {
  answer,
  answerText,
  fingerprintAuthorization,
  splitAtBytes,
  sse,
  stream,
  testKey,
} from '../../../support/scriptedGateway'

describe('a streamed completion', () => {
  it('sends what the person set and nothing else, with the key and a request for the counts', async () => {
    const { requests } = await ask(answer('네'))
    expect(requests.map(({ method, path, body }) => ({ method, path, body }))).toEqual([
      {
        method: 'POST',
        path: '/v1/chat/completions',
        body: {
          model: question.model,
          messages: question.messages,
          stream: true,
          stream_options: { include_usage: true },
        },
      },
    ])
    expect(requests[0]?.headers['authorization']).toBe(fingerprintAuthorization(`Bearer ${testKey}`))
  })

  it('arrives in order with its end and its counts', async () => {
    const { events } = await ask(
      stream([
        sse.reasoning('음'),
        sse.text('안'),
        sse.text('녕'),
        sse.finish(),
        sse.usage(4, 2),
        sse.done(),
      ]),
    )
    expect(events).toEqual([
      { type: 'reasoning', text: '음' },
      { type: 'text', text: '안' },
      { type: 'text', text: '녕' },
      { type: 'finish', reason: 'stop' },
      {
        type: 'usage',
        usage: { inputTokens: 4, outputTokens: 2, cachedTokens: 0, reasoningTokens: 0, estimated: false },
      },
    ])
  })

  it.each<[string, Parameters<typeof stream>[0]]>([
    ['without [DONE]', [sse.text('다'), sse.finish()]],
    ['without a finish reason', [sse.text('다'), sse.done()]],
    ['without either', [sse.text('다')]],
    ['without a blank line behind its last event', [sse.raw(answerText('다').trimEnd())]],
    ['with comments in between', [sse.comment(), sse.text('다'), sse.comment('ping'), sse.done()]],
    ['with a chunk of empty choices first', [sse.data({ choices: [] }), sse.text('다'), sse.done()]],
    ['with CRLF framing', [sse.raw(answerText('다').replaceAll('\n', '\r\n'))]],
    ['with CR framing', [sse.raw(answerText('다').replaceAll('\n', '\r'))]],
    [
      'with line ends of all kinds',
      [sse.raw('data: {"choices":[\r'), sse.raw('\ndata: {"delta":{"content":"다"}}]}\n\r\n')],
    ],
    [
      'with several data lines to an event',
      [sse.raw('data: {"choices":\ndata: [{"delta":{"content":"다"}}]}\n\n')],
    ],
    [
      'with no blank line between events',
      [sse.raw('data: {"choices":[{"delta":{"content":"다"}}]}\ndata: [DONE]\n')],
    ],
    ['with unknown fields', [sse.raw(`: hi\nfoo: bar\nbaz\n${answerText('다')}`)]],
    [
      'with values that are no chunks',
      [sse.raw('data: 1\n\ndata: null\n\ndata: "x"\n\ndata: []\n\n'), sse.text('다')],
    ],
    [
      'as JSON by the line, without `data:`',
      [sse.raw('{"choices":[{"delta":{"content":"다"}}]}\n{"choices":[]}\n')],
    ],
    ['with a byte order mark right before its data', [sse.raw(`\uFEFF${answerText('다')}`)]],
    ['with a byte order mark', [sse.raw(`\uFEFF: hi\n\n${answerText('다')}`)]],
    ['with no space behind `data:`', [sse.raw(answerText('다').replaceAll('data: ', 'data:'))]],
    ['with event names and ids', [sse.raw(`event: message\nid: 7\nretry: 10\n${answerText('다')}`)]],
    ['with words behind [DONE]', [sse.text('다'), sse.done(), sse.text('never')]],
  ])('is read %s', async (_what, steps) => {
    const { events } = await ask(stream(steps))
    expect(textOf(events)).toBe('다')
    expect(errorOf(events)).toBeUndefined()
  })

  it.each<[string, Parameters<typeof stream>[0], StreamEvent[]]>([
    [
      'by its reason',
      [sse.text('다'), sse.finish('length'), sse.done()],
      [{ type: 'finish', reason: 'length' }],
    ],
    ['by [DONE] alone', [sse.text('다'), sse.done()], [{ type: 'finish', reason: '[DONE]' }]],
    ['by nothing', [sse.text('다')], []],
    [
      'by an empty reason, which is none',
      [sse.text('다'), sse.data({ choices: [{ delta: {}, finish_reason: '' }] }), sse.done()],
      [{ type: 'finish', reason: '[DONE]' }],
    ],
  ])('tells how it ended: %s', async (_what, steps, end) => {
    const { events } = await ask(stream(steps))
    expect(events).toEqual([{ type: 'text', text: '다' }, ...end])
  })

  it('is read across ids that change in mid-stream', async () => {
    const chunk = (id: string, content: string) =>
      sse.data({ id, model: id, choices: [{ delta: { content } }] })
    const { events } = await ask(stream([chunk('a', '하'), chunk('b', '나'), sse.done()]))
    expect(textOf(events)).toBe('하나')
  })

  it('is whole wherever the network cuts it, also inside a character', async () => {
    const sent = '한글 👩🏽‍💻 é'
    const text = `data: {"choices":[{"delta":{"content":${JSON.stringify(sent)}}}]}\r\n\r\ndata: [DONE]\r\n\r\n`
    const length = new TextEncoder().encode(text).length
    const cuts = Array.from({ length: length - 1 }, (_, index) => index + 1)
    const one = await ask(stream(splitAtBytes(text, cuts)))
    const whole = [
      { type: 'text', text: sent },
      { type: 'finish', reason: '[DONE]' },
    ]
    expect(one.events).toEqual(whole)
    await Promise.all(
      cuts.map(async (cut) => {
        const { events } = await ask(stream(splitAtBytes(text, [cut])))
        expect(events, `cut behind byte ${cut}`).toEqual(whole)
      }),
    )
  })

  it('is a failure nowhere when the gateway sends an empty answer: that is for the turn to judge', async () => {
    const empty = sse.data({ choices: [{ delta: { content: null }, finish_reason: 'stop' }] })
    expect((await ask(stream([empty, sse.done()]))).events).toEqual([{ type: 'finish', reason: 'stop' }])
  })
})
