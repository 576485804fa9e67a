import OpenAI from 'openai'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collect, type ScriptedGateway, scriptedGateway } from '../../../support/scriptedGateway'

let gateway: ScriptedGateway
let client: OpenAI

beforeAll(async () => {
  gateway = await scriptedGateway()
  client = new OpenAI({ baseURL: gateway.baseUrl, apiKey: gateway.apiKey, maxRetries: 0 })
})
afterAll(() => gateway.close())

describe('a plain response', () => {
  it('answers any provider, from a string or from messages', async () => {
    const asText = await client.responses.create({ model: 'anthropic/claude-haiku-4-5', input: '표' })
    const asMessages = await client.responses.create({
      model: 'anthropic/claude-haiku-4-5',
      instructions: 'Be brief',
      input: [{ role: 'user', content: [{ type: 'input_text', text: '표' }] }],
    })
    expect(asText.output_text).toContain('데모 답변')
    expect(asText.output_text).toContain('| :--- |')
    expect(asMessages.output_text).toBe(asText.output_text)
    expect(asText.status).toBe('completed')
    expect(asText.usage?.total_tokens).toBe(
      (asText.usage?.input_tokens ?? 0) + (asText.usage?.output_tokens ?? 0),
    )
    expect(asMessages.usage?.input_tokens).toBeGreaterThan(asText.usage?.input_tokens ?? 0)
  })

  it('takes parameters and images', async () => {
    const response = await client.responses.create({
      model: 'openai/gpt-5.2',
      temperature: 0.2,
      top_p: 0.9,
      reasoning: { effort: 'low' },
      store: false,
      input: [
        {
          role: 'user',
          content: [
            { type: 'input_text', text: '표' },
            { type: 'input_image', image_url: 'data:image/png;base64,iVBORw0KGgo=', detail: 'auto' },
          ],
        },
      ],
    })
    expect(response.output_text).toContain('데모 답변')
    expect(response.usage?.input_tokens_details.cached_tokens).toBe(0)
  })

  it('is incomplete where the limit cut it', async () => {
    const response = await client.responses.create({
      model: 'openai/gpt-5.2',
      input: 'hello',
      max_output_tokens: 3,
    })
    expect(response).toMatchObject({
      status: 'incomplete',
      incomplete_details: { reason: 'max_output_tokens' },
      usage: { output_tokens: 3 },
    })
  })
})

describe('a streamed response', () => {
  it('sends the documented events in order, numbered, and ends with the whole response', async () => {
    const stream = await client.responses.create({ model: 'openai/gpt-5.2', input: 'code', stream: true })
    const events = await collect(stream)
    const types = events.map((event) => event.type)
    const distinct = types.filter((type, index) => type !== types[index - 1])
    expect(distinct).toEqual([
      'response.created',
      'response.in_progress',
      'response.output_item.added',
      'response.content_part.added',
      'response.output_text.delta',
      'response.output_text.done',
      'response.content_part.done',
      'response.output_item.done',
      'response.completed',
    ])
    expect(events.map((event) => event.sequence_number)).toEqual(events.map((_, index) => index))
    const text = events.map((event) => (event.type === 'response.output_text.delta' ? event.delta : ''))
    const last = events.at(-1)
    if (last?.type !== 'response.completed') throw new Error('the stream does not end with the response')
    const content = last.response.output.flatMap((item) => (item.type === 'message' ? item.content : []))
    expect(content).toEqual([expect.objectContaining({ type: 'output_text', text: text.join('') })])
    expect(last.response.usage?.output_tokens).toBe(text.filter(Boolean).length)
  })

  it('is put together by the SDK’s own accumulator, reasoning apart', async () => {
    const final = await client.responses.stream({ model: 'openai/o4-mini', input: '수식' }).finalResponse()
    expect(final.output.map((item) => item.type)).toEqual(['reasoning', 'message'])
    expect(final.output_text).toContain('\\frac')
    expect(final.output_text).not.toContain('추론 모델은')
    expect(final.usage?.output_tokens_details.reasoning_tokens).toBeGreaterThan(10)
  })

  it('ends with response.incomplete where the limit cut it', async () => {
    const stream = await client.responses.create({
      model: 'openai/gpt-5.2',
      input: 'hello',
      max_output_tokens: 3,
      stream: true,
    })
    expect((await collect(stream)).at(-1)?.type).toBe('response.incomplete')
  })

  it('is refused with the documented 400 for models of other providers', async () => {
    for (const model of ['anthropic/claude-haiku-4-5', 'runyour/free', 'deepseek/deepseek-chat']) {
      await expect(client.responses.create({ model, input: 'hello', stream: true })).rejects.toMatchObject({
        status: 400,
      })
    }
  })
})

describe('a refused response', () => {
  it.each([
    [{ model: 'gpt-5.2', input: 'hi' }, 'model should be in provider/model format'],
    [{ model: 'openai/gpt-5.2', input: [] }, 'input should not be empty'],
    [{ model: 'openai/gpt-5.2' }, [expect.stringContaining('input')]],
  ])('answers 400 to %j', async (body, message) => {
    const response = await fetch(`${gateway.baseUrl}/responses`, {
      method: 'POST',
      headers: { authorization: `Bearer ${gateway.apiKey}` },
      body: JSON.stringify(body),
    })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ statusCode: 400, path: '/v1/responses', message })
  })

  it('can be asked for, like everywhere in the demo', async () => {
    await expect(
      client.responses.create({ model: 'openai/gpt-5.2', input: '/error 402' }),
    ).rejects.toMatchObject({ status: 402 })
  })
})
