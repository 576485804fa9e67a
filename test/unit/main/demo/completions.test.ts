import OpenAI, { APIError } from 'openai'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collect, type ScriptedGateway, scriptedGateway } from '../../../support/scriptedGateway'

let gateway: ScriptedGateway
let client: OpenAI

beforeAll(async () => {
  gateway = await scriptedGateway()
  client = new OpenAI({ baseURL: gateway.baseUrl, apiKey: gateway.apiKey, maxRetries: 0 })
})
afterAll(() => gateway.close())

type Ask = { readonly text?: string; readonly model?: string; readonly extra?: object }

function request({ text = 'hello', model = 'openai/gpt-5.2', extra = {} }: Ask) {
  return { model, messages: [{ role: 'user' as const, content: text }], ...extra }
}

async function chunksOf(ask: Ask) {
  const stream = await client.chat.completions.create({ ...request(ask), stream: true as const })
  return collect(stream)
}

function post(body: string): Promise<Response> {
  return fetch(`${gateway.baseUrl}/chat/completions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${gateway.apiKey}`, 'content-type': 'application/json' },
    body,
  })
}

describe('a plain completion', () => {
  it('says that it is a demo, repeats the model and counts tokens', async () => {
    const completion = await client.chat.completions.create(request({ model: 'runyour/free' }))
    expect(completion.model).toBe('runyour/free')
    expect(completion.choices[0]).toMatchObject({ index: 0, finish_reason: 'stop' })
    expect(completion.choices[0]?.message.content).toContain('demo answer')
    const usage = completion.usage
    expect(usage?.prompt_tokens).toBeGreaterThan(0)
    expect(usage?.completion_tokens).toBeGreaterThan(50)
    expect(usage?.total_tokens).toBe((usage?.prompt_tokens ?? 0) + (usage?.completion_tokens ?? 0))
  })

  it('takes every parameter, and ends before a stop sequence', async () => {
    const parameters = {
      temperature: 0.2,
      top_p: 0.9,
      max_completion_tokens: 4_000,
      seed: 7,
      reasoning_effort: 'low' as const,
      frequency_penalty: -1,
      presence_penalty: 1,
    }
    const whole = await client.chat.completions.create(request({ extra: parameters }))
    const [before = '', stop = ''] =
      /^(.*?)(answer)/s.exec(whole.choices[0]?.message.content ?? '')?.slice(1) ?? []
    const cut = await client.chat.completions.create(
      request({ extra: { ...parameters, stop: ['never', stop] } }),
    )
    expect(cut.choices[0]).toMatchObject({ finish_reason: 'stop', message: { content: before } })
  })

  it('refuses a parameter out of its range in the words of a validation', async () => {
    const refusal = client.chat.completions.create(request({ extra: { temperature: 3 } }))
    await expect(refusal).rejects.toThrow(/temperature/)
  })

  it('takes images beside the text', async () => {
    const completion = await client.chat.completions.create({
      model: 'openai/gpt-5.2',
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: '안녕하세요' },
            { type: 'image_url', image_url: { url: 'data:image/png;base64,iVBORw0KGgo=' } },
          ],
        },
      ],
    })
    expect(completion.choices[0]?.message.content).toContain('데모 답변')
    expect(completion.usage?.prompt_tokens_details?.cached_tokens).toBe(0)
  })

  it('reads text out of content parts', async () => {
    const completion = await client.chat.completions.create({
      model: 'openai/gpt-5.2',
      messages: [{ role: 'user', content: [{ type: 'text', text: '안녕하세요' }] }],
    })
    expect(completion.choices[0]?.message.content).toContain('데모 답변')
  })

  it('cuts the answer at the limit and says so', async () => {
    const completion = await client.chat.completions.create(request({ extra: { max_tokens: 5 } }))
    expect(completion.choices[0]?.finish_reason).toBe('length')
    expect(completion.usage?.completion_tokens).toBe(5)
  })
})

