import { connect } from 'node:net'
import OpenAI from 'openai'
import { afterEach, describe, expect, it } from 'vitest'
import {
  answer,
  answerText,
  collect,
  dropped,
  error,
  fingerprintAuthorization,
  gate,
  inTurn,
  json,
  longAnswer,
  type Script,
  type ScriptedGateway,
  scriptedGateway,
  silent,
  splitAtBytes,
  sse,
  stream,
  testKey,
} from '../../../support/scriptedGateway'

let gateway: ScriptedGateway

afterEach(() => gateway.close())

async function start(script?: Script): Promise<OpenAI> {
  gateway = await scriptedGateway(script === undefined ? {} : { script })
  return new OpenAI({ baseURL: gateway.baseUrl, apiKey: gateway.apiKey, maxRetries: 0 })
}

const question = { model: 'openai/gpt-5.2', messages: [{ role: 'user' as const, content: 'hi' }] }

function ask(client: OpenAI, signal?: AbortSignal) {
  return client.chat.completions.create({ ...question, stream: true }, signal && { signal })
}

/** The sizes of the HTTP chunks on the wire: fetch may join what arrives together, a socket shows them as sent. */
async function chunkSizes(): Promise<number[]> {
  const body = JSON.stringify(question)
  const socket = connect(Number(new URL(gateway.baseUrl).port), '127.0.0.1')
  socket.write(
    `POST /v1/chat/completions HTTP/1.1\r\nhost: test\r\nconnection: close\r\n` +
      `authorization: Bearer ${testKey}\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  )
  const wire = Buffer.concat(await collect<Buffer>(socket))
  const sizes: number[] = []
  let at = wire.indexOf('\r\n\r\n') + 4
  for (;;) {
    const end = wire.indexOf('\r\n', at)
    const size = Number.parseInt(wire.toString('latin1', at, end), 16)
    if (size === 0) return sizes
    sizes.push(size)
    at = end + 2 + size + 2
  }
}

async function textOf(client: OpenAI): Promise<string> {
  let text = ''
  for await (const chunk of await ask(client)) text += chunk.choices[0]?.delta.content ?? ''
  return text
}

describe('a script', () => {
  it('answers in turn and leaves the rest to the demo', async () => {
    const client = await start(inTurn(answer('하나'), json(200, 'plain text'), error(402)))
    expect((await client.models.list()).data.length).toBeGreaterThan(10)
    expect(await textOf(client)).toBe('하나')
    const plain = await client.post('/chat/completions', { body: question })
    expect(plain).toBe('plain text')
    await expect(ask(client)).rejects.toMatchObject({ status: 402 })
    await expect(ask(client)).rejects.toMatchObject({ status: 500 })
  })

  it('is not asked about requests with a wrong key', async () => {
    await start(() => answer('secret'))
    const stranger = new OpenAI({ baseURL: gateway.baseUrl, apiKey: 'runyour-v1-test-wrong', maxRetries: 0 })
    await expect(ask(stranger)).rejects.toMatchObject({ status: 401 })
  })

  it('that throws is reported as a 500 with its message', async () => {
    await start(() => {
      throw new Error('bad script')
    })
    const response = await fetch(`${gateway.baseUrl}/models`, {
      headers: { authorization: `Bearer ${testKey}` },
    })
    expect(response.status).toBe(500)
    expect(await response.json()).toMatchObject({ message: 'bad script' })
  })

  it('whose steps throw cuts the stream', async () => {
    const client = await start(() =>
      stream(
        (function* () {
          yield sse.text('a')
          throw new Error('bad step')
        })(),
      ),
    )
    await expect(textOf(client)).rejects.toThrow()
  })
})

describe('a scripted stream', () => {
  it('waits at a gate until the test opens it', async () => {
    const middle = gate()
    const client = await start(() =>
      stream([sse.text('before'), middle.step, sse.text(' after'), sse.finish(), sse.done()]),
    )
    const seen: string[] = []
    for await (const chunk of await ask(client)) {
      const text = chunk.choices[0]?.delta.content
      if (text === undefined || text === null) continue
      seen.push(text)
      if (text === 'before') middle.open()
    }
    expect(seen).toEqual(['before', ' after'])
    expect(await gateway.requests[0]?.outcome).toBe('answered')
  })

  it('keeps the test’s splits, also inside a character', async () => {
    const text = answerText('한글 🙂')
    const bytes = new TextEncoder().encode(text)
    const inside = new TextEncoder().encode(text.slice(0, text.indexOf('한'))).length + 1
    const client = await start(() => stream(splitAtBytes(text, [1, inside, inside + 1])))
    expect(await chunkSizes()).toEqual([1, inside - 1, 1, bytes.length - inside - 1])
    expect(await textOf(client)).toBe('한글 🙂')
  })

  it('delivers what was written before the connection is closed', async () => {
    const client = await start(() => stream([sse.text('half an '), sse.text('answer'), sse.drop()]))
    let text = ''
    const reading = (async () => {
      for await (const chunk of await ask(client)) text += chunk.choices[0]?.delta.content ?? ''
    })()
    await expect(reading).rejects.toThrow()
    expect(text).toBe('half an answer')
    expect(await gateway.requests[0]?.outcome).toBe('dropped')
  })

  it('can be reset after its headers and before its first byte', async () => {
    const headers = gate()
    await start(() => stream([headers.step, sse.reset()]))
    const response = await fetch(`${gateway.baseUrl}/models`, {
      headers: { authorization: `Bearer ${testKey}` },
    })
    expect(response.status).toBe(200)
    headers.open()
    await expect(response.text()).rejects.toThrow()
    expect(await gateway.requests[0]?.outcome).toBe('dropped')
  })

  it('carries usage, reasoning, comments and any payload', async () => {
    const client = await start(() =>
      stream([
        sse.comment(),
        sse.reasoning('hm'),
        sse.data({ choices: [{ index: 0, delta: { content: [{ type: 'text', text: 'x' }] } }] }),
        sse.finish('length'),
        sse.usage(3, 4),
        sse.done(),
      ]),
    )
    const chunks = await collect(await ask(client))
    expect(chunks.map((chunk) => chunk.choices[0]?.delta ?? chunk.usage)).toEqual([
      { reasoning_content: 'hm' },
      { content: [{ type: 'text', text: 'x' }] },
      {},
      expect.objectContaining({ prompt_tokens: 3, completion_tokens: 4, total_tokens: 7 }),
    ])
  })

  it('writes 50,000 events as fast as they are read, and no faster', async () => {
    let made = 0
    const client = await start(() =>
      longAnswer(
        (function* () {
          for (; made < 50_000; made += 1) yield '글자 '
        })(),
      ),
    )
    const reader = (await ask(client))[Symbol.asyncIterator]()
    await reader.next()
    expect(made).toBeLessThan(50_000)
    let length = 0
    for (let step = await reader.next(); !step.done; step = await reader.next()) {
      length += step.value.choices[0]?.delta.content?.length ?? 0
    }
    expect(length).toBe(150_000)
  })
})

describe('a connection without an answer', () => {
  it('can be reset before any header', async () => {
    const client = await start(() => dropped)
    await expect(ask(client)).rejects.toThrow('Connection error')
    expect(await gateway.requests[0]?.outcome).toBe('dropped')
  })

  it('can stay silent until the gateway closes', async () => {
    const client = await start(() => silent)
    const attempt = ask(client).then(
      () => 'answered',
      () => 'failed',
    )
    const arrived = await gateway.request(0)
    await gateway.close()
    expect(await attempt).toBe('failed')
    expect(await arrived.outcome).toBe('gatewayClosed')
  })
})

describe('the request log', () => {
  it('keeps everything but the key', async () => {
    const client = await start(() => answer('ok'))
    await textOf(client)
    const request = await gateway.request(0, '/v1/chat/completions')
    expect(request).toMatchObject({
      method: 'POST',
      path: '/v1/chat/completions',
      body: { ...question, stream: true },
      headers: {
        'content-type': 'application/json',
        authorization: fingerprintAuthorization(`Bearer ${testKey}`),
      },
    })
    expect(JSON.stringify(gateway.requests)).not.toContain(testKey.slice(-8))
    expect(fingerprintAuthorization(`Bearer ${testKey}`)).not.toBe(fingerprintAuthorization('Bearer other'))
  })

  it('tells that a client left, and the steps end with it', async () => {
    let ended = false
    function* endless() {
      try {
        for (;;) yield sse.text('x'.repeat(1000))
      } finally {
        ended = true
      }
    }
    const controller = new AbortController()
    const client = await start(() => stream(endless()))
    const answering = await ask(client, controller.signal)
    await answering[Symbol.asyncIterator]().next()
    controller.abort()
    expect(await gateway.requests[0]?.outcome).toBe('clientLeft')
    await expect.poll(() => ended).toBe(true)
  })

  it('tells that a client left a stream of the demo that was being paced', async () => {
    gateway = await scriptedGateway({ pace: { tokensPerSecond: 0.001, firstTokenMs: 0 } })
    const client = new OpenAI({ baseURL: gateway.baseUrl, apiKey: testKey, maxRetries: 0 })
    const controller = new AbortController()
    const answering = await ask(client, controller.signal)
    await answering[Symbol.asyncIterator]().next()
    controller.abort()
    expect(await gateway.requests[0]?.outcome).toBe('clientLeft')
  })
})
