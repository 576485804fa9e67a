import { createStore } from 'zustand/vanilla'
import type { Client } from '../api/client'
import { createConnectionSlice } from './connectionSlice'
import { createConversationsSlice } from './conversationsSlice'
import { createMessagesSlice } from './messagesSlice'
import { createSessionSlice } from './sessionSlice'
import { createTabsSlice } from './tabsSlice'
import type { AppState, AppStore } from './types'

/** A fresh store on a given bridge; it does not know React, so tests make one each. */
export function createAppStore(client: Client): AppStore {
  return createStore<AppState>()((set, get) => {
    const context = { client, set, get }
    return {
      ...createSessionSlice(context),
      ...createConnectionSlice(context),
      ...createConversationsSlice(context),
      ...createTabsSlice(context),
      ...createMessagesSlice(context),
    }
  })
}
