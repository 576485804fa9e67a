import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aboutHandlers } from '@main/ipc/handlers/aboutHandlers'
import { appHandlers } from '@main/ipc/handlers/appHandlers'
import { attachmentHandlers } from '@main/ipc/handlers/attachmentHandlers'
import { backupHandlers } from '@main/ipc/handlers/backupHandlers'
import { chatHandlers } from '@main/ipc/handlers/chatHandlers'
import { composerHandlers } from '@main/ipc/handlers/composerHandlers'
import { connectionHandlers } from '@main/ipc/handlers/connectionHandlers'
import { conversationHandlers } from '@main/ipc/handlers/conversationHandlers'
import { fileHandlers } from '@main/ipc/handlers/fileHandlers'
import { importHandlers } from '@main/ipc/handlers/importHandlers'
import { libraryHandlers } from '@main/ipc/handlers/libraryHandlers'
import { messageHandlers } from '@main/ipc/handlers/messageHandlers'
import { modelSetHandlers } from '@main/ipc/handlers/modelSetHandlers'
import { networkHandlers } from '@main/ipc/handlers/networkHandlers'
import { orderHandlers } from '@main/ipc/handlers/orderHandlers'
import { presetHandlers } from '@main/ipc/handlers/presetHandlers'
import { previewHandlers } from '@main/ipc/handlers/previewHandlers'
import { searchHandlers } from '@main/ipc/handlers/searchHandlers'
import { backupPlaceHandlers } from '@main/ipc/handlers/backupPlaceHandlers'
import { spellingHandlers } from '@main/ipc/handlers/spellingHandlers'
import { updateHandlers } from '@main/ipc/handlers/updateHandlers'
import { usageHandlers } from '@main/ipc/handlers/usageHandlers'
import { windowHandlers } from '@main/ipc/handlers/windowHandlers'
import { createRouter, type Handlers } from '@main/ipc/router'
import { type CallName, calls, events, type EventName } from '@shared/contract'
import { aboutCalls } from '@shared/contract/about'
import { appCalls, appEvents } from '@shared/contract/app'
import { attachmentCalls } from '@shared/contract/attachments'
import { backupCalls, backupEvents } from '@shared/contract/backups'
import { backupPlaceCalls, backupPlaceEvents } from '@shared/contract/backupPlaces'
import { chatCalls, chatEvents } from '@shared/contract/chat'
import { composerCalls, composerEvents } from '@shared/contract/composer'
import { connectionCalls, connectionEvents } from '@shared/contract/connection'
import { conversationCalls, conversationEvents } from '@shared/contract/conversations'
import { fileCalls } from '@shared/contract/files'
import { importCalls } from '@shared/contract/importing'
import { libraryCalls, libraryEvents } from '@shared/contract/library'
import { messageCalls } from '@shared/contract/messages'
import { networkCalls } from '@shared/contract/network'
import { orderCalls, orderEvents } from '@shared/contract/order'
import { presetCalls, presetEvents } from '@shared/contract/presets'
import { previewCalls } from '@shared/contract/preview'
import { searchCalls, searchEvents } from '@shared/contract/search'
import { spellingCalls, spellingEvents } from '@shared/contract/spelling'
import { windowCalls, windowEvents } from '@shared/contract/windows'
import { updateCalls, updateEvents } from '@shared/contract/updates'
import { usageCalls } from '@shared/contract/usage'
import { goodInputs } from '../support/contractInputs'

/** Making the handlers calls nothing, and no handler runs here: what they are made from is never looked at. */
const nobody = undefined as never
const caller = { windowId: 'main' } as const
const tables: readonly Partial<Handlers>[] = [
  aboutHandlers(nobody),
  networkHandlers(nobody),
  appHandlers(nobody, nobody, nobody, nobody),
  connectionHandlers(nobody, nobody, nobody),
  conversationHandlers(nobody, nobody, nobody, nobody, nobody),
  messageHandlers(nobody, nobody),
  chatHandlers(nobody, nobody, nobody, nobody),
  composerHandlers(nobody, nobody),
  attachmentHandlers(nobody, nobody),
  backupPlaceHandlers(nobody),
  backupHandlers({ backups: nobody, jobs: nobody, dialogs: nobody, kindName: nobody, now: nobody }),
  orderHandlers({
    history: nobody,
    activeTurns: nobody,
    trash: nobody,
    language: nobody,
    several: nobody,
    publish: nobody,
  }),
  presetHandlers(nobody, nobody, nobody),
  modelSetHandlers(nobody),
  fileHandlers(nobody),
  importHandlers(nobody),
  libraryHandlers(nobody, nobody),
  previewHandlers(nobody),
  searchHandlers(nobody),
  spellingHandlers(nobody),
  updateHandlers(nobody),
  usageHandlers({ history: nobody, dialogs: nobody, exportTo: nobody, now: nobody }),
  windowHandlers(nobody, nobody, nobody),
]

const callNames = Object.keys(calls) as CallName[]
const eventNames = Object.keys(events) as EventName[]
const main = resolve(import.meta.dirname, '../../src/main')

/** The router with handlers that only tell that they were reached. */
function listeningRouter(): { router: ReturnType<typeof createRouter>; reached: string[] } {
  const reached: string[] = []
  const handlers = Object.fromEntries(
    callNames.map((name) => [
      name,
      async () => {
        reached.push(name)
        return { ok: true, value: null }
      },
    ]),
  ) as unknown as Handlers
  return { router: createRouter(handlers, { info: () => {}, error: () => {} }, async () => calls), reached }
}

