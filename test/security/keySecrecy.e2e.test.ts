import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import type { Result } from '@shared/appError'
import { type CallInput, type CallName, calls, type EventName, events } from '@shared/contract'
import { answer, error, json, sse, stream, testKey } from '../support/scriptedGateway'
import { answers, composer, sayAndWait } from '../support/e2e/chatWindow'
import type { RunningApp } from '../support/e2e/runningApp'
import { chooseFromMenu, interceptDesktop } from '../support/e2e/mainProcess'
import { eventually, journey as anyJourney } from '../support/e2e/test'

/** Looks like no key that a pattern could know: what hides it has to know it. */
const oddKey = 'Odd.Key+that/nobody=expects-0123456789-abcdefghijklmnop'

const journey = anyJourney.extend({ gatewayOptions: { otherKeys: [oddKey] } })

/** Collects in the page whatever main publishes, by the name of the event. */
async function recordEvents({ page }: RunningApp): Promise<() => Promise<[EventName, unknown][]>> {
  await page.evaluate(
    (names) => {
      const recorded: [string, unknown][] = []
      Object.assign(window, { recorded })
      for (const name of names) window.runyour.on(name, (payload) => recorded.push([name, payload]))
    },
    Object.keys(events) as EventName[],
  )
  return () => page.evaluate(() => (window as unknown as { recorded: [EventName, unknown][] }).recorded)
}

describe('invariant 1: the key enters main once and never comes out', () => {
  journey('no call, no event, no file, no log and no error carries it', async ({ gateway, start }) => {
    const app = await start({ key: 'none' })
    const { page, call, userData } = app
    const output: string[] = []
    app.app.process().stdout?.on('data', (data: Buffer) => output.push(String(data)))
    app.app.process().stderr?.on('data', (data: Buffer) => output.push(String(data)))
    await interceptDesktop(app)
    const recorded = await recordEvents(app)
    await page.getByTestId('onboarding-key').fill(oddKey)
    await page.getByTestId('onboarding-save').click()
    await composer(page).waitFor()

    const results: string[] = []
    const left = new Set(Object.keys(calls) as CallName[])
    /** Makes a call, and looks whether what comes out is what the contract says and nothing else. */
    const make = async <N extends CallName>(name: N, input: CallInput<N>) => {
      const result: Result<unknown> = await call(name, input)
      if (result.ok) expect(calls[name].output.parse(result.value), name).toEqual(result.value)
      left.delete(name)
      results.push(JSON.stringify(result))
      return result as Awaited<ReturnType<typeof call<N>>>
    }
    const value = <T>(result: Result<T>): T => {
      if (!result.ok) throw new Error(JSON.stringify(result.error))
      return result.value
    }
    const echo = `your key ${oddKey} (Bearer ${oddKey}) is not ${testKey}`
    gateway.willAnswer(
      answer('fine'),
      error(400, echo),
      json(500, { error: { message: echo } }, { 'x-request-id': `req-${oddKey}` }),
      json(402, echo),
      stream([sse.text('partial'), sse.data({ error: { message: echo } })]),
      stream([sse.text('more'), sse.stall()]),
    )

    const { history } = value(await make('app.bootstrap', {}))
    if (history.state !== 'open') throw new Error('the history did not open')
    const id = history.tabs.activeId ?? ''
    const finished = async (count: number): Promise<void> =>
      eventually(async () => (await recorded()).filter(([name]) => name === 'answer.finished').length).toBe(
        count,
      )
    const sent = value(await make('chat.send', { conversationId: id, text: 'one' }))
    await finished(1)
    let answerId = sent.answer.id
    for (const count of [2, 3, 4, 5]) {
      answerId = value(await make('chat.retry', { answerId })).answer.id
      await finished(count)
    }
    answerId = value(await make('chat.retry', { answerId })).answer.id
    await make('chat.answer', { answerId })
    await make('chat.stop', { answerId })
    await finished(6)
    await make('conversations.messages', { id, before: null, limit: 100 })
    // The gateway's own words about the key are stored with the failure, for a report, and the key is cut out of them.
    gateway.willAnswer(error(400, echo))
    const failed = await sayAndWait(page, 'and?', 1, 'failed')
    await failed.getByRole('button', { name: 'Details' }).click()
    await failed.getByText('[key]').first().waitFor()

    await make('conversations.rename', { id, title: 'renamed' })
    await make('conversations.setModel', { id, model: 'a/b' })
    await make('conversations.setSystemPrompt', { id, systemPrompt: 'brief' })
    await make('conversations.create', { model: null })
    await make('conversations.list', { after: null, limit: 10 })
    await make('conversations.delete', { id })
    await make('conversations.restore', { id })
    await make('tabs.save', { conversationIds: [id], activeId: id })
    await make('settings.update', { theme: 'dark' })
    await make('app.copyText', { text: 'copied' })
    await make('app.openLink', { url: 'https://example.com' })
    await make('app.showDataFolder', {})
    await make('models.refresh', {})
    gateway.willDo(({ path }) => (path === '/v1/models' ? error(401, echo) : undefined))
    await make('models.refresh', {})
    await make('connection.saveKey', { key: oddKey, baseUrl: null })
    gateway.willDo(() => undefined)
    await make('connection.saveKey', { key: `Bearer ${oddKey}\n`, baseUrl: null })
    await make('connection.readKey', {})
    await make('connection.setBaseUrl', { baseUrl: 'https://127.0.0.1:1/v1' })
    await make('connection.setBaseUrl', { baseUrl: null })
    await make('connection.startDemo', {})
    await make('connection.leaveDemo', {})
    await chooseFromMenu(app, 'CmdOrCtrl+L')
    await make('connection.removeKey', {})
    expect([...left]).toEqual([])

    await eventually(async () => new Set((await recorded()).map(([name]) => name)).size).toBe(
      Object.keys(events).length,
    )
    const published = await recorded()
    for (const [name, payload] of published) {
      expect(events[name].payload.parse(payload), name).toEqual(payload)
    }
    const page1 = await page.content()
    await app.quit()

    for (const key of [oddKey, testKey]) {
      expect(results.filter((text) => text.includes(key))).toEqual([])
      expect(JSON.stringify(published)).not.toContain(key)
      expect(page1).not.toContain(key)
      expect(output.join('')).not.toContain(key)
      expect(filesWith(userData, key)).toEqual([])
    }
    expect(results.join('\n')).toContain('[key]')
  })

  journey('a key that no keychain takes is in no file either', async ({ start }) => {
    const app = await start({ key: 'none', env: { DBUS_SESSION_BUS_ADDRESS: 'disabled:' } })
    app.expectProblem(/the keychain refused/)
    await app.page.getByTestId('onboarding-key').fill(oddKey)
    await app.page.getByTestId('onboarding-save').click()
    await composer(app.page).waitFor()
    expect(await answers(app.page).count()).toBe(0)
    await app.quit()
    expect(filesWith(app.userData, oddKey)).toEqual([])
  })
})

/** The files of a run, the history and its copies as well as Chromium's own, that have the text in them. */
function filesWith(folder: string, text: string): string[] {
  const forms = [
    Buffer.from(text, 'utf8'),
    Buffer.from(text, 'utf16le'),
    Buffer.from(encodeURIComponent(text)),
  ]
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  expect(files.map(({ name }) => name)).toContain('history.db')
  return files
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => {
      const bytes = readFileSync(path)
      return forms.some((form) => bytes.includes(form))
    })
}
