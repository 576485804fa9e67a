import type { Bootstrap } from '@shared/contract/app'
import type { Result } from '@shared/appError'
import type { WindowId } from '@shared/model/layout'
import type { Language } from '@shared/model/settings'
import type { AboutRoom } from './about/about'
import type { AttachmentStore } from './attachments/attachmentStore'
import type { ChatRoom } from './composeChat'
import type { DesktopRoom } from './composeDesktop'
import type { WindowRoom } from './composeWindows'
import type { ConnectionRegistry } from './connection/connections'
import type { ModelCatalog } from './connection/modelCatalog'
import type { History } from './history/history'
import { usageCsvTexts } from './i18n/usageCsvTexts'
import { aboutHandlers } from './ipc/handlers/aboutHandlers'
import { appHandlers, type Desktop } from './ipc/handlers/appHandlers'
import { attachmentHandlers } from './ipc/handlers/attachmentHandlers'
import { chatHandlers } from './ipc/handlers/chatHandlers'
import { composerHandlers } from './ipc/handlers/composerHandlers'
import { connectionHandlers } from './ipc/handlers/connectionHandlers'
import { conversationHandlers, type NewConversation } from './ipc/handlers/conversationHandlers'
import { fileHandlers } from './ipc/handlers/fileHandlers'
import { messageHandlers } from './ipc/handlers/messageHandlers'
import { modelSetHandlers } from './ipc/handlers/modelSetHandlers'
import { networkHandlers } from './ipc/handlers/networkHandlers'
import { presetHandlers } from './ipc/handlers/presetHandlers'
import { spellingHandlers } from './ipc/handlers/spellingHandlers'
import { updateHandlers } from './ipc/handlers/updateHandlers'
import { previewHandlers } from './ipc/handlers/previewHandlers'
import { usageHandlers } from './ipc/handlers/usageHandlers'
import { windowHandlers } from './ipc/handlers/windowHandlers'
import type { Publish } from './ipc/publish'
import type { Handlers } from './ipc/router'
import { shareChanges } from './ipc/shareChanges'
import type { Network } from './network/network'
import type { Previews } from './preview/previews'
import { createPresetFiles } from './presets/presetFiles'
import type { SettingsStore } from './settings/settings'
import type { Spelling } from './spelling/spelling'
import type { Updates } from './updates/updates'
import type { FileDialogs } from './window/fileDialogs'

export type HandlerParts = Pick<ChatRoom, 'chat' | 'queues' | 'activeTurns'> & {
  history: History
  connections: ConnectionRegistry
  models: ModelCatalog
  attachments: AttachmentStore
  settings: SettingsStore
  dataFolder: string
  bootstrap: (windowId: WindowId) => Promise<Result<Bootstrap>>
  newConversation: NewConversation
  spelling: () => Promise<Spelling>
  updates: () => Promise<Updates>
  network: () => Promise<Network>
  about: () => Promise<AboutRoom>
  language: () => Language
  publish: Publish
  dialogs: FileDialogs
  previews: Previews
  desktop: Desktop
  room: Pick<WindowRoom, 'desk' | 'windows'>
  /** What is outside the windows; loaded when it is asked for. */
  outside: () => Promise<Pick<DesktopRoom, 'quick' | 'state'>>
}

/** Every call of the contract with the part that answers it. */
export function composeHandlers(parts: HandlerParts): Handlers {
  const { history, connections, models, activeTurns, chat, queues, publish, dialogs, room, outside } = parts

  const exportCalls = async (path: string, period: { from: number; to: number }) => {
    const { exportUsage } = await import('./usage/exportUsage')
    const connectionName = (id: string): string =>
      connections.statuses().all.find((one) => one.id === id)?.name || id
    return exportUsage(history, { path, period, texts: usageCsvTexts(parts.language()), connectionName })
  }

  const handlers: Handlers = {
    ...appHandlers(parts.desktop, parts.dataFolder, parts.settings, parts.bootstrap),
    ...connectionHandlers(connections, models, (list) => publish('models.changed', { models: list })),
    ...conversationHandlers(history, activeTurns, publish, parts.newConversation),
    ...messageHandlers(history, activeTurns),
    ...chatHandlers(chat, queues, history, activeTurns),
    ...composerHandlers(history, queues),
    ...attachmentHandlers(parts.attachments, dialogs),
    ...presetHandlers(history, createPresetFiles(history, dialogs), publish),
    ...modelSetHandlers(history),
    ...spellingHandlers(parts.spelling),
    ...updateHandlers(parts.updates),
    ...networkHandlers(parts.network),
    ...aboutHandlers(parts.about),
    ...fileHandlers(dialogs),
    ...previewHandlers(parts.previews),
    ...usageHandlers({ history, dialogs, exportTo: exportCalls, now: Date.now }),
    ...windowHandlers(
      room.desk,
      async () => (await outside()).quick,
      async () => (await outside()).state(),
    ),
  }
  return shareChanges(handlers, () => room.windows.ids().length > 1, publish)
}
