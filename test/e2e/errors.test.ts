import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect } from 'vitest'
import { dropped, error, type Reply, sse, stream } from '../support/scriptedGateway'
import { answers, composer, contentOf, sayAndWait } from '../support/e2e/chatWindow'
import { sharedJourney } from '../support/e2e/sharedJourney'
import { eventually, journey } from '../support/e2e/test'

type Failure = { name: string; reply: Reply; code: string; en: string; ko: string; action?: string }

const failures: readonly Failure[] = [
  {
    name: '400 for the model',
    reply: error(400, 'model should be in provider/model format'),
    code: 'model-unknown',
    en: 'The gateway does not know this model',
    ko: '게이트웨이에 없는 모델이에요',
    action: 'Choose a model',
  },
  {
    name: '400 for another reason',
    reply: error(400, ['messages must not be that']),
    code: 'bad-request',
    en: 'The gateway could not accept this request',
    ko: '게이트웨이가 이 요청을 처리하지 못했어요',
    action: 'Choose a model',
  },
  {
    name: '400 for a parameter',
    reply: error(400, "Unsupported parameter: 'temperature' is not supported with this model"),
    code: 'parameter-refused',
    en: 'does not accept “temperature”',
    ko: '‘temperature’ 설정을 받지 않아요',
    action: 'Send without “temperature”',
  },
  {
    name: '400 for the API',
    reply: error(400, 'This model is only supported in v1/responses'),
    code: 'api-refused',
    en: 'cannot be asked in this way',
    ko: '이 방식으로 물어볼 수 없어요',
    action: 'Send through Responses',
  },
  {
    name: '400 for the length',
    reply: error(400, 'The maximum context length is 8192 tokens. Your messages resulted in 9000 tokens.'),
    code: 'context-too-long',
    en: 'longer than this model can read',
    ko: '이 모델이 읽을 수 있는 길이를 넘었어요',
    action: 'Choose what to leave out',
  },
  {
    name: '401',
    reply: error(401),
    code: 'key-invalid',
    en: 'The gateway did not accept the key',
    ko: '게이트웨이가 키를 받아들이지 않았어요',
    action: 'Change the key',
  },
  {
    name: '402',
    reply: error(402),
    code: 'no-credit',
    en: 'no credit left',
    ko: '남은 크레딧이 없어요',
    action: 'Check the key',
  },
  {
    name: '429',
    reply: error(429, undefined, 7),
    code: 'rate-limited',
    en: 'Too many requests at once',
    ko: '요청이 한꺼번에 너무 많았어요',
  },
  {
    name: '503',
    reply: error(503),
    code: 'gateway-unavailable',
    en: 'not available right now',
    ko: '지금은 게이트웨이를 이용할 수 없어요',
  },
  {
    name: '504',
    reply: error(504, 'Gateway Time-out'),
    code: 'timeout',
    en: 'No answer came in time',
    ko: '시간 안에 답변이 오지 않았어요',
  },
  {
    name: 'an error inside a stream',
    reply: stream([sse.text('Some of it'), sse.data({ error: { message: 'upstream overloaded' } })]),
    code: 'gateway-unavailable',
    en: 'not available right now',
    ko: '지금은 게이트웨이를 이용할 수 없어요',
  },
  {
    name: 'a page in place of a gateway',
    reply: { kind: 'whole', status: 404, body: '<html>nothing here</html>' },
    code: 'not-a-gateway',
    en: 'it is not a gateway',
    ko: '쓸 수 있는 게이트웨이가 아니에요',
    action: 'Check the address',
  },
  {
    name: 'a connection that drops before the answer',
    reply: dropped,
    code: 'connection-lost',
    en: 'The connection broke off',
    ko: '연결이 끊겼어요',
  },
  {
    name: 'an answer with nothing in it',
    reply: stream([sse.finish(), sse.done()]),
    code: 'empty-answer',
    en: 'without any text',
    ko: '아무 내용 없이 답변을 끝냈어요',
  },
]

