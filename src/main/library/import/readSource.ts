import type { ImportKind } from '@shared/model/importing'
import type { Recognised } from './importSource'
import type { SourceItem } from './sourceConversation'
import { readChatbox } from './sources/chatbox'
import { readChatgpt } from './sources/chatgpt'
import { readCherryStudio } from './sources/cherryStudio'
import { readClaude } from './sources/claude'
import { readLibrechat } from './sources/librechat'
import { readLobechat } from './sources/lobechat'
import { readMarkdown } from './sources/markdown'
import { readOpenWebui } from './sources/openWebui'

/** Other programs' formats; the archive is ours, and has a reader of its own. */
export type ForeignKind = Exclude<ImportKind, 'archive'>

const readers = {
  chatgpt: readChatgpt,
  claude: readClaude,
  'open-webui': readOpenWebui,
  librechat: readLibrechat,
  lobechat: readLobechat,
  chatbox: readChatbox,
  'cherry-studio': readCherryStudio,
  markdown: readMarkdown,
} as const satisfies Record<ForeignKind, (found: Recognised) => AsyncGenerator<SourceItem>>

/** Everything that is in the files, one conversation at a time. */
export function readSource(kind: ForeignKind, found: Recognised): AsyncGenerator<SourceItem> {
  return readers[kind](found)
}
