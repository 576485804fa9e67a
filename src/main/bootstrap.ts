import { ok, type Result } from '@shared/appError'
import type { Bootstrap } from '@shared/contract/app'
import type { Tabs, WindowId, WindowRole } from '@shared/model/layout'
import { chooseDefaultModel } from '@shared/model/modelId'
import type { Language } from '@shared/model/settings'
import type { ConnectionRegistry } from './connection/connections'
import type { ModelCatalog } from './connection/modelCatalog'
import type { History } from './history/history'
import { readOrder } from './history/readOrder'
import type { NewConversation } from './ipc/handlers/conversationHandlers'
import type { SettingsStore } from './settings/settings'

/** Conversations of the first frame's list; more come as it is scrolled. */
const firstPage = 100

export type BootstrapParts = {
  history: History
  historyPath: string
  connections: ConnectionRegistry
  models: ModelCatalog
  settings: SettingsStore
  systemLanguage: () => Language
  /** The language of the window. */
  language: () => Language
  newConversation: NewConversation
}

/** Everything the first frame needs. Reads the disk only: nothing is asked from the network. */
export async function readBootstrap(parts: BootstrapParts, windowId: WindowId): Promise<Result<Bootstrap>> {
  const { history, historyPath, connections, models, settings, systemLanguage, language, newConversation } =
    parts
  await connections.settled()
  const list = await models.cached(null)
  // In this order: a conversation that is made for the first tab stands in the list too.
  const model = chooseDefaultModel(list.ids, settings.get().defaultModel)
  const tabs = await openTabs(history, windowId, { model, ...newConversation() })
  const [conversations, order] = await Promise.all([
    history.listConversations({
      view: { place: 'list', folder: { id: null, deep: false }, tagIds: [], title: '' },
      sort: settings.get().conversationSort,
      language: language(),
      after: null,
      limit: firstPage,
    }),
    readOrder(history, language()),
  ])
  const session = {
    settings: settings.get(),
    window: { id: windowId, role: roleOf(windowId) },
    systemLanguage: systemLanguage(),
    connections: connections.statuses(),
    models: list,
  }
  if (!conversations.ok) return ok({ ...session, history: failed(conversations.error, historyPath) })
  if (!tabs.ok) return ok({ ...session, history: failed(tabs.error, historyPath) })
  if (!order.ok) return ok({ ...session, history: failed(order.error, historyPath) })
  return ok({
    ...session,
    history: {
      state: 'open',
      conversations: conversations.value,
      order: order.value,
      tabs: tabs.value,
    },
  })
}

function roleOf(windowId: WindowId): WindowRole {
  return windowId === 'main' || windowId === 'quick' ? windowId : 'tabs'
}

type HistoryState = Bootstrap['history']

function failed(error: Extract<HistoryState, { state: 'failed' }>['error'], path: string): HistoryState {
  return { state: 'failed', error, path }
}

/** The tabs of the last time, or one empty conversation: a window without a place to type helps nobody. */
async function openTabs(
  history: History,
  windowId: WindowId,
  fresh: Parameters<History['createConversation']>[0],
): Promise<Result<Tabs>> {
  const tabs = await history.getTabs({ windowId })
  // The quick question has no tabs, and a window of its own always has some.
  if (!tabs.ok || tabs.value.conversations.length > 0 || windowId !== 'main') return tabs
  const empty = await history.findEmptyConversation({ windowId })
  if (!empty.ok) return empty
  const conversation = empty.value === null ? await history.createConversation(fresh) : ok(empty.value)
  if (!conversation.ok) return conversation
  const activeId = conversation.value.id
  // Stored at once: what is written in it has to be in a tab at the next start.
  const layout = { pinnedCount: 0, activeId, paneIds: [], closedIds: tabs.value.closedIds }
  const saved = await history.saveTabs({ windowId, layout: { conversationIds: [activeId], ...layout } })
  return saved.ok ? ok({ conversations: [conversation.value], ...layout }) : saved
}
