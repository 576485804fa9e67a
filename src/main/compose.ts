import { join } from 'node:path'
import { app, type BrowserWindow, clipboard, nativeTheme, powerMonitor, session, shell } from 'electron'
import type { WindowId } from '@shared/model/layout'
import { chooseDefaultModel } from '@shared/model/modelId'
import { readBootstrap } from './bootstrap'
import { systemClock } from './chat/clock'
import { recoverHistory } from './chat/recover'
import { composeChat } from './composeChat'
import type { DesktopRoom } from './composeDesktop'
import { composeGateway } from './composeGateway'
import { composeHandlers } from './composeHandlers'
import { composeLibrary } from './composeLibrary'
import { composeWindows } from './composeWindows'
import { createConnections } from './connection/connections'
import { createDemoSwitch } from './connection/demoSwitch'
import { createModelCatalog } from './connection/modelCatalog'
import { openHistory } from './history/historyClient'
import { historyWhenOpen } from './history/historyWhenOpen'
import type { WorkerChannel } from './history/worker/workerChannel'
import { systemLanguage } from './i18n/systemLanguage'
import { connectBridge, createPublish, createPublishTo } from './ipc/connectBridge'
import { conversationOf } from './ipc/conversationOf'
import type { Publish } from './ipc/publish'
import { createRouter } from './ipc/router'
import { lazily } from './lazily'
import { settled } from './settled'
import { createLog } from './logging/log'
import { createKeychain, keychainService } from './secrets/keychain'
import { openSettings } from './settings/settings'
import { createPreviews } from './preview/previews'
import { serveApp } from './window/appProtocol'
import { addContextMenu } from './window/contextMenu'
import { createFileDialogs } from './window/fileDialogs'
import { lockContents, lockSession } from './window/lockdown'
import { choosePageSource } from './window/pageSource'
import { createTrustedSenders } from './window/trustedSenders'
import { openWindowState } from './window/windowState'

export type Program = {
  /** To be called once Electron is ready; opens the window, unless the app is to wait in the tray. */
  start(hidden: boolean): void
  /** Brings the main window to the front, or opens it again. */
  show(): void
  /** Does what a `runyour://` link asks for; may come before Electron is ready. */
  followLink(link: string): void
  /** Whether the app goes on without a window. */
  staysWithoutWindows(): boolean
  /** To be called when the app is about to be left, before its windows close. */
  leave(): void
  /** Ends the running turns, saves their text and closes the history. */
  stop(): Promise<void>
}

/** Milliseconds that saving may take at the end: a disk that hangs must not make the app one that cannot be closed. */
const stopLimitMs = 5_000

/**
 * Milliseconds that the main window has for its first frame and key once it knows what to show. Menu, keychain and SDK
 * are not needed for them; loaded at the same time, they held up the answer itself by 12 ms.
 */
const firstFrameMs = 150

/** Milliseconds after which a page that has not asked for anything is not waited for. */
const withoutPageMs = 3_000

/** Milliseconds after which the app looks for a new version of itself, if it was asked to. */
const lookForUpdatesAfterMs = 60_000

/** What the process's entry knows and began. */
export type Entry = {
  /** Where main's built files are. */
  builtFolder: string
  /** The history's thread, which has opened nothing yet. */
  historyThread: WorkerChannel
  /** The folder of `--user-data-dir`; null for the usual one. */
  ownData: string | null
}

/** The environment as the app was started with it; see `places.ts` for what it may decide. */
export type Environment = {
  baseUrl: string | undefined
  apiKey: string | undefined
  pageUrl: string | undefined
}

