import { describe, expect, it } from 'vitest'
import type { Parameters } from '@shared/model/parameters'
import { chatRequest } from '@main/gateway/chatRequest'
import type { CompletionRequest, PromptMessage } from '@main/gateway/gateway'
import { responsesRequest } from '@main/gateway/responsesRequest'

const messages: PromptMessage[] = [
  { role: 'system', content: 'Be brief.' },
  { role: 'user', content: '안녕?' },
  { role: 'assistant', content: '네.' },
]
const everything: Parameters = {
  temperature: 0,
  topP: 0.9,
  maxTokens: 100,
  stop: ['END'],
  seed: 0,
  reasoningEffort: 'low',
  frequencyPenalty: 0,
  presencePenalty: -1,
}

const request = (change: Partial<CompletionRequest> = {}): CompletionRequest => ({
  model: 'anthropic/claude-sonnet-4-6',
  messages,
  parameters: {},
  refused: [],
  ...change,
})

describe('a request to chat completions', () => {
  it('holds nothing that was not set', () => {
    expect(chatRequest(request(), false)).toEqual({ model: 'anthropic/claude-sonnet-4-6', messages })
  })

  it('holds everything that was, also what is zero', () => {
    expect(chatRequest(request({ parameters: everything }), true)).toEqual({
      model: 'anthropic/claude-sonnet-4-6',
      messages,
      temperature: 0,
      top_p: 0.9,
      max_tokens: 100,
      stop: ['END'],
      seed: 0,
      reasoning_effort: 'low',
      frequency_penalty: 0,
      presence_penalty: -1,
      stream: true,
      stream_options: { include_usage: true },
    })
  })

  it.each([
    ['openai/gpt-5.2', 'max_completion_tokens'],
    ['openai/gpt-5.5-2026-04-23', 'max_completion_tokens'],
    ['openai/gpt-10', 'max_completion_tokens'],
    ['OpenAI/o3-mini', 'max_completion_tokens'],
    ['openai/o1', 'max_completion_tokens'],
    ['openai/gpt-4o', 'max_tokens'],
    ['openai/gpt-35-turbo', 'max_tokens'],
    ['gemini/gemini-2.5-pro', 'max_tokens'],
    ['someone/gpt-5', 'max_tokens'],
  ])('to %s names the limit %s, and the other way when that was refused', (model, name) => {
    const limits = (refused: string[]) =>
      Object.entries(chatRequest(request({ model, parameters: { maxTokens: 5 }, refused }), false)).filter(
        ([field]) => field.startsWith('max_'),
      )
    const other = name === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens'
    expect(limits([])).toEqual([[name, 5]])
    expect(limits([other])).toEqual([[name, 5]])
    expect(limits([name])).toEqual([[other, 5]])
    expect(limits([name, other])).toEqual([])
  })

  it('leaves out what is refused, but never the conversation', () => {
    const refused = ['temperature', 'stop', 'stream_options', 'messages', 'model']
    const body = chatRequest(request({ parameters: everything, refused }), true)
    expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['temperature']))
    expect(body).toMatchObject({ model: 'anthropic/claude-sonnet-4-6', messages, stream: true })
    expect(body).not.toHaveProperty('stop')
    expect(body).not.toHaveProperty('stream_options')
  })
})

describe('a request to Responses', () => {
  it('has the system prompt apart, and asks not to be kept', () => {
    expect(responsesRequest(request(), false)).toEqual({
      model: 'anthropic/claude-sonnet-4-6',
      instructions: 'Be brief.',
      input: messages.slice(1),
      store: false,
    })
  })

  it('holds what this API knows of what was set', () => {
    expect(responsesRequest(request({ parameters: everything }), true)).toEqual({
      model: 'anthropic/claude-sonnet-4-6',
      instructions: 'Be brief.',
      input: messages.slice(1),
      store: false,
      temperature: 0,
      top_p: 0.9,
      max_output_tokens: 100,
      reasoning: { effort: 'low' },
      stream: true,
    })
  })

  it('keeps what the system says later on at its place', () => {
    const later: PromptMessage[] = [...messages, { role: 'system', content: 'Now in Korean.' }]
    const body = responsesRequest(request({ messages: later }), false)
    expect(body).toMatchObject({ instructions: 'Be brief.', input: later.slice(1) })
  })

  it('has the system prompt in the conversation where the field is refused', () => {
    const body = responsesRequest(request({ refused: ['instructions', 'store'] }), false)
    expect(body).toEqual({ model: 'anthropic/claude-sonnet-4-6', input: messages })
  })

  it('does without a limit that is refused: there is no other name', () => {
    const body = responsesRequest(request({ parameters: everything, refused: ['max_output_tokens'] }), false)
    expect(Object.keys(body).filter((name) => name.startsWith('max_'))).toEqual([])
  })
})

describe.each([
  ['chat completions', chatRequest, 'reasoning_effort'],
  ['Responses', responsesRequest, 'reasoning'],
] as const)('reasoning effort over %s', (_api, build, field) => {
  it.each(['reasoning_effort', 'reasoning', 'reasoning.effort'])('is left out when %s is refused', (name) => {
    const parameters: Parameters = { reasoningEffort: 'high' }
    expect(build(request({ parameters }), false)).toHaveProperty(field)
    expect(build(request({ parameters, refused: [name] }), false)).not.toHaveProperty(field)
  })
})

describe('a message with attachments', () => {
  const text = { type: 'text', text: '뭐예요?' } as const
  const image = { type: 'image', mime: 'image/png', base64: 'AAAA' } as const
  const ask = (...parts: (typeof text | typeof image)[]) =>
    request({ messages: [{ role: 'user', content: parts }] })

  it('has its image as a data URL', () => {
    expect(chatRequest(ask(text, image), false).messages).toEqual([
      {
        role: 'user',
        content: [text, { type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } }],
      },
    ])
    expect(responsesRequest(ask(text, image), false).input).toEqual([
      {
        role: 'user',
        content: [
          { type: 'input_text', text: '뭐예요?' },
          { type: 'input_image', image_url: 'data:image/png;base64,AAAA', detail: 'auto' },
        ],
      },
    ])
  })

  it('is one string when there is no image in it', () => {
    const whole = [{ role: 'user', content: '뭐예요?\n\n뭐예요?' }]
    expect(chatRequest(ask(text, text), false).messages).toEqual(whole)
    expect(responsesRequest(ask(text, text), false).input).toEqual(whole)
  })
})
