import { createStore } from 'zustand/vanilla'
import type { Client } from '../api/client'
import { createChatSettingsSlice } from './chatSettingsSlice'
import { createCompareSlice } from './compareSlice'
import { createComposerSlice } from './composerSlice'
import { createConnectionSlice } from './connectionSlice'
import { createConversationsSlice } from './conversationsSlice'
import { createMessagesSlice } from './messagesSlice'
import { createModelSettingsSlice } from './modelSettingsSlice'
import { createPresetsSlice } from './presetsSlice'
import { createQueueSlice } from './queueSlice'
import { createSessionSlice } from './sessionSlice'
import { createTabsSlice } from './tabsSlice'
import type { AppState, AppStore } from './types'
import { createUsageSlice } from './usageSlice'

/** A fresh store on a given bridge; it does not know React, so tests make one each. */
export function createAppStore(client: Client): AppStore {
  return createStore<AppState>()((set, get) => {
    const context = { client, set, get }
    return {
      ...createSessionSlice(context),
      ...createConnectionSlice(context),
      ...createConversationsSlice(context),
      ...createTabsSlice(context),
      ...createComposerSlice(context),
      ...createQueueSlice(context),
      ...createMessagesSlice(context),
      ...createChatSettingsSlice(context),
      ...createPresetsSlice(context),
      ...createModelSettingsSlice(context),
      ...createCompareSlice(context),
      ...createUsageSlice(context),
    }
  })
}
