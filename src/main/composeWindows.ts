import type { BrowserWindow } from 'electron'
import { ok, type Result } from '@shared/appError'
import type { Bootstrap } from '@shared/contract/app'
import type { DeepLink } from '@shared/model/deepLink'
import type { WindowId } from '@shared/model/layout'
import type { History } from './history/history'
import type { WindowDesk } from './ipc/handlers/windowHandlers'
import { createMailbox } from './ipc/mailbox'
import type { Publish, PublishTo } from './ipc/publish'
import type { AppWindowParts } from './window/appWindow'
import type { FileDialogs } from './window/fileDialogs'
import { createOpenConversations, type OpenConversations } from './window/openConversations'
import type { WindowState } from './window/windowState'
import { createWindows, type TabsWindowId, type Windows } from './window/windows'

export type WindowRoomParts = AppWindowParts & {
  state: WindowState
  history: Pick<
    History,
    'saveTabs' | 'forgetTabWindow' | 'listTabWindows' | 'createConversation' | 'getConversation'
  >
  /** What a new conversation begins with. */
  fresh(): Promise<Parameters<History['createConversation']>[0]>
  publish: Publish
  publishTo: PublishTo
  dialogs: Pick<FileDialogs, 'pickSavePath'>
  opened(id: WindowId, window: BrowserWindow): void
  closed(id: WindowId): void
}

export type WindowRoom = {
  windows: Windows
  conversations: OpenConversations
  desk: WindowDesk
  /** Tells a window something as soon as it has loaded. */
  tell: PublishTo
  /** To be called with what a window was answered when it loaded. */
  loaded(windowId: WindowId, answer: Result<Bootstrap>): void
  /** Brings what a link means to the front, and has the window there follow it. */
  follow(link: DeepLink): void
  /** Opens the windows that were open with tabs when the app was left. */
  restore(): Promise<void>
  /** Windows that close from now on are not closed for good: the app is left. */
  leave(): void
}

/** Builds the windows and what is known of them, and joins them. */
export function composeWindows(parts: WindowRoomParts): WindowRoom {
  const { history, publish, state } = parts
  const mailbox = createMailbox(parts.publishTo)
  let leaving = false

  /** One window alone needs not be told where things are; it has to be when it is alone again. */
  let several = false
  const conversations = createOpenConversations(() => {
    const list = conversations.list()
    if (several || list.length > 1) publish('windows.changed', { windows: list })
    several = list.length > 1
  })

  const windows = createWindows({
    ...parts,
    opened: (id, window) => {
      window.webContents.on('did-navigate', () => mailbox.gone(id))
      window.webContents.on('render-process-gone', () => mailbox.gone(id))
      parts.opened(id, window)
    },
    closed: (id) => {
      mailbox.gone(id)
      conversations.remove(id)
      if (isOwn(id) && !leaving) {
        state.forget(id)
        void history.forgetTabWindow({ windowId: id })
      }
      parts.closed(id)
    },
  })

  const isAloneIn = (windowId: WindowId, conversationId: string): boolean => {
    const tabs = conversations.list().find(({ id }) => id === windowId)?.conversationIds ?? []
    return tabs.length === 1 && tabs[0] === conversationId
  }
  /** What has a window of its own goes to the main one; its window closes once that one has it. */
  const moveBack = async (conversationId: string, from: WindowId): Promise<Result<null>> => {
    // Given up first: the main window would otherwise only bring this one to the front.
    const none = { conversationIds: [], pinnedCount: 0, activeId: null, paneIds: [], closedIds: [] }
    const saved = await history.saveTabs({ windowId: from, layout: none })
    if (!saved.ok) return saved
    conversations.set(from, none)
    follow({ kind: 'conversation', id: conversationId })
    return ok(null)
  }

  const open = async (conversationId: string | null, from: WindowId): Promise<Result<null>> => {
    const conversation =
      conversationId === null
        ? await history.createConversation(await parts.fresh())
        : await history.getConversation({ id: conversationId })
    if (!conversation.ok) return conversation
    const { id } = conversation.value
    if (isOwn(from) && isAloneIn(from, id)) return moveBack(id, from)
    const { v7: newId } = await import('uuid')
    const windowId = newId()
    const layout = { conversationIds: [id], pinnedCount: 0, activeId: id, paneIds: [], closedIds: [] }
    const saved = await history.saveTabs({ windowId, layout })
    if (!saved.ok) return saved
    conversations.set(windowId, layout)
    windows.show(windowId, { from })
    return ok(null)
  }

  const follow = (link: DeepLink): WindowId => {
    const place = link.kind === 'conversation' ? conversations.whereIs(link.id) : null
    const windowId = place === null || place === 'quick' ? 'main' : place
    windows.show(windowId)
    mailbox.send(windowId, 'window.follow', { link })
    return windowId
  }

  /** Only a window that is there asks for anything. */
  const contentsOf = (id: WindowId) => {
    const window = windows.get(id)
    if (window === null) throw new Error('the window that asked is gone')
    return window.webContents
  }
  // Asked for by hand once in a while.
  const printing = () => import('./window/printPage')

  return {
    windows,
    conversations,
    desk: {
      saveTabs: async (windowId, layout) => {
        const saved = await history.saveTabs({ windowId, layout })
        if (saved.ok && windows.get(windowId) !== null) conversations.set(windowId, layout)
        return saved
      },
      open,
      showElsewhere: (conversationId, caller, landing) => {
        const place = conversations.whereIs(conversationId)
        if (place === null || place === caller) return false
        const windowId = follow({ kind: 'conversation', id: conversationId })
        if (landing !== null) mailbox.send(windowId, 'window.land', { landing })
        return true
      },
      close: (id) => windows.get(id)?.close(),
      print: async (id) => (await printing()).printPage(contentsOf(id)),
      savePdf: async (id, name) => (await printing()).savePagePdf(contentsOf(id), parts.dialogs, name),
    },
    tell: mailbox.send,
    loaded: (windowId, answer) => {
      // Behind the answer itself, which the window needs to make sense of anything else.
      setImmediate(() => {
        if (windows.get(windowId) === null) return
        mailbox.ready(windowId)
        if (!answer.ok || answer.value.history.state !== 'open') return
        const { conversations: shown, ...tabs } = answer.value.history.tabs
        if (windowId !== 'quick') {
          conversations.set(windowId, { ...tabs, conversationIds: shown.map(({ id }) => id) })
        }
        if (several) parts.publishTo(windowId, 'windows.changed', { windows: conversations.list() })
      })
    },
    follow,
    restore: async () => {
      const stored = await history.listTabWindows()
      if (!stored.ok) return
      const missing = stored.value.filter((id): id is TabsWindowId => isOwn(id) && windows.get(id) === null)
      for (const id of missing) windows.show(id, { behind: true })
    },
    leave: () => (leaving = true),
  }
}

/** A window that a tab was moved to: it is closed for good, where the main window only goes away. */
function isOwn(id: WindowId): boolean {
  return id !== 'main' && id !== 'quick'
}