/** Builds every part and joins them. The only file that knows all of them; parts look nothing up. */
export function compose(environment: Environment & Entry): Program {
  const dataFolder = app.getPath('userData')
  const here = environment.builtFolder
  const log = createLog(join(dataFolder, 'logs', 'main.log'))
  const historyPath = join(dataFolder, 'history.db')

  // First of all, and not waited for: the disk works while Electron starts.
  const opening = openHistory({
    path: historyPath,
    backupFolder: join(dataFolder, 'backups'),
    channel: environment.historyThread,
  })
  const history = historyWhenOpen(recoverHistory(opening, log))

  const page = choosePageSource(environment.pageUrl, app.isPackaged)
  const trusted = createTrustedSenders(page.origin)
  /** What is outside the windows, once it was loaded. */
  let desktopNow: DesktopRoom | null = null
  /** What is asked in the quick window is nobody else's until it is kept. */
  const send = createPublish((name, payload) => {
    const conversationId = desktopNow === null ? null : conversationOf(name, payload)
    return conversationId !== null && desktopNow?.isQuick(conversationId)
      ? trusted.of('quick')
      : trusted.all()
  })
  const publish: Publish = (name, payload) => {
    ahead = null
    send(name, payload)
    desktopNow?.heard(name, payload)
  }
  const publishTo = createPublishTo(trusted.of)

  const language = () => {
    const chosen = settings.get().language
    return chosen === 'system' ? systemLanguage(app.getPreferredSystemLanguages()) : chosen
  }
  const settings = openSettings(join(dataFolder, 'settings.json'), log, (changed) => {
    nativeTheme.themeSource = changed.theme
    void desktopNow?.apply()
    slots.review()
    publish('settings.changed', { settings: changed })
  })

  const keychain = createKeychain(keychainService(environment.ownData), log)
  const connections = createConnections({
    settings,
    environment,
    secrets: keychain,
    demo: createDemoSwitch(async () => (await import('./demo/server')).startDemoGateway()),
    forget: (connectionId) => {
      // Nothing more goes out with a key that is being removed: no further attempt, and nothing that waits for its place.
      activeTurns.ofConnection(connectionId).forEach((turn) => turn.end('stopped'))
      return history.forgetConnection({ connectionId })
    },
    changed: (changed) => publish('connections.changed', { connections: changed }),
  })

  const previews = createPreviews()
  const dialogs = createFileDialogs(() => room.windows.front())
  const { network, gateway } = composeGateway({ settings, dialogs, log })
  const library = composeLibrary({
    history,
    historyPath,
    opening,
    dataFolder,
    here,
    settings,
    connections,
    keychain,
    network,
    dialogs,
    language,
    publish,
    log,
  })
  const { attachments } = library
  const models = createModelCatalog(history, connections, gateway)
  const { chat, queues, activeTurns, slots, woken } = composeChat({
    history,
    connections,
    attachments,
    settings,
    gateway,
    publish,
    log,
    clock: systemClock,
  })
  const newConversation = () => {
    const id = connections.idInForce(null)
    // The demo is no place to stay: what began in it goes on through the connection that is active then.
    return { connectionId: id === 'demo' ? null : id, fit: settings.get().defaultFit }
  }
  const fresh = async () => ({
    model: chooseDefaultModel((await models.cached(null)).ids, settings.get().defaultModel),
    ...newConversation(),
  })
  const readFor = (windowId: WindowId): ReturnType<typeof readBootstrap> =>
    readBootstrap(
      {
        history,
        historyPath,
        connections,
        models,
        settings,
        systemLanguage: () => systemLanguage(app.getPreferredSystemLanguages()),
        language,
        newConversation,
      },
      windowId,
    )
  /** What the main window will ask for first, read while its page is fetched. What is published since makes it stale. */
  let ahead: ReturnType<typeof readBootstrap> | null = null
  const bootstrap = async (windowId: WindowId) => {
    const prepared = windowId === 'main' ? ahead : null
    ahead = null
    const answer = await (prepared ?? readFor(windowId))
    room.loaded(windowId, answer)
    if (windowId === 'main') settleAfter(firstFrameMs)
    return answer
  }
  let stopped: Promise<void> | null = null
  const stop = (): Promise<void> => (stopped ??= closeDown())
  const closeDown = async (): Promise<void> => {
    stopping = true
    room.leave()
    await settled(activeTurns.endAll('closing'), stopLimitMs)
    await library.close(stopLimitMs)
    await settled(history.close(), stopLimitMs)
  }
  const updates = lazily(async () =>
    (await import('./updates/composeUpdates')).composeUpdates({
      wanted: () => settings.get().updates === 'ask',
      log,
      changed: (state) => publish('updates.changed', { state }),
      running: () => activeTurns.all().length,
      closeDown: stop,
      network,
    }),
  )
  const windowParts = {
    page,
    preload: join(here, '../preload/index.cjs'),
    trusted,
    log,
    furnish: (window: BrowserWindow) => addContextMenu(window.webContents, language),
  }
  const room = composeWindows({
    ...windowParts,
    state: openWindowState(join(dataFolder, 'window.json'), log),
    history,
    fresh,
    publish,
    publishTo,
    dialogs,
    opened: (id, window) => {
      // Windows ends programs at a log-off without asking them to quit.
      window.on('session-end', () => room.leave())
      // While its page is being fetched there is nothing else to do; the first call needs both.
      if (id === 'main') ahead = readFor('main')
      void contract()
      // Whatever becomes of its page: without a menu, nobody would get out of a broken one.
      if (id === 'main') settleAfter(withoutPageMs)
    },
    closed: () => desktopNow?.windowClosed(),
  })
  const desktop = lazily(async () => {
    const { composeDesktop } = await import('./composeDesktop')
    desktopNow = composeDesktop({
      history,
      settings,
      activeTurns,
      room,
      windowParts,
      fresh,
      language,
      publish,
      log,
      clock: systemClock,
      ownData: environment.ownData !== null,
      staysWithoutWindows,
    })
    return desktopNow
  })
  const staysWithoutWindows = (): boolean =>
    process.platform === 'darwin' || desktopNow?.state().tray === 'on'
  const handlers = composeHandlers({
    history,
    connections,
    models,
    attachments,
    settings,
    activeTurns,
    chat,
    queues,
    dataFolder,
    bootstrap,
    newConversation,
    spelling: lazily(async () =>
      (await import('./spelling/spelling')).createSpelling({
        builtFolder: here,
        dataFolder,
        language,
        publish,
      }),
    ),
    updates,
    language,
    publish,
    dialogs,
    previews,
    network,
    ...library.rooms,
    about: lazily(async () =>
      (await import('./about/composeAbout')).composeAbout({
        history,
        settings: settings.get,
        connections: connections.statuses,
        dataFolder,
        historyPath,
        here,
      }),
    ),
    desktop: {
      openExternal: (url) => shell.openExternal(url),
      writeClipboard: (text) => clipboard.writeText(text),
      openFolder: (path) => shell.openPath(path),
      runCommand: async (command) => (await desktop()).runCommand(command),
    },
    room,
    outside: desktop,
  })
  const contract = async () => (await import('@shared/contract')).calls
  const router = createRouter(handlers, log, contract)

  let stopping = false
  /** What nobody waits for at a start. Once: the main window may be closed and opened again. */
  const settle = lazily(async () => {
    void connections.open()
    setTimeout(() => void gateway(), 500)
    library.watch()
    setTimeout(() => void updates().then((one) => one.watch()), lookForUpdatesAfterMs)
    try {
      await (await desktop()).apply()
    } catch (cause) {
      log.error('menu, tray or shortcut could not be set up', cause)
    }
  })
  const restore = lazily(room.restore)
  const settleAfter = (ms: number): void => void setTimeout(() => void settle().then(restore), ms)
  const waitInTray = async (): Promise<void> => {
    await settle()
    // Where there is none, nobody would find the app.
    if (desktopNow?.state().tray !== 'on') room.windows.show('main')
  }

  return {
    start: (hidden) => {
      process.on('uncaughtExceptionMonitor', (cause) => log.error('the main process broke', cause))
      log.info('started', {
        version: app.getVersion(),
        electron: process.versions.electron,
        packaged: app.isPackaged,
      })
      app.on('web-contents-created', (_event, contents) => lockContents(contents, page))
      lockSession(session.defaultSession, page)
      serveApp(session.defaultSession, join(here, '../renderer'), async (url) =>
        (await import('./preview/answerPreview')).answerPreview(
          { previews, folder: join(here, '../preview'), pageOrigin: page.origin },
          url,
        ),
      )
      connectBridge(router, trusted, log)
      powerMonitor.on('resume', woken)
      nativeTheme.themeSource = settings.get().theme
      if (hidden && settings.get().tray) void waitInTray()
      else room.windows.show('main')
    },
    show: () => {
      if (!stopping) room.windows.show('main')
    },
    followLink: async (link) => {
      const { parseDeepLink } = await import('./deepLinks/parseDeepLink')
      const meant = parseDeepLink(link)
      await app.whenReady()
      if (meant === null) return log.info('a link was ignored', { length: link.length })
      if (!stopping) room.follow(meant)
    },
    staysWithoutWindows,
    leave: room.leave,
    stop,
  }
}
