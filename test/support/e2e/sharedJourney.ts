import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import type { Result } from '@shared/appError'
import { settingsPatchSchema } from '@shared/model/settings'
import { testKey } from '../scriptedGateway'
import { composer } from './chatWindow'
import { type AppGateway, type GatewayOptions, startGateway } from './gateway'
import { windowCount } from './mainProcess'
import { launchApp, type RunningApp } from './runningApp'
import { removeFolder, usualSettings } from './test'

/** What the journeys of one file have in common. */
type Shared = {
  gateway: AppGateway
  /** The app as it was when it had just been started. */
  cleanApp(): Promise<RunningApp>
  /** Ends the app, which the next journey starts anew. */
  dropApp(): Promise<void>
}

/**
 * A journey through an app that the other journeys of its file use, too, one after the other: a start costs more than most
 * of them. Each finds one empty conversation, the usual settings, and a gateway that was asked nothing. What was used up
 * before stays in the ledger; a journey about that, or about a start or an end, is a `journey` with an app of its own.
 */
export const sharedJourney = test.extend<{
  gatewayOptions: GatewayOptions
  shared: Shared
  gateway: AppGateway
  app: RunningApp
}>({
  gatewayOptions: [{}, { scope: 'file' }],
  shared: [
    async ({ gatewayOptions }, use) => {
      const gateway = await startGateway(gatewayOptions)
      let current: { app: RunningApp; first: State } | null = null
      const dropApp = async (): Promise<void> => {
        const dropped = current?.app
        current = null
        if (dropped === undefined) return
        await dropped.kill()
        await removeFolder(dropped.userData)
      }
      const cleanApp = async (): Promise<RunningApp> => {
        if (current !== null && !(await clean(current.app, current.first))) await dropApp()
        current ??= await begin(gateway)
        gateway.forget()
        current.app.forgetProblems()
        return current.app
      }
      await use({ gateway, cleanApp, dropApp })
      await dropApp()
      await gateway.close()
    },
    { scope: 'file' },
  ],
  gateway: async ({ shared }, use) => use(shared.gateway),
  app: async ({ shared, onTestFailed }, use) => {
    // Nobody knows what it is in the middle of.
    onTestFailed(shared.dropApp)
    const app = await shared.cleanApp()
    await use(app)
    expect(app.problems()).toEqual([])
  },
})

async function begin(gateway: AppGateway): Promise<{ app: RunningApp; first: State }> {
  const app = await launchApp({
    userData: mkdtempSync(join(tmpdir(), 'runyour-e2e-')),
    env: { RUNYOUR_BASE_URL: gateway.baseUrl, RUNYOUR_API_KEY: testKey },
    settings: usualSettings,
  })
  await composer(app.page).waitFor()
  return { app, first: await readState(app) }
}

/** Takes back what a journey did; false when something of it stays, so that only a new start helps. */
async function clean({ page, app, call }: RunningApp, first: State): Promise<boolean> {
  const { history } = valueOf(await call('app.bootstrap', {}))
  if (history.state === 'failed') return false
  const pages = await Promise.all(
    (['list', 'archive'] as const).map((place) =>
      call('conversations.list', { view: { place }, sort: 'changed', after: null, limit: 500 }),
    ),
  )
  const conversations = [...history.tabs.conversations, ...pages.flatMap((one) => valueOf(one).conversations)]
  // Their answers are stopped with them.
  for (const id of new Set(conversations.map((one) => one.id))) await call('conversations.delete', { id })
  await call('trash.empty', {})
  // What is in a folder moves up, so each goes by itself.
  for (const { id } of history.order.folders) await call('folders.delete', { id })
  for (const { id } of history.order.tags) await call('tags.delete', { id })
  await call('settings.update', settingsPatchSchema.strip().parse(first.settings))
  await page.evaluate(() => (localStorage.clear(), sessionStorage.clear()))
  await page.reload()
  await composer(page).waitFor()
  return isDeepStrictEqual(await readState({ app, call }), first)
}

type State = Awaited<ReturnType<typeof readState>>

/** What a journey may have changed beside its conversations. */
async function readState({ app, call }: Pick<RunningApp, 'app' | 'call'>) {
  const { settings, connections } = valueOf(await call('app.bootstrap', {}))
  return {
    settings,
    connections,
    presets: valueOf(await call('presets.list', {})),
    modelSets: valueOf(await call('modelSets.list', {})),
    modelSettings: valueOf(await call('modelSettings.list', {})),
    windows: await windowCount({ app }),
  }
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`a call failed: ${result.error.code}`)
  return result.value
}
