import { join } from 'node:path'
import { app, clipboard, type BrowserWindow, nativeTheme, net, powerMonitor, session, shell } from 'electron'
import type { Command } from '@shared/contract/app'
import { createAttachmentStore } from './attachments/createAttachmentStore'
import { readBootstrap } from './bootstrap'
import { systemClock } from './chat/clock'
import { recoverHistory } from './chat/recover'
import { composeChat } from './composeChat'
import { composeHandlers } from './composeHandlers'
import { createConnections } from './connection/connections'
import { createDemoSwitch } from './connection/demoSwitch'
import { createModelCatalog } from './connection/modelCatalog'
import { electronFetch } from './gateway/electronFetch'
import type { Gateway } from './gateway/gateway'
import { openHistory } from './history/historyClient'
import { historyWhenOpen } from './history/historyWhenOpen'
import { systemLanguage } from './i18n/systemLanguage'
import { connectBridge, createPublish } from './ipc/connectBridge'
import { createRouter } from './ipc/router'
import { settled } from './settled'
import { createLog } from './logging/log'
import { createKeychain, keychainService } from './secrets/keychain'
import { openSettings } from './settings/settings'
import { serveApp } from './window/appProtocol'
import { addContextMenu } from './window/contextMenu'
import { createFileDialogs } from './window/fileDialogs'
import { lockContents, lockSession } from './window/lockdown'
import { openMainWindow } from './window/mainWindow'
import { setMenu } from './window/menu'
import { choosePageSource } from './window/pageSource'
import { createTrustedSenders } from './window/trustedSenders'
import { openWindowState } from './window/windowState'

export type Program = {
  /** To be called once Electron is ready; opens the window. */
  start(): void
  /** Brings the window to the front, or opens it again. */
  show(): void
  /** Ends the running turns, saves their text and closes the history. */
  stop(): Promise<void>
}

/** Milliseconds that saving may take at the end: a disk that hangs must not make the app one that cannot be closed. */
const stopLimitMs = 5_000

/** Milliseconds after which files that nothing refers to are looked for: when nobody waits for a start any more. */
const collectAfterMs = 60_000

/** The environment as the app was started with it; see `places.ts` for what it may decide. */
export type Environment = {
  baseUrl: string | undefined
  apiKey: string | undefined
  pageUrl: string | undefined
  /** The folder of `--user-data-dir`; null for the usual one. */
  ownData: string | null
}

/** Builds every part and joins them. The only file that knows all of them; parts look nothing up. */
export function compose(environment: Environment): Program {
  const dataFolder = app.getPath('userData')
  const here = import.meta.dirname
  const log = createLog(join(dataFolder, 'logs', 'main.log'))
  const historyPath = join(dataFolder, 'history.db')

  // First of all, and not waited for: the disk works while Electron starts.
  const opening = openHistory({
    path: historyPath,
    backupFolder: join(dataFolder, 'backups'),
    workerPath: join(here, 'historyWorker.js'),
  })
  const history = historyWhenOpen(recoverHistory(opening, log))

  const page = choosePageSource(environment.pageUrl, app.isPackaged)
  const trusted = createTrustedSenders(page.origin)
  const publish = createPublish(trusted.all)

  const language = () => {
    const chosen = settings.get().language
    return chosen === 'system' ? systemLanguage(app.getPreferredSystemLanguages()) : chosen
  }
  const runCommand = (command: Command): void => publish('app.command', { command })
  const applySettings = (): void => {
    nativeTheme.themeSource = settings.get().theme
    setMenu(language(), runCommand, !app.isPackaged)
  }
  const settings = openSettings(join(dataFolder, 'settings.json'), log, (changed) => {
    applySettings()
    slots.review()
    publish('settings.changed', { settings: changed })
  })

  const connections = createConnections({
    settings,
    environment,
    secrets: createKeychain(keychainService(environment.ownData), log),
    demo: createDemoSwitch(async () => (await import('./demo/server')).startDemoGateway()),
    forget: (connectionId) => {
      // Nothing more goes out with a key that is being removed: no further attempt, and nothing that waits for its place.
      activeTurns.ofConnection(connectionId).forEach((turn) => turn.end('stopped'))
      return history.forgetConnection({ connectionId })
    },
    changed: (changed) => publish('connections.changed', { connections: changed }),
  })

  let loading: Promise<Gateway> | null = null
  const gateway = (): Promise<Gateway> => {
    loading ??= import('./gateway/createGateway').then(({ createGateway }) =>
      createGateway(
        electronFetch((name) => session.fromPartition(name)),
        () => net.isOnline(),
      ),
    )
    return loading
  }

  const attachments = createAttachmentStore({ folder: join(dataFolder, 'attachments'), history })
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
  const bootstrap = () =>
    readBootstrap({
      history,
      historyPath,
      connections,
      models,
      settings,
      systemLanguage: () => systemLanguage(app.getPreferredSystemLanguages()),
      newConversation,
    })
  let window: BrowserWindow | null = null
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
    language,
    publish,
    dialogs: createFileDialogs(() => window),
    desktop: {
      openExternal: (url) => shell.openExternal(url),
      writeClipboard: (text) => clipboard.writeText(text),
      openFolder: (path) => shell.openPath(path),
    },
  })
  const contract = async () => (await import('@shared/contract')).calls
  const router = createRouter(handlers, log, contract)

  const windowState = openWindowState(join(dataFolder, 'window.json'), log)
  let stopping = false
  const openWindow = (): void => {
    window = openMainWindow({
      page,
      preload: join(here, '../preload/index.cjs'),
      trusted,
      state: windowState,
      log,
    })
    // While its page is being fetched there is nothing else to do; the first call needs it.
    void contract()
    addContextMenu(window.webContents, language)
    window.on('closed', () => (window = null))
    // Menu, keychain and SDK are not needed for the first frame.
    window.webContents.once('did-finish-load', () => {
      applySettings()
      void connections.open()
      setTimeout(() => void gateway(), 500)
      setTimeout(() => void attachments.collectUnused(), collectAfterMs)
    })
  }

  return {
    start: () => {
      process.on('uncaughtExceptionMonitor', (cause) => log.error('the main process broke', cause))
      log.info('started', {
        version: app.getVersion(),
        electron: process.versions.electron,
        packaged: app.isPackaged,
      })
      app.on('web-contents-created', (_event, contents) => lockContents(contents, page))
      lockSession(session.defaultSession, page)
      serveApp(session.defaultSession, join(here, '../renderer'))
      connectBridge(router, trusted, log)
      powerMonitor.on('resume', woken)
      nativeTheme.themeSource = settings.get().theme
      openWindow()
    },
    show: () => {
      if (stopping) return
      if (window === null) return openWindow()
      if (window.isMinimized()) window.restore()
      window.focus()
    },
    stop: async () => {
      stopping = true
      await settled(activeTurns.endAll('closing'), stopLimitMs)
      await settled(history.close(), stopLimitMs)
    },
  }
}
