import type { ImportKind } from '@shared/model/importing'
import { isArchive } from '../archive/readArchive'
import type { Recognised } from './importSource'
import { type JsonShape, jsonShape } from './json/jsonShape'
import type { SourceFile, SourceFiles } from './sourceFiles'

/*
 * What was picked, told by what is in it. Names only say which files are not worth opening: an export that was unpacked,
 * renamed, put into a folder with others or packed again is the same export.
 */

type Fingerprint = {
  kind: ImportKind
  fits: (has: (name: string) => boolean, root: JsonShape['root']) => boolean
}

/** The names that no other format has. The order counts where one format's conversations look like another's. */
const fingerprints: readonly Fingerprint[] = [
  { kind: 'chatgpt', fits: (has) => has('mapping') },
  { kind: 'claude', fits: (has) => has('chat_messages') },
  { kind: 'open-webui', fits: (has) => has('chat.history') || has('chat.messages') },
  { kind: 'librechat', fits: (has) => has('conversationId') && (has('messages') || has('messagesTree')) },
  {
    kind: 'cherry-studio',
    fits: (has) => has('indexedDB.topics') || has('localStorage.persist:cherry-studio'),
  },
  {
    kind: 'lobechat',
    fits: (has) =>
      (has('exportType') && has('state')) ||
      ['messages', 'topics', 'sessions'].some((name) => has(`state.${name}`)) ||
      ((has('schemaHash') || has('data.agentsToSessions') || has('data.sessions')) && has('data.messages')),
  },
  {
    kind: 'chatbox',
    fits: (has) => has('__exported_items') || has('chat-sessions-list') || has('chat-sessions'),
  },
]

/** Kinds in the order in which they win when a folder has files of several. */
const kinds: readonly ImportKind[] = ['archive', ...fingerprints.map(({ kind }) => kind), 'markdown']

/** Files that are neither JSON nor Markdown, whatever is in them; a zip may have thousands. */
const media =
  /\.(png|jpe?g|gif|webp|avif|bmp|heic|svg|mp[34]|m4a|wav|ogg|opus|webm|mov|pdf|zip|docx?|xlsx?|pptx?)$/i
const markdown = /\.(md|markdown|mdown|mkd)$/i

/** Null when there is nothing in it that is known. Of several kinds, the one that comes first here. */
export async function detect(all: SourceFiles): Promise<Recognised | null> {
  if (isArchive(all.files)) return { kind: 'archive', files: all.files, all }
  const found = new Map<ImportKind, SourceFile[]>()
  for (const file of all.files) {
    const kind = await kindOf(file)
    if (kind !== null) found.set(kind, [...(found.get(kind) ?? []), file])
  }
  const kind = kinds.find((one) => found.has(one))
  return kind === undefined ? null : { kind, files: found.get(kind) ?? [], all }
}

async function kindOf(file: SourceFile): Promise<ImportKind | null> {
  if (media.test(file.name)) return null
  if (markdown.test(file.name)) return 'markdown'
  try {
    const shape = await jsonShape(file.open(), (so) => fingerprintOf(so) !== null)
    return shape === null ? null : fingerprintOf(shape)
  } catch {
    // One damaged file must not keep the others out; reading it again says what is wrong.
    return null
  }
}

function fingerprintOf({ names, root }: JsonShape): ImportKind | null {
  const isChatboxSession = (): boolean =>
    [...names].some((name) => name.startsWith('session:') && !name.includes('.'))
  const found = fingerprints.find(({ fits }) => fits((name) => names.has(name), root))
  if (found) return found.kind
  return root === 'object' && isChatboxSession() ? 'chatbox' : null
}
