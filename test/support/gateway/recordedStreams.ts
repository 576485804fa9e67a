import type { Api } from '@shared/model/parameters'
import { completionEvents, newHead } from '@main/demo/completions'
import { responseEvents } from '@main/demo/responseEvents'
import { sseData, sseDone, sseEvent } from '@main/demo/sse'

/** One event of a stream, framed, with the text that it brings. */
export type Frame = { framed: string; text: string; reasoning: string }

export type RecordedStream = { name: string; api: Api; frames: readonly Frame[] }

const answer = {
  reasoning: ['먼저 ', '생각해', ' 볼게요'],
  text: ['안녕', '하세요 ', '👩🏽‍💻', ' é', '\n끝'],
  promptTokens: 12,
  truncated: false,
}

/** What a framed event of the demo brings, read off its JSON. */
function frameOf(framed: string): Frame {
  const data = /^data: (.*)$/m.exec(framed)?.[1] ?? ''
  const event = data.startsWith('{') ? JSON.parse(data) : {}
  const delta = event.choices?.[0]?.delta ?? {}
  const isThought = String(event.type).startsWith('response.reasoning')
  const piece: string = typeof event.delta === 'string' ? event.delta : ''
  return {
    framed,
    text: (delta.content ?? '') + (isThought ? '' : piece),
    reasoning: (delta.reasoning_content ?? '') + (isThought ? piece : ''),
  }
}

/** A chunk as a router writes it: other names, other shapes, counts every time. */
function routed(id: string, delta: object, text: string, reasoning: string): Frame {
  const chunk = {
    id,
    provider: 'Somewhere',
    choices: [{ index: 0, delta, finish_reason: null }],
    usage: { prompt_tokens: 3, completion_tokens: 1 },
  }
  return { framed: `id: 7\r\ndata:${JSON.stringify(chunk)}\r\n\r\n`, text, reasoning }
}

const still = (framed: string): Frame => ({ framed, text: '', reasoning: '' })

const head = { id: 'resp_1', model: 'openai/gpt-5.2', createdAt: 1 }

/** Answers of both APIs, in the ways that routers and providers frame and spell them. */
export const recordedStreams: readonly RecordedStream[] = [
  {
    name: 'chat completions with reasoning and usage',
    api: 'chat-completions',
    frames: [...completionEvents({ ...newHead('x/y'), id: 'c1' }, answer, true)].map(frameOf),
  },
  {
    name: 'chat completions through a router, in CRLF',
    api: 'chat-completions',
    frames: [
      still(': PROCESSING\r\n\r\n'),
      still('data: {"choices":[]}\r\n\r\n'),
      routed('a', { role: 'assistant', content: null, reasoning_details: [{ summary: '음…' }] }, '', '음…'),
      routed('b', { content: [{ type: 'text', text: '하나' }, { text: ' 둘' }] }, '하나 둘', ''),
      still(': keep-alive\r\n\r\n'),
      routed('c', { content: ' 셋 🎉' }, ' 셋 🎉', ''),
      still('data: {"choices":[{"delta":{},"finish_reason":"stop"}]}\r\n\r\n'),
      still('data: [DONE]\r\n\r\n'),
    ],
  },
  {
    name: 'a response with reasoning',
    api: 'responses',
    frames: [...responseEvents(head, { ...answer, text: answer.text.slice(0, 3) })].map(frameOf),
  },
  {
    name: 'a response whose text stands in its last event only',
    api: 'responses',
    frames: [
      still(sseEvent({ type: 'response.created', response: { status: 'in_progress', output: [] } })),
      still(sseEvent({ type: 'response.something_new', delta: 'not text' })),
      {
        framed: sseData({
          type: 'response.completed',
          response: {
            status: 'completed',
            output: [{ type: 'message', content: [{ type: 'output_text', text: '마지막에 전부 ✅' }] }],
            usage: { input_tokens: 3, output_tokens: 5, output_tokens_details: { reasoning_tokens: 2 } },
          },
        }),
        text: '마지막에 전부 ✅',
        reasoning: '',
      },
      still(sseDone),
    ],
  },
]
