import type { Migration } from '../database/migrate'
import { conversationsAndMessages } from './0010-conversations-and-messages'
import { messageChunks } from './0020-message-chunks'
import { openTabs } from './0030-open-tabs'
import { modelLists } from './0040-model-lists'
import { turns } from './0050-turns'
import { composer } from './0060-composer'
import { presets } from './0070-presets'
import { calls } from './0080-calls'
import { windows } from './0090-windows'
import { order } from './0100-order'
import { searchQueue } from './0110-search-queue'

/** Every step of the schema, ascending. */
export const migrations: readonly Migration[] = [
  conversationsAndMessages,
  messageChunks,
  openTabs,
  modelLists,
  turns,
  composer,
  presets,
  calls,
  windows,
  order,
  searchQueue,
]
