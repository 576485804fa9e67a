import type { StoreApi } from 'zustand/vanilla'
import type { Client } from '../api/client'
import type { ConnectionSlice } from './connectionSlice'
import type { ConversationsSlice } from './conversationsSlice'
import type { MessagesSlice } from './messagesSlice'
import type { SessionSlice } from './sessionSlice'
import type { TabsSlice } from './tabsSlice'

/** One store, made of slices that are shaped alike: data first, then what changes it. main holds the truth. */
export type AppState = SessionSlice & ConnectionSlice & ConversationsSlice & TabsSlice & MessagesSlice
export type AppStore = StoreApi<AppState>

/** What every slice is made from. */
export type SliceContext = {
  client: Client
  set: AppStore['setState']
  get: AppStore['getState']
}
