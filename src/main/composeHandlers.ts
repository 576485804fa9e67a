import type { Bootstrap } from '@shared/contract/app'
import type { Result } from '@shared/appError'
import type { Language } from '@shared/model/settings'
import type { AttachmentStore } from './attachments/attachmentStore'
import type { ChatRoom } from './composeChat'
import type { ConnectionRegistry } from './connection/connections'
import type { ModelCatalog } from './connection/modelCatalog'
import type { History } from './history/history'
import { usageCsvTexts } from './i18n/usageCsvTexts'
import { appHandlers, type Desktop } from './ipc/handlers/appHandlers'
import { attachmentHandlers } from './ipc/handlers/attachmentHandlers'
import { chatHandlers } from './ipc/handlers/chatHandlers'
import { composerHandlers } from './ipc/handlers/composerHandlers'
import { connectionHandlers } from './ipc/handlers/connectionHandlers'
import { conversationHandlers, type NewConversation } from './ipc/handlers/conversationHandlers'
import { messageHandlers } from './ipc/handlers/messageHandlers'
import { modelSetHandlers } from './ipc/handlers/modelSetHandlers'
import { presetHandlers } from './ipc/handlers/presetHandlers'
import { usageHandlers } from './ipc/handlers/usageHandlers'
import type { Publish } from './ipc/publish'
import type { Handlers } from './ipc/router'
import { createPresetFiles } from './presets/presetFiles'
import type { SettingsStore } from './settings/settings'
import type { FileDialogs } from './window/fileDialogs'

export type HandlerParts = Pick<ChatRoom, 'chat' | 'queues' | 'activeTurns'> & {
  history: History
  connections: ConnectionRegistry
  models: ModelCatalog
  attachments: AttachmentStore
  settings: SettingsStore
  dataFolder: string
  bootstrap: () => Promise<Result<Bootstrap>>
  newConversation: NewConversation
  language: () => Language
  publish: Publish
  dialogs: FileDialogs
  desktop: Desktop
}

/** Every call of the contract with the part that answers it. */
export function composeHandlers(parts: HandlerParts): Handlers {
  const { history, connections, models, activeTurns, chat, queues, publish, dialogs } = parts

  const exportCalls = async (path: string, period: { from: number; to: number }) => {
    const { exportUsage } = await import('./usage/exportUsage')
    const connectionName = (id: string): string =>
      connections.statuses().all.find((one) => one.id === id)?.name || id
    return exportUsage(history, { path, period, texts: usageCsvTexts(parts.language()), connectionName })
  }

  return {
    ...appHandlers(parts.desktop, parts.dataFolder, parts.settings, parts.bootstrap),
    ...connectionHandlers(connections, models, (list) => publish('models.changed', { models: list })),
    ...conversationHandlers(history, activeTurns, publish, parts.newConversation),
    ...messageHandlers(history, activeTurns),
    ...chatHandlers(chat, queues, history, activeTurns),
    ...composerHandlers(history, queues),
    ...attachmentHandlers(parts.attachments, dialogs),
    ...presetHandlers(history, createPresetFiles(history, dialogs), publish),
    ...modelSetHandlers(history),
    ...usageHandlers({ history, dialogs, exportTo: exportCalls, now: Date.now }),
  }
}
