import type { StoreApi } from 'zustand/vanilla'
import type { Client } from '../api/client'
import type { AboutSlice } from './aboutSlice'
import type { AttentionSlice } from './attentionSlice'
import type { BackupsSlice } from './backupsSlice'
import type { BroadcastSlice } from './broadcastSlice'
import type { ChatSettingsSlice } from './chatSettingsSlice'
import type { CompareSlice } from './compareSlice'
import type { ComposerSlice } from './composerSlice'
import type { ConnectionSlice } from './connectionSlice'
import type { ConversationsSlice } from './conversationsSlice'
import type { DesktopSlice } from './desktopSlice'
import type { ExportSlice } from './exportSlice'
import type { FilesSlice } from './filesSlice'
import type { ImportSlice } from './importSlice'
import type { ListViewSlice } from './listViewSlice'
import type { MessagesSlice } from './messagesSlice'
import type { ModelSettingsSlice } from './modelSettingsSlice'
import type { NetworkSlice } from './networkSlice'
import type { OrderSlice } from './orderSlice'
import type { PlacesSlice } from './placesSlice'
import type { PresetsSlice } from './presetsSlice'
import type { QueueSlice } from './queueSlice'
import type { QuickSlice } from './quickSlice'
import type { SearchSlice } from './searchSlice'
import type { SessionSlice } from './sessionSlice'
import type { SidebarSlice } from './sidebarSlice'
import type { SpellingSlice } from './spellingSlice'
import type { TabsSlice } from './tabsSlice'
import type { UpdatesSlice } from './updatesSlice'
import type { UsageSlice } from './usageSlice'

/** One store, made of slices that are shaped alike: data first, then what changes it. main holds the truth. */
export type AppState = SessionSlice &
  ConnectionSlice &
  ConversationsSlice &
  OrderSlice &
  ListViewSlice &
  TabsSlice &
  AttentionSlice &
  SidebarSlice &
  BroadcastSlice &
  ComposerSlice &
  QueueSlice &
  QuickSlice &
  DesktopSlice &
  ExportSlice &
  FilesSlice &
  ImportSlice &
  MessagesSlice &
  SearchSlice &
  ChatSettingsSlice &
  PresetsSlice &
  ModelSettingsSlice &
  CompareSlice &
  SpellingSlice &
  UsageSlice &
  NetworkSlice &
  PlacesSlice &
  AboutSlice &
  BackupsSlice &
  UpdatesSlice
export type AppStore = StoreApi<AppState>

/** What every slice is made from. */
export type SliceContext = {
  client: Client
  set: AppStore['setState']
  get: AppStore['getState']
}
