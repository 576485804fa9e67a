import { createHash } from 'node:crypto'
import { v5 as uuid } from 'uuid'
import type { AttachmentRef } from '@shared/model/attachment'
import type { ImportKind } from '@shared/model/importing'
import { deepestFolder } from '@shared/model/orderLimits'
import { titleFrom } from '../../chat/title'
import {
  type LibraryConversation,
  type LibraryMessage,
  plainAnswer,
  plainConversation,
} from '../libraryConversation'
import { type SourceConversation, type SourceMessage, SourceProblem } from './sourceConversation'
import { beginning, storableText } from './storableText'
import { straighten } from './straighten'

/** Our own, so that the same conversation gets the same IDs whenever it is imported (RFC 9562, UUIDv5). */
const namespace = '6f2d0c5e-8f0b-5d0f-9a53-6c1f0a7b4e21'

const longestTitle = 300
const longestPrompt = 200_000
const longestModel = 200
/** Of what a selection names a conversation by; beyond it, its hash does as well. */
const longestKey = 1_000
const longestFolderName = 100
const longestTagName = 50

/** Who answered, where the export does not say with which model. */
const unknownModels: Record<ImportKind, string> = {
  archive: 'unknown',
  chatgpt: 'chatgpt',
  claude: 'claude',
  'open-webui': 'open-webui',
  librechat: 'librechat',
  lobechat: 'lobechat',
  chatbox: 'chatbox',
  'cherry-studio': 'cherry-studio',
  markdown: 'unknown',
}

/** A conversation whose attachments are not in the history yet. */
export type Prepared = {
  /** What a selection names it by: what it is called over there. */
  key: string
  title: string
  createdAt: number
  updatedAt: number
  /** Another one when anything of it has changed. */
  fingerprint: string
  messages: SourceMessage[]
  /** The conversation for the history, with what became of each message's attachments (by the message's source ID). */
  build(attachments: ReadonlyMap<string, readonly AttachmentRef[]>): LibraryConversation
}

/**
 * What a reader found, as the history has it. Times that are not known are those of the message before, then the
 * conversation's, then `at` (milliseconds since 1970). The model that the next message goes to stays open: what another
 * program calls one may be unknown to the gateway.
 * @throws {SourceProblem} `empty` for one without any message that could be shown
 */
export function toLibrary(kind: ImportKind, given: SourceConversation, at: number): Prepared {
  const found = straighten(given)
  if (found === null) throw new SourceProblem('empty', 'no messages')
  const { messages, leafId } = found
  const times = messageTimes(messages, given.createdAt ?? given.updatedAt ?? at)
  const all = [...times.values()]
  const createdAt = given.createdAt ?? all.reduce((least, one) => Math.min(least, one))
  const updatedAt = Math.max(createdAt, given.updatedAt ?? all.reduce((most, one) => Math.max(most, one)))
  const question = messages.find(({ role }) => role === 'user')?.content ?? messages[0]?.content ?? ''
  const title =
    // Composed, as titles are searched: names of files from a Mac come in pieces.
    beginning(storableText(given.title).normalize('NFC').replace(/\s+/g, ' ').trim(), longestTitle) ||
    titleFrom(storableText(question))
  const fingerprint = fingerprintOf(given, messages, leafId)
  const key = given.id.length <= longestKey ? given.id : createHash('sha256').update(given.id).digest('hex')
  const idOf = (name: string): string => uuid(`${kind}\n${key}\n${name}`, namespace)

  const build: Prepared['build'] = (attachments) => {
    const made = messages.map((one): LibraryMessage => {
      const own = {
        id: idOf(one.id),
        parentId: one.parentId === null ? null : idOf(one.parentId),
        content: storableText(one.content),
        createdAt: times.get(one.id) ?? createdAt,
      }
      if (one.role === 'user') return { ...own, role: 'user', attachments: attachments.get(one.id) ?? [] }
      return plainAnswer({
        ...own,
        model: beginning(storableText(one.model ?? given.model ?? unknownModels[kind]), longestModel),
        reasoning: storableText(one.reasoning),
        status: one.incomplete ? 'stopped' : 'complete',
        finishReason: one.finishReason,
        usage: one.usage === null ? null : { ...one.usage, estimated: false },
      })
    })
    const [first, ...below] = folderNames(given.folder)
    return plainConversation({
      id: idOf(''),
      title,
      createdAt,
      updatedAt,
      activeLeafId: idOf(leafId),
      messages: made,
      systemPrompt: beginning(storableText(given.systemPrompt), longestPrompt),
      folder: first === undefined ? null : { by: 'path', names: [first, ...below] },
      tags: tagNames(given.tags).map((name) => ({ by: 'name', name })),
      pinned: given.pinned,
      archivedAt: given.archived ? updatedAt : null,
      origins: [{ source: kind, sourceId: key, fingerprint }],
    })
  }
  return { key, title, createdAt, updatedAt, fingerprint, messages, build }
}

function messageTimes(messages: readonly SourceMessage[], from: number): Map<string, number> {
  const times = new Map<string, number>()
  for (const { id, parentId, createdAt } of messages) {
    const above = parentId === null ? undefined : times.get(parentId)
    times.set(id, createdAt ?? above ?? from)
  }
  return times
}

/** Of everything that would be stored, so that nothing that changed is taken for known. */
function fingerprintOf(
  given: SourceConversation,
  messages: readonly SourceMessage[],
  leafId: string,
): string {
  const hash = createHash('sha256')
  hash.update(JSON.stringify([given.title, given.updatedAt, leafId]))
  for (const one of messages) {
    const files = one.attachments.map(({ name, content }) => [name, content.kind])
    hash.update(
      JSON.stringify([one.id, one.parentId, one.role, one.content, one.reasoning, one.model, files]),
    )
  }
  return hash.digest('hex')
}

function folderNames(names: readonly string[]): string[] {
  const known = names.map((one) => beginning(storableText(one).trim(), longestFolderName).trim())
  return known.filter((one) => one !== '').slice(0, deepestFolder)
}

function tagNames(names: readonly string[]): string[] {
  const known = names.map((one) => beginning(storableText(one).trim(), longestTagName).trim())
  return [...new Set(known.filter((one) => one !== ''))]
}
