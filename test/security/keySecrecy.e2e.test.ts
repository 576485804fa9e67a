import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import type { Result } from '@shared/appError'
import { type CallInput, type CallName, calls, type EventName, events } from '@shared/contract'
import type { Sent } from '@shared/contract/chat'
import { answer, error, json, sse, stream, testKey } from '../support/scriptedGateway'
import { answers, composer, sayAndWait } from '../support/e2e/chatWindow'
import type { RunningApp } from '../support/e2e/runningApp'
import { goodInputs } from '../support/contractInputs'
import { aside, inOrder, type Make, unheard } from '../support/e2e/everyCall'
import { answerFileDialogs, chooseFromMenu, interceptDesktop } from '../support/e2e/mainProcess'
import { eventually, journey as anyJourney } from '../support/e2e/test'
import { windowOpenedBy } from '../support/e2e/windows'

/** Looks like no key that a pattern could know: what hides it has to know it. */
const oddKey = 'Odd.Key+that/nobody=expects-0123456789-abcdefghijklmnop'

const journey = anyJourney.extend({ gatewayOptions: { otherKeys: [oddKey] } })

/** Collects in the page whatever main publishes, by the name of the event. */
async function recordEvents({
  page,
}: Pick<RunningApp, 'page'>): Promise<() => Promise<[EventName, unknown][]>> {
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

/** The first question of a conversation's shown branch. */
async function questionOf(call: RunningApp['call'], id: string): Promise<string> {
  const page = await call('conversations.messages', { id, before: null, limit: 100 })
  if (!page.ok) throw new Error(page.error.message)
  return page.value.messages.find(({ role }) => role === 'user')?.id ?? ''
}

/** Two variants of an answer that have a text. */
async function variantsOf(call: RunningApp['call'], answerId: string): Promise<string[]> {
  const variants = await call('chat.variants', { messageId: answerId })
  if (!variants.ok) throw new Error(variants.error.message)
  return variants.value.flatMap((one) => (one.excerpt === '' ? [] : [one.id])).slice(0, 2)
}

/**
 * What is about windows: most of it is asked for by the main one, the rest by those that it opens. Returns the events that
 * only one of those gets.
 */
async function otherWindows(
  { app, page }: RunningApp,
  make: Make,
  { id, messageId, left }: { id: string; messageId: string; left: Set<CallName> },
): Promise<[EventName, unknown][]> {
  await app.evaluate(({ BrowserWindow }) => {
    // The system's own dialog would wait for a person.
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      webContents.print = (_options, done) => done?.(false, 'Print job canceled')
    }
  })
  await make('windows.print', {})
  await make('windows.savePdf', { name: 'printed' })
  await make('quick.begin', { fresh: false })
  await make('quick.keep', { conversationId: id })
  await make('quick.dismiss', {})
  await make('quick.resize', { height: 200 })
  await make('windows.showConversation', { conversationId: id })
  await make('settings.update', { quickAskKeys: 'no keys at all' })
  await make('desktop.state', {})
  const ask = () => make('app.runCommand', { command: 'quick-ask' })
  const quick = await windowOpenedBy(app, ask)
  const heard = await recordEvents({ page: quick })
  await quick.evaluate(() => window.runyour.invoke('quick.dismiss', {}))
  await ask()
  await eventually(async () => (await heard()).map(([name]) => name)).toContain('quick.shown')
  const own = await windowOpenedBy(app, () => make('windows.open', { conversationId: null }))
  // From there back to the main window, which follows.
  await own.evaluate(
    ([conversationId = '', found = '']) =>
      window.runyour.invoke('windows.showConversation', {
        conversationId,
        landing: { conversationId, messageId: found, field: 'content', words: [] },
      }),
    [id, messageId],
  )
  const closed = own.waitForEvent('close')
  await own.evaluate(() => void window.runyour.invoke('windows.close', {}))
  await closed
  left.delete('windows.close')
  await page.bringToFront()
  return (await heard()).filter(([name]) => name === 'quick.shown')
}