describe('calls', () => {
  it('stand in one domain each', () => {
    const domains = [
      aboutCalls,
      networkCalls,
      appCalls,
      attachmentCalls,
      backupCalls,
      backupPlaceCalls,
      fileCalls,
      importCalls,
      libraryCalls,
      previewCalls,
      searchCalls,
      spellingCalls,
      chatCalls,
      composerCalls,
      connectionCalls,
      conversationCalls,
      messageCalls,
      orderCalls,
      presetCalls,
      updateCalls,
      usageCalls,
      windowCalls,
    ]
    const names = domains.flatMap((domain) => Object.keys(domain))
    expect(names.toSorted()).toEqual([...new Set(names)].toSorted())
    expect(names.toSorted()).toEqual(callNames.toSorted())
  })

  it('have exactly one handler each', () => {
    const handled = tables.flatMap((table) => Object.keys(table))
    expect(handled.toSorted()).toEqual(callNames.toSorted())
  })

  it('are named domain.verb', () => {
    for (const name of callNames) expect(name).toMatch(/^[a-z][a-zA-Z]*\.[a-zA-Z]+$/)
  })

  it.each(callNames)('%s takes what it should', async (name) => {
    const { router, reached } = listeningRouter()
    for (const input of goodInputs[name]) await router(name, input, caller)
    expect(reached).toEqual(goodInputs[name].map(() => name))
  })

  it.each(callNames)('%s refuses everything else', async (name) => {
    const { router, reached } = listeningRouter()
    const good = goodInputs[name][0] as Record<string, unknown>
    const bad: unknown[] = [undefined, null, 'text', 7, true, [], [good], () => {}, { ...good, surplus: 1 }]
    bad.push(JSON.parse(`{"__proto__": ${JSON.stringify(good)}, "surplus": 1}`))
    for (const key of Object.keys(good)) {
      const { [key]: _taken, ...missing } = good
      if (!isOptional(name, key)) bad.push(missing)
      for (const wrong of [{ surplus: 1 }, Symbol.iterator, Number.NaN, [[]]])
        bad.push({ ...good, [key]: wrong })
      bad.push({ ...good, [key]: typeof good[key] === 'string' || good[key] === null ? 7 : 'some text' })
    }
    for (const input of bad) {
      await expect(router(name, input, caller), describeInput(input)).rejects.toThrow(
        /refused: .* with bad input/,
      )
    }
    expect(reached).toEqual([])
  })

  it('of no other name exist', async () => {
    const { router, reached } = listeningRouter()
    const strange = [
      '__proto__',
      'constructor',
      'toString',
      'valueOf',
      'hasOwnProperty',
      '__defineGetter__',
      '',
      ' ',
      'app',
      'app.',
      'App.Bootstrap',
      'app.bootstrap ',
      undefined,
      null,
      0,
      true,
      {},
      [],
      ['app.bootstrap'],
      Symbol('app.bootstrap'),
    ]
    for (const name of strange) {
      await expect(router(name, {}, caller), String(name)).rejects.toThrow('refused: no such call')
    }
    expect(reached).toEqual([])
  })

  it('that are refused do not repeat what was sent, which goes to the log', async () => {
    const { router } = listeningRouter()
    const secret = 'runyour-v1-test-in-the-wrong-place'
    for (const input of [
      { key: secret },
      { key: [secret], baseUrl: null },
      { key: 'x', baseUrl: 1, [secret]: 1 },
    ]) {
      const refusal = await router('connection.saveKey', input, caller).catch((error: Error) => error.message)
      expect(refusal).not.toContain(secret)
    }
  })
})

describe('events', () => {
  it('stand in one domain each', () => {
    const domains = [
      appEvents,
      backupEvents,
      backupPlaceEvents,
      chatEvents,
      composerEvents,
      connectionEvents,
      conversationEvents,
      orderEvents,
      libraryEvents,
      presetEvents,
      searchEvents,
      spellingEvents,
      updateEvents,
      windowEvents,
    ]
    const names = domains.flatMap((domain) => Object.keys(domain))
    expect(names.toSorted()).toEqual([...new Set(names)].toSorted())
    expect(names.toSorted()).toEqual(eventNames.toSorted())
  })

  it.each(eventNames)('%s is published by main', (name) => {
    expect(sources().some((text) => publishedBy(text).includes(name))).toBe(true)
  })

  it('of no other name are published', () => {
    const published = sources().flatMap(publishedBy)
    expect(published.filter((name) => !eventNames.includes(name as EventName))).toEqual([])
  })
})

function sources(): string[] {
  return readdirSync(main, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(main, path), 'utf8'))
}

/** The events that a source publishes, to all windows or to one. */
function publishedBy(text: string): string[] {
  return [
    ...text.matchAll(/\b(?:publish\(|(?:publishTo|mailbox\.send|tell)\((?:'[^']+'|[^'()]+), )'([^']+)'/g),
  ].flatMap(([, name]) => name ?? [])
}

/** Only the settings' patch has fields that may be missing. */
function isOptional(name: CallName, key: string): boolean {
  return name === 'settings.update' && key !== ''
}

function describeInput(input: unknown): string {
  return typeof input === 'function' ? 'a function' : (JSON.stringify(input) ?? String(input))
}
