import { isDeepStrictEqual } from 'node:util'
import type { Result } from '@shared/appError'
import { settingsPatchSchema } from '@shared/model/settings'
import { composer } from './chatWindow'
import { windowCount } from './mainProcess'
import type { RunningApp } from './runningApp'
import { removeFolder } from './test'

/** An app that the journeys of one file take turns with: a start costs more than most of them. */
export type SharedApp = {
  /** The app as it was when it had just been started. */
  clean(): Promise<RunningApp>
  /** Ends the app, which the next journey starts anew. */
  drop(): Promise<void>
}

/** @param launch starts it, when it is needed for the first time or something stayed that only a start takes away */
export function shareApp(launch: () => Promise<RunningApp>): SharedApp {
  let current: { app: RunningApp; first: State } | null = null
  const begin = async (): Promise<{ app: RunningApp; first: State }> => {
    const app = await launch()
    await composer(app.page).waitFor()
    return { app, first: await readState(app) }
  }
  const drop = async (): Promise<void> => {
    const dropped = current?.app
    current = null
    if (dropped === undefined) return
    await dropped.kill()
    await removeFolder(dropped.userData)
  }
  const clean = async (): Promise<RunningApp> => {
    if (current !== null && !(await cleanUp(current.app, current.first))) await drop()
    current ??= await begin()
    current.app.forgetProblems()
    return current.app
  }
  return { clean, drop }
}

/** Takes back what a journey did; false when something of it stays, so that only a new start helps. */
async function cleanUp({ page, app, call }: RunningApp, first: State): Promise<boolean> {
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