describe('invariant 1: the key enters main once and never comes out', () => {
  journey('no call, no event, no file, no log and no error carries it', async ({ gateway, start }) => {
    const app = await start({ key: 'none', settings: { parallelCalls: 1 } })
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
    const { history } = value(await make('app.bootstrap', {}))
    if (history.state !== 'open') throw new Error('the history did not open')
    const id = history.tabs.activeId ?? ''
    const conversation = { conversationId: id }
    const countOf = async (wanted: EventName): Promise<number> =>
      (await recorded()).filter(([name]) => name === wanted).length
    const finished = (count: number): Promise<void> =>
      eventually(() => countOf('answer.finished')).toBe(count)
    const message = { ...conversation, attachments: [], fit: null, columns: null }
    const again = { change: { kind: 'none' }, fit: null } as const
    /** The answers of a turn that has to begin. */
    const begun = (sent: Result<Sent>): string[] => {
      const result = value(sent)
      if (result.state !== 'started') throw new Error(result.state)
      return result.turn.answers.map((one) => one.id)
    }
    const first = (sent: Result<Sent>): string => begun(sent)[0] ?? ''

    // The gateway's own words about the key are stored with the failure, for a report, and the key is cut out of them.
    gateway.willAnswer(error(400, echo))
    const failed = await sayAndWait(page, 'zero', 0, 'failed')
    await failed.getByRole('button', { name: 'Details' }).click()
    await failed.getByText('[key]').first().waitFor()

    // They come back in every way in which an error can come.
    gateway.willAnswer(
      answer('fine'),
      error(400, echo),
      json(500, { error: { message: echo } }, { 'x-request-id': `req-${oddKey}` }),
      json(402, echo),
      stream([sse.text('partial'), sse.data({ error: { message: echo } })]),
      stream([sse.text('more'), sse.stall()]),
    )
    const answered = first(await make('chat.send', { ...message, text: 'one' }))
    await finished(2)
    let answerId = answered
    for (const count of [3, 4, 5, 6]) {
      answerId = first(await make('chat.retry', { answerId, ...again }))
      await finished(count)
    }
    answerId = first(await make('chat.retry', { answerId, ...again }))
    await make('chat.answer', { answerId })
    await make('chat.retryNow', { answerId })

    // While it streams, the next messages wait.
    const queue = async (text: string): Promise<string> => {
      const sent = value(await make('chat.send', { ...message, text }))
      return sent.state === 'queued' ? (sent.queue.messages.at(-1)?.id ?? '') : ''
    }
    const [kept, dropped] = [await queue('two'), await queue('three')]
    await make('queue.edit', { id: kept, text: 'two, changed' })
    await make('queue.remove', { id: dropped })
    await make('composer.saveDraft', { ...conversation, text: 'a draft', attachments: [] })
    await make('composer.read', conversation)
    await make('chat.stop', { answerId })
    await finished(7)
    gateway.willAnswer(answer('to the queue'))
    await make('queue.resume', conversation)
    await finished(8)
    gateway.willAnswer(answer('and on'), error(400, echo), answer('merged'))
    await make('chat.continue', { answerId, fit: null })
    await finished(9)
    await make('chat.edit', {
      messageId: await questionOf(call, id),
      text: 'one, anew',
      attachments: [],
      fit: null,
    })
    await finished(10)
    await make('chat.merge', { answerIds: await variantsOf(call, answered), model: 'a/b', fit: null })
    await finished(11)
    await make('chat.variants', { messageId: answered })
    await make('chat.measure', conversation)
    await make('chat.stopAll', conversation)
    // One call at a time: the empty wallet of the first is the end of the two that wait behind it.
    gateway.willAnswer(json(402, echo))
    const column = { model: 'a/b', parameters: {} }
    const compared = { ...message, text: 'compare', columns: [column, column, column] }
    await make('chat.send', compared)
    await finished(14)
    await make('conversations.messages', { id, before: null, limit: 100 })

    await make('messages.show', { messageId: answered })
    const fork = value(await make('messages.fork', { messageId: answered }))
    const { deletionId } = value(await make('messages.delete', { messageId: answered, scope: 'message' }))
    await make('messages.undelete', { deletionId })
    await make('conversations.get', { id: fork.id })
    await make('conversations.rename', { id, title: 'renamed' })
    await make('conversations.setModel', { id, model: 'a/b' })
    await make('conversations.setSystemPrompt', { id, systemPrompt: 'brief' })
    await make('conversations.setParameters', { id, parameters: { temperature: 0.5 } })
    await make('conversations.setFit', { id, fit: { kind: 'drop-oldest' } })
    const preset = { systemPrompt: 'brief', model: 'a/b', parameters: {} }
    await make('conversations.applyPreset', { id, ...preset })
    await make('conversations.create', { model: null })
    await make('conversations.list', { after: null, limit: 10 })
    await make('conversations.delete', { id })
    await make('conversations.restore', { id })
    const layout = { conversationIds: [id], pinnedCount: 0, paneIds: [], closedIds: [] }
    await make('tabs.save', { ...layout, activeId: id })

    // What is exported stands among the run's files, so that it is searched like them.
    await answerFileDialogs(app, join(userData, 'exported'))
    const { hash } = value(
      await make('attachments.add', {
        name: 'note.txt',
        mime: 'text/plain',
        original: new TextEncoder().encode('a note'),
        prepared: { kind: 'text', text: 'a note' },
      }),
    )
    await make('attachments.read', { hash })
    await make('attachments.save', { hash, name: 'note.txt' })
    const saved = value(await make('presets.save', { id: null, content: { name: 'Brief', ...preset } }))
    await make('presets.list', {})
    await make('presets.export', { ids: [saved.id] })
    await make('presets.import', {})
    await make('presets.delete', { id: saved.id })
    const set = value(await make('modelSets.save', { name: 'Two', columns: [column, column] }))
    await make('modelSets.list', {})
    await make('modelSets.delete', { id: set.id })
    await make('modelSettings.list', {})
    await make('modelSettings.update', { model: 'a/b', patch: {} })
    const period = { from: 0, to: 8_640_000_000_000 }
    await make('usage.totals', { ...period, by: 'connection' })
    await make('usage.month', {})
    await make('usage.export', period)

    await make('settings.update', { theme: 'dark' })
    await make('app.copyText', { text: 'copied' })
    await make('app.openLink', { url: 'https://example.com' })
    await make('app.showDataFolder', {})
    const usual = { connectionId: 'default' } as const
    await make('models.refresh', usual)
    gateway.willDo(({ path }) => (path === '/v1/models' ? error(401, echo) : undefined))
    await make('models.refresh', usual)
    await make('connection.saveKey', { ...usual, key: oddKey, baseUrl: null })
    await make('connection.add', { name: 'Refused', key: oddKey, baseUrl: gateway.baseUrl })
    gateway.willDo(() => undefined)
    await make('connection.saveKey', { ...usual, key: `Bearer ${oddKey}\n`, baseUrl: null })
    const added = await make('connection.add', { name: 'Other', key: ` ${oddKey}`, baseUrl: gateway.baseUrl })
    const other = { connectionId: value(added).models.connectionId }
    await make('conversations.setConnection', { id, ...other })
    await make('connection.rename', { ...other, name: 'Another' })
    await make('connection.activate', usual)
    await make('models.list', other)
    await make('models.refresh', other)
    await make('connection.remove', other)
    await make('connection.readKey', usual)
    await make('connection.setBaseUrl', { ...usual, baseUrl: 'https://127.0.0.1:1/v1' })
    await make('connection.setBaseUrl', { ...usual, baseUrl: null })
    await make('connection.startDemo', {})
    await make('connection.leaveDemo', {})
    // What tells no story is asked with what it takes, and says what it says: nothing of it is near the key.
    await app.app.evaluate(({ Menu }) => {
      // A menu of the system waits for a person, who closes it.
      Menu.prototype.popup = (options) => options?.callback?.()
    })
    // Neither may the app be started anew in the midst of this.
    const goOn = await app.app.evaluateHandle(({ app: electron }) => {
      const { relaunch, quit } = electron
      Object.assign(electron, { relaunch: () => undefined, quit: () => undefined })
      return () => Object.assign(electron, { relaunch, quit })
    })
    for (const name of aside) await make(name, goodInputs[name][0])
    await goOn.evaluate((undo) => void undo())
    await inOrder(make, fork.id)
    const elsewhere = await otherWindows(app, make, { id, messageId: answered, left })
    await chooseFromMenu(app, 'CmdOrCtrl+L')
    await make('connection.removeKey', usual)
    expect([...left]).toEqual([])

    const all = async () => [...(await recorded()), ...elsewhere]
    const silent = async (): Promise<string[]> => {
      const heard = new Set<string>((await all()).map(([name]) => name))
      return Object.keys(events).filter((name) => !heard.has(name) && !unheard.has(name))
    }
    await eventually(silent).toEqual([])
    const published = await all()
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