describe('a streamed completion', () => {
  it('is the plain answer in small chunks, with one finish reason and [DONE]', async () => {
    const plain = await client.chat.completions.create(request({ text: '한글' }))
    const chunks = await chunksOf({ text: '한글' })
    const texts = chunks.flatMap((chunk) => chunk.choices[0]?.delta.content ?? [])
    expect(texts.join('')).toBe(plain.choices[0]?.message.content)
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(30)
    const reasons = chunks.map((chunk) => chunk.choices[0]?.finish_reason).filter(Boolean)
    expect(reasons).toEqual(['stop'])
    const raw = await post(JSON.stringify({ ...request({}), stream: true }))
    expect(raw.headers.get('content-type')).toContain('text/event-stream')
    expect((await raw.text()).endsWith('data: [DONE]\n\n')).toBe(true)
  })

  it('counts tokens only where it was asked to, in a last chunk without choices', async () => {
    const chunks = await chunksOf({ extra: { stream_options: { include_usage: true } } })
    const last = chunks.at(-1)
    expect(last?.choices).toEqual([])
    const texts = chunks.filter((chunk) => chunk.choices[0]?.delta.content)
    expect(last?.usage?.completion_tokens).toBe(texts.length)
    expect((await chunksOf({})).every((chunk) => chunk.usage === undefined)).toBe(true)
  })

  it('sends reasoning before the answer with a reasoning model, and counts it', async () => {
    const chunks = await chunksOf({
      model: 'deepseek/deepseek-reasoner',
      extra: { stream_options: { include_usage: true } },
    })
    const kinds = chunks.flatMap((chunk) => {
      const delta = chunk.choices[0]?.delta as { content?: string; reasoning_content?: string } | undefined
      if (delta?.reasoning_content) return ['reasoning']
      return delta?.content ? ['text'] : []
    })
    expect(kinds.lastIndexOf('reasoning')).toBeLessThan(kinds.indexOf('text'))
    const reasoned = kinds.filter((kind) => kind === 'reasoning').length
    expect(reasoned).toBeGreaterThan(10)
    expect(chunks.at(-1)?.usage?.completion_tokens_details?.reasoning_tokens).toBe(reasoned)
  })
})

describe('a refused completion', () => {
  it.each([
    ['a bare model name', request({ model: 'gpt-5.2' }), 'model should be in provider/model format'],
    ['no messages', { ...request({}), messages: [] }, 'messages should not be empty'],
    ['a missing model', { messages: [] }, [expect.stringContaining('model')]],
    ['a body that is no object', [], [expect.any(String)]],
  ])('answers 400 to %s', async (_, body, message) => {
    const response = await post(JSON.stringify(body))
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ statusCode: 400, path: '/v1/chat/completions', message })
  })

  it.each(['', '{"model":', '"text"'])('answers 400 to the body %j', async (body) => {
    const response = await post(body)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ message: 'Invalid JSON body' })
  })
})

describe('a message that asks for an error', () => {
  it.each([400, 401, 402, 429, 503])('answers %i, streamed or not, in either language', async (status) => {
    const attempts = [
      client.chat.completions.create(request({ text: `/error ${status}` })),
      client.chat.completions.create({ ...request({ text: ` /오류 ${status}\n` }), stream: true }),
    ]
    for (const attempt of attempts) {
      const failure = await attempt.then(
        () => undefined,
        (error: unknown) => error,
      )
      expect(failure).toBeInstanceOf(APIError)
      expect((failure as APIError).status).toBe(status)
      const retryAfter = (failure as APIError).headers?.get('retry-after')
      expect(retryAfter).toBe(status === 429 ? '3' : null)
    }
  })

  it('cuts the connection in the middle of a stream', async () => {
    const stream = await client.chat.completions.create({
      ...request({ text: '/error drop' }),
      stream: true,
    })
    let text = ''
    const reading = (async () => {
      for await (const chunk of stream) text += chunk.choices[0]?.delta.content ?? ''
    })()
    await expect(reading).rejects.toThrow()
    expect(text.length).toBeGreaterThan(20)
  })

  it('reports success with nothing in it', async () => {
    const completion = await client.chat.completions.create(request({ text: '/error empty' }))
    expect(completion.choices[0]?.message.content).toBeNull()
    const chunks = await chunksOf({ text: '/error empty' })
    expect(chunks.map((chunk) => chunk.choices[0]?.delta.content ?? '').join('')).toBe('')
    expect(chunks.at(-1)?.choices[0]?.finish_reason).toBe('stop')
  })

  it('stalls until the client gives up', async () => {
    const before = gateway.requests.length
    const controller = new AbortController()
    const attempt = client.chat.completions.create(request({ text: '/error stall' }), {
      signal: controller.signal,
    })
    const arrived = await gateway.request(before)
    controller.abort()
    await expect(attempt).rejects.toThrow()
    expect(await arrived.outcome).toBe('clientLeft')
  })

  it('takes an unknown command for an ordinary message', async () => {
    const completion = await client.chat.completions.create(request({ text: '/error 418' }))
    expect(completion.choices[0]?.message.content).toContain('When something goes wrong')
  })
})
