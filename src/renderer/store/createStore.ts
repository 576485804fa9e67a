import { createStore } from 'zustand/vanilla'
import type { Client } from '../api/client'
import { createAboutSlice } from './aboutSlice'
import { createAttentionSlice } from './attentionSlice'
import { createBackupsSlice } from './backupsSlice'
import { createBroadcastSlice } from './broadcastSlice'
import { createChatSettingsSlice } from './chatSettingsSlice'
import { createCompareSlice } from './compareSlice'
import { createComposerSlice } from './composerSlice'
import { createConnectionSlice } from './connectionSlice'
import { createConversationsSlice } from './conversationsSlice'
import { createDesktopSlice } from './desktopSlice'
import { createExportSlice } from './exportSlice'
import { createFilesSlice } from './filesSlice'
import { createImportSlice } from './importSlice'
import { createListViewSlice } from './listViewSlice'
import { createMessagesSlice } from './messagesSlice'
import { createModelSettingsSlice } from './modelSettingsSlice'
import { createNetworkSlice } from './networkSlice'
import { createOrderSlice } from './orderSlice'
import { createPlacesSlice } from './placesSlice'
import { createPresetsSlice } from './presetsSlice'
import { createQueueSlice } from './queueSlice'
import { createQuickSlice } from './quickSlice'
import { createSearchSlice } from './searchSlice'
import { createSessionSlice } from './sessionSlice'
import { createSidebarSlice } from './sidebarSlice'
import { createTabsSlice } from './tabsSlice'
import { createSpellingSlice } from './spellingSlice'
import type { AppState, AppStore } from './types'
import { createUpdatesSlice } from './updatesSlice'
import { createUsageSlice } from './usageSlice'

/** A fresh store on a given bridge; it does not know React, so tests make one each. */
export function createAppStore(client: Client): AppStore {
  return createStore<AppState>()((set, get) => {
    const context = { client, set, get }
    return {
      ...createSessionSlice(context),
      ...createConnectionSlice(context),
      ...createConversationsSlice(context),
      ...createOrderSlice(context),
      ...createListViewSlice(context),
      ...createTabsSlice(context),
      ...createAttentionSlice(context),
      ...createSidebarSlice(context),
      ...createBroadcastSlice(context),
      ...createComposerSlice(context),
      ...createQueueSlice(context),
      ...createQuickSlice(context),
      ...createDesktopSlice(context),
      ...createExportSlice(context),
      ...createFilesSlice(context),
      ...createImportSlice(context),
      ...createMessagesSlice(context),
      ...createSearchSlice(context),
      ...createChatSettingsSlice(context),
      ...createPresetsSlice(context),
      ...createModelSettingsSlice(context),
      ...createCompareSlice(context),
      ...createSpellingSlice(context),
      ...createUsageSlice(context),
      ...createNetworkSlice(context),
      ...createPlacesSlice(context),
      ...createAboutSlice(context),
      ...createBackupsSlice(context),
      ...createUpdatesSlice(context),
    }
  })
}
