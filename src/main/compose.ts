import { join } from 'node:path'
import { app, clipboard, type BrowserWindow, nativeTheme, net, session, shell } from 'electron'
import type { Command } from '@shared/contract/app'
import { readBootstrap } from './bootstrap'
import { createActiveTurns } from './chat/activeTurns'
import { createChat } from './chat/chat'
import { createDiskWriter } from './chat/diskWriter'
import { recoverHistory } from './chat/recover'
import { createConnection } from './connection/connection'
import { createDemoSwitch } from './connection/demoSwitch'
import { createModelCatalog } from './connection/modelCatalog'
import { electronFetch } from './gateway/electronFetch'
import type { Gateway } from './gateway/gateway'
import { openHistory } from './history/historyClient'
import { historyWhenOpen } from './history/historyWhenOpen'
import { systemLanguage } from './i18n/systemLanguage'
import { connectBridge, createPublish } from './ipc/connectBridge'
import { appHandlers } from './ipc/handlers/appHandlers'
import { chatHandlers } from './ipc/handlers/chatHandlers'
import { connectionHandlers } from './ipc/handlers/connectionHandlers'
import { conversationHandlers } from './ipc/handlers/conversationHandlers'
import { createRouter } from './ipc/router'
import { settled } from './settled'
import { createLog } from './logging/log'
import { createKeychain, keychainService } from './secrets/keychain'
import { openSettings } from './settings/settings'
import { serveApp } from './window/appProtocol'
import { addContextMenu } from './window/contextMenu'
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

/** The environment as the app was started with it; see `connection.ts` for what it may decide. */
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
    publish('settings.changed', { settings: changed })
  })

  const connection = createConnection({
    settings,
    environment,
    secrets: createKeychain(keychainService(environment.ownData), log),
    demo: createDemoSwitch(async () => (await import('./demo/server')).startDemoGateway()),
    changed: (status) => publish('connection.changed', { connection: status }),
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

  const activeTurns = createActiveTurns()
  const diskWriter = createDiskWriter(history, log)
  const models = createModelCatalog(history, connection, gateway)
  const chat = createChat({ history, connection, gateway, activeTurns, diskWriter, publish, log })
  const desktop = {
    openExternal: (url: string) => shell.openExternal(url),
    writeClipboard: (text: string) => clipboard.writeText(text),
    openFolder: (path: string) => shell.openPath(path),
  }
  const bootstrap = () =>
    readBootstrap({
      history,
      historyPath,
      connection,
      models,
      settings,
      systemLanguage: () => systemLanguage(app.getPreferredSystemLanguages()),
    })
  const router = createRouter(
    {
      ...appHandlers(desktop, dataFolder, settings, bootstrap),
      ...connectionHandlers(connection, models, (list) => publish('models.changed', { models: list })),
      ...conversationHandlers(history, activeTurns, publish),
      ...chatHandlers(chat, history, activeTurns),
    },
    log,
  )

  const windowState = openWindowState(join(dataFolder, 'window.json'), log)
  let window: BrowserWindow | null = null
  let stopping = false
  const openWindow = (): void => {
    window = openMainWindow({
      page,
      preload: join(here, '../preload/index.cjs'),
      trusted,
      state: windowState,
      log,
    })
    addContextMenu(window.webContents, language)
    window.on('closed', () => (window = null))
    // Menu, keychain and SDK are not needed for the first frame.
    window.webContents.once('did-finish-load', () => {
      applySettings()
      void connection.open()
      setTimeout(() => void gateway(), 500)
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
