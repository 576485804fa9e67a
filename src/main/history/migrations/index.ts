import type { Migration } from '../database/migrate'
import { conversationsAndMessages } from './0010-conversations-and-messages'
import { messageChunks } from './0020-message-chunks'
import { openTabs } from './0030-open-tabs'
import { modelLists } from './0040-model-lists'

/** Every step of the schema, ascending. */
export const migrations: readonly Migration[] = [
  conversationsAndMessages,
  messageChunks,
  openTabs,
  modelLists,
]
