import { homedir } from 'node:os'
import { app, globalShortcut } from 'electron'
import { isDeepStrictEqual } from 'node:util'
import type { EventName, EventPayload } from '@shared/contract'
import type { DesktopState } from '@shared/contract/windows'
import type { Command } from '@shared/model/command'
import type { Language } from '@shared/model/settings'
import { ownAppImage } from './appImage'
import type { ActiveTurns } from './chat/activeTurns'
import type { Clock } from './chat/clock'
import type { WindowRoom } from './composeWindows'
import { deepLinkScheme } from './deepLinks/linkAmong'
import type { History } from './history/history'
import { appName, desktopTexts } from './i18n/desktopTexts'
import type { QuickDesk } from './ipc/handlers/windowHandlers'
import type { Publish } from './ipc/publish'
import type { Log } from './logging/log'
import { autostartFile, createLoginStart, type LoginItems, systemLoginItems } from './login/loginStart'
import { createAnswerNotices } from './notifications/answerNotices'
import { electronNotices } from './notifications/electronNotices'
import { createQuickKeys } from './quick/quickKeys'
import { createQuickQuestion } from './quick/quickQuestion'
import { createQuickWindow } from './quick/quickWindow'
import type { SettingsStore } from './settings/settings'
import { showTrayIcon } from './tray/electronTray'
import { createTrayControl } from './tray/tray'
import type { AppWindowParts } from './window/appWindow'
import { createMenu } from './window/menu'
import { createRunCommand } from './window/runCommand'

export type DesktopParts = {
  history: History
  settings: Pick<SettingsStore, 'get'>
  activeTurns: Pick<ActiveTurns, 'ofConversation'>
  room: WindowRoom
  windowParts: AppWindowParts
  /** What a new conversation begins with. */
  fresh(): Promise<Parameters<History['beginTemporary']>[0]>
  language(): Language
  publish: Publish
  log: Log
  clock: Clock
  /** A run with data of its own changes nothing of the system's. */
  ownData: boolean
  /** Whether the app goes on without a window. */
  staysWithoutWindows(): boolean
}

/** What the app is beside its windows with tabs: its menu, the quick question, the tray, notifications, the start at login. */
export type DesktopRoom = {
  /** Carries out what the menu, the palette or the quick question asks for. */
  runCommand(command: Command): void
  quick: QuickDesk & { show(): void }
  /** Brings everything to what the settings say. */
  apply(): Promise<void>
  state(): DesktopState
  /** Whether a conversation is a question that nobody kept. */
  isQuick(conversationId: string): boolean
  /** Hears every event that is published. */
  heard<N extends EventName>(name: N, payload: EventPayload<N>): void
  /** To be called when a window was closed. */
  windowClosed(): void
}

/** Builds the parts beside the windows. Loaded behind the first window: no start waits for any of them. */
export function composeDesktop(parts: DesktopParts): DesktopRoom {
  const { history, settings, room, publish, log, clock } = parts
  const { windows, conversations } = room

  const isLast = (): boolean => windows.ids().every((id) => id === 'quick') && !parts.staysWithoutWindows()
  const quickWindow = createQuickWindow({
    window: parts.windowParts,
    windows,
    clock,
    shownAgain: () => room.tell('quick', 'quick.shown', {}),
    isLast,
  })
  const showConversation = (id: string): void => {
    if (question.owns(id)) quickWindow.show()
    else room.follow({ kind: 'conversation', id })
  }
  const question = createQuickQuestion({
    history,
    activeTurns: parts.activeTurns,
    publish,
    fresh: parts.fresh,
    hide: quickWindow.hide,
    showKept: (id) => room.follow({ kind: 'conversation', id }),
  })
  const keys = createQuickKeys(globalShortcut, quickWindow.toggle)
  const openMain = (): void => void windows.show('main')
  const { windowOf } = parts.windowParts.trusted
  const runCommand = createRunCommand({
    focused: windows.front,
    windowOf,
    send: (windowId, command) => room.tell(windowId, 'app.command', { command }),
    showMain: openMain,
    openNewWindow: () => {
      const front = windows.front()
      void room.desk.open(null, front === null ? 'main' : windowOf(front.webContents))
    },
    showQuickAsk: quickWindow.show,
  })
  const showMenu = createMenu({ run: runCommand, development: !app.isPackaged })
  const tray = createTrayControl(
    showTrayIcon,
    {
      open: openMain,
      newChat: () => room.follow({ kind: 'new', prompt: '', model: null }),
      quickAsk: quickWindow.show,
      quit: () => app.quit(),
    },
    (cause) => log.error('the tray took no icon', cause),
  )
  const isInstalled = app.isPackaged && !parts.ownData
  const login = createLoginStart(isInstalled ? loginItems() : null)
  const notices = createAnswerNotices({
    board: electronNotices(windows.front),
    clock,
    wanted: () => settings.get().notifications,
    seen: (conversationId) => {
      const focused = windows.focused()
      if (focused === null) return false
      return focused === 'quick'
        ? question.owns(conversationId)
        : conversations.shownIn(focused).includes(conversationId)
    },
    present: () => windows.focused() !== null,
    titleOf: async (id) => {
      const conversation = await history.getConversation({ id })
      return conversation.ok ? conversation.value.title : null
    },
    texts: () => desktopTexts(parts.language()),
    show: showConversation,
    open: openMain,
  })
  app.on('browser-window-focus', notices.returned)
  app.once('will-quit', () => globalShortcut.unregisterAll())
  // On Linux the package's desktop entry says so, and nothing has to be run for it.
  if (isInstalled && process.platform !== 'linux') app.setAsDefaultProtocolClient(deepLinkScheme)

  const state = (): DesktopState => ({
    quickKeys: keys.state(),
    launchAtLogin: login.state(),
    tray: tray.state(),
  })
  let told = state()
  return {
    runCommand,
    quick: { ...question, resize: quickWindow.resize, show: quickWindow.show },
    apply: async () => {
      const wanted = settings.get()
      const language = parts.language()
      showMenu({ language, shortcuts: wanted.shortcuts })
      tray.use(wanted.tray, language)
      keys.use(wanted.quickAskKeys)
      await login.use(wanted.launchAtLogin)
      const now = state()
      if (!isDeepStrictEqual(now, told)) publish('desktop.changed', { state: now })
      told = now
    },
    state,
    isQuick: question.owns,
    heard: (name, payload) => {
      if (name !== 'answer.finished') return
      // The name picks the payload; the compiler cannot follow that through a parameter.
      notices.ended((payload as EventPayload<'answer.finished'>).answer)
    },
    windowClosed: () => {
      if (isLast()) quickWindow.letGo()
    },
  }
}

function loginItems(): LoginItems {
  if (process.platform !== 'linux') return systemLoginItems(app)
  const program = ownAppImage(process.env, process.execPath) ?? process.execPath
  const configHome = process.env['XDG_CONFIG_HOME']
  return autostartFile({ configHome, home: homedir(), program: [program], name: appName })
}