describe('a failed answer', () => {
  journey('says in its place what happened and what to do, in both languages', async ({ gateway, start }) => {
    const { page, call } = await start({ settings: { defaultParameters: { temperature: 0.5 } } })
    for (const [index, { name, reply, code, en, ko, action }] of failures.entries()) {
      gateway.willAnswer(reply)
      const answer = await sayAndWait(page, `try ${index}`, 0, 'failed')
      const shown = answer.getByTestId('message-error')
      expect(await shown.getAttribute('data-code'), name).toBe(code)
      expect(await shown.innerText(), name).toContain(en)
      expect(await shown.getByTestId('message-retry').isVisible(), name).toBe(true)
      if (action) expect(await shown.getByRole('button', { name: action }).isVisible(), name).toBe(true)

      await call('settings.update', { language: 'ko' })
      await shown.getByText(ko).waitFor()
      await call('settings.update', { language: 'en' })
      await shown.getByText(en).waitFor()
      await page.getByTestId('new-chat').click()
      await eventually(() => answers(page).count()).toBe(0)
    }
  })

  sharedJourney('says how long to wait, and what the gateway said', async ({ gateway, app }) => {
    gateway.willAnswer(error(429, 'slow down, please', 30))
    const { page } = app
    const answer = await sayAndWait(page, 'now!', 0, 'failed')
    await answer.getByRole('button', { name: /better in \d+ s/ }).waitFor()
    await answer.getByRole('button', { name: 'Details' }).click()
    await answer.getByText('slow down, please').first().waitFor()
  })

  journey('keeps what had arrived before the connection broke', async ({ gateway, start }) => {
    gateway.willAnswer(stream([sse.text('Half of the '), sse.text('truth'), sse.drop()]))
    const { page, quit, userData } = await start()
    const answer = await sayAndWait(page, 'tell me', 0, 'failed')
    expect(await answer.getByTestId('message-error').getAttribute('data-code')).toBe('connection-lost')
    expect(await contentOf(answer).innerText()).toBe('Half of the truth')
    await quit()
    const again = await start({ userData })
    await answers(again.page, 'failed').waitFor()
    expect(await contentOf(answers(again.page)).innerText()).toBe('Half of the truth')
    expect(await again.page.getByTestId('message-error').getAttribute('data-code')).toBe('connection-lost')
  })

  sharedJourney('leads to the step that helps', async ({ gateway, app }) => {
    gateway.willAnswer(error(401), error(400, 'model should be in provider/model format'))
    const { page } = app
    const first = await sayAndWait(page, 'one', 0, 'failed')
    await first.getByRole('button', { name: 'Change the key' }).click()
    await page.getByTestId('settings-key').waitFor()
    expect(await page.getByTestId('settings-key').evaluate((field) => document.activeElement === field)).toBe(
      true,
    )
    await page.keyboard.press('Escape')
    await composer(page).waitFor()
    const second = await sayAndWait(page, 'two', 1, 'failed')
    await second.getByRole('button', { name: 'Choose a model' }).click()
    await page.getByTestId('model-search').waitFor()
  })

  const onLinux = process.platform === 'linux'
  // Elsewhere the system's own settings name the proxy, which a test must not change.
  journey.skipIf(!onLinux)('says when it is the proxy that refuses', async ({ start }) => {
    const proxy = createServer()
    proxy.on('connect', (_request, socket) => {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n')
    })
    await once(proxy.listen(0, '127.0.0.1'), 'listening')
    const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
    try {
      const { page } = await start({
        env: { https_proxy: address, http_proxy: address, RUNYOUR_BASE_URL: 'https://gateway.invalid/v1' },
      })
      const answer = await sayAndWait(page, 'hello', 0, 'failed')
      expect(await answer.getByTestId('message-error').getAttribute('data-code')).toBe('proxy')
      await answer.getByText('The proxy did not let the connection through').waitFor()
    } finally {
      proxy.closeAllConnections()
      proxy.close()
    }
  })
})
