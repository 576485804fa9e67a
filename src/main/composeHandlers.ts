import type { Bootstrap } from '@shared/contract/app'
import type { Result } from '@shared/appError'
import type { BackupProgress } from '@shared/contract/backups'
import type { WindowId } from '@shared/model/layout'
import type { Language } from '@shared/model/settings'
import type { AboutRoom } from './about/about'
import type { AttachmentStore } from './attachments/attachmentStore'
import type { Backups } from './backups/backups'
import type { ChatRoom } from './composeChat'
import type { DesktopRoom } from './composeDesktop'
import type { WindowRoom } from './composeWindows'
import type { ConnectionRegistry } from './connection/connections'
import type { ModelCatalog } from './connection/modelCatalog'
import type { History } from './history/history'
import { backupKindName } from './i18n/backupTexts'
import { usageCsvTexts } from './i18n/usageCsvTexts'
import { aboutHandlers } from './ipc/handlers/aboutHandlers'
import { appHandlers, type Desktop } from './ipc/handlers/appHandlers'
import { backupHandlers } from './ipc/handlers/backupHandlers'
import { attachmentHandlers } from './ipc/handlers/attachmentHandlers'
import { backupPlaceHandlers } from './ipc/handlers/backupPlaceHandlers'
import { chatHandlers } from './ipc/handlers/chatHandlers'
import { composerHandlers } from './ipc/handlers/composerHandlers'
import { connectionHandlers } from './ipc/handlers/connectionHandlers'
import { conversationHandlers, type NewConversation } from './ipc/handlers/conversationHandlers'
import { fileHandlers } from './ipc/handlers/fileHandlers'
import { importHandlers } from './ipc/handlers/importHandlers'
import { libraryHandlers } from './ipc/handlers/libraryHandlers'
import { messageHandlers } from './ipc/handlers/messageHandlers'
import { modelSetHandlers } from './ipc/handlers/modelSetHandlers'
import { networkHandlers } from './ipc/handlers/networkHandlers'
import { orderHandlers } from './ipc/handlers/orderHandlers'
import { presetHandlers } from './ipc/handlers/presetHandlers'
import { searchHandlers } from './ipc/handlers/searchHandlers'
import { spellingHandlers } from './ipc/handlers/spellingHandlers'
import { updateHandlers } from './ipc/handlers/updateHandlers'
import { previewHandlers } from './ipc/handlers/previewHandlers'
import { usageHandlers } from './ipc/handlers/usageHandlers'
import { windowHandlers } from './ipc/handlers/windowHandlers'
import type { Publish } from './ipc/publish'
import type { Handlers } from './ipc/router'
import { shareChanges } from './ipc/shareChanges'
import type { Exporting } from './library/export/exporting'
import type { Importing } from './library/import/importing'
import type { Jobs, LibraryJobs } from './library/jobs'
import type { Network } from './network/network'
import type { Previews } from './preview/previews'
import { createPresetFiles } from './presets/presetFiles'
import type { Search } from './search/search'
import type { SettingsStore } from './settings/settings'
import type { Spelling } from './spelling/spelling'
import type { Trash } from './trash/trash'
import type { Places } from './sync/places'
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
  search: () => Promise<Search>
  spelling: () => Promise<Spelling>
  updates: () => Promise<Updates>
  network: () => Promise<Network>
  about: () => Promise<AboutRoom>
  backups: () => Promise<Backups>
  backupJobs: () => Promise<Jobs<BackupProgress>>
  exporting: () => Promise<Exporting>
  libraryJobs: () => Promise<LibraryJobs>
  importing: () => Promise<Importing>
  places: () => Promise<Places>
  language: () => Language
  trash: () => Promise<Trash>
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

  const several = (): boolean => room.windows.ids().length > 1

  const handlers: Handlers = {
    ...appHandlers(parts.desktop, parts.dataFolder, parts.settings, parts.bootstrap),
    ...connectionHandlers(connections, models, (list) => publish('models.changed', { models: list })),
    ...conversationHandlers(history, activeTurns, publish, parts.newConversation, parts.language),
    ...orderHandlers({
      history,
      activeTurns,
      trash: parts.trash,
      language: parts.language,
      several,
      publish,
    }),
    ...messageHandlers(history, activeTurns),
    ...chatHandlers(chat, queues, history, activeTurns),
    ...composerHandlers(history, queues),
    ...attachmentHandlers(parts.attachments, dialogs),
    ...backupHandlers({
      backups: parts.backups,
      jobs: parts.backupJobs,
      dialogs,
      kindName: () => backupKindName(parts.language()),
      now: Date.now,
    }),
    ...presetHandlers(history, createPresetFiles(history, dialogs), publish),
    ...modelSetHandlers(history),
    ...searchHandlers(parts.search),
    ...spellingHandlers(parts.spelling),
    ...updateHandlers(parts.updates),
    ...networkHandlers(parts.network),
    ...aboutHandlers(parts.about),
    ...backupPlaceHandlers(parts.places),
    ...fileHandlers(dialogs),
    ...libraryHandlers(parts.exporting, parts.libraryJobs),
    ...importHandlers(parts.importing),
    ...previewHandlers(parts.previews),
    ...usageHandlers({ history, dialogs, exportTo: exportCalls, now: Date.now }),
    ...windowHandlers(
      room.desk,
      async () => (await outside()).quick,
      async () => (await outside()).state(),
    ),
  }
  return shareChanges(handlers, several, publish)
}
