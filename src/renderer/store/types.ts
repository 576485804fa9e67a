import type { StoreApi } from 'zustand/vanilla'
import type { Client } from '../api/client'
import type { ChatSettingsSlice } from './chatSettingsSlice'
import type { CompareSlice } from './compareSlice'
import type { ComposerSlice } from './composerSlice'
import type { ConnectionSlice } from './connectionSlice'
import type { ConversationsSlice } from './conversationsSlice'
import type { MessagesSlice } from './messagesSlice'
import type { ModelSettingsSlice } from './modelSettingsSlice'
import type { PresetsSlice } from './presetsSlice'
import type { QueueSlice } from './queueSlice'
import type { SessionSlice } from './sessionSlice'
import type { TabsSlice } from './tabsSlice'
import type { UsageSlice } from './usageSlice'

/** One store, made of slices that are shaped alike: data first, then what changes it. main holds the truth. */
export type AppState = SessionSlice &
  ConnectionSlice &
  ConversationsSlice &
  TabsSlice &
  ComposerSlice &
  QueueSlice &
  MessagesSlice &
  ChatSettingsSlice &
  PresetsSlice &
  ModelSettingsSlice &
  CompareSlice &
  UsageSlice
export type AppStore = StoreApi<AppState>

/** What every slice is made from. */
export type SliceContext = {
  client: Client
  set: AppStore['setState']
  get: AppStore['getState']
}
