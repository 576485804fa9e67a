import { dataUrl } from '../dataUrl'
import { type FileIndex, indexFiles } from '../fileIndex'
import { attempt, problem, type ReadSource } from '../importSource'
import { inGroups, type Piece } from '../inGroups'
import { jsonValues } from '../json/jsonValues'
import { count, field, identifier, list, name, record, text, time } from '../lenient'
import { fenced } from '../markdownText'
import {
  type SourceAttachment,
  type SourceConversation,
  sourceConversation,
  type SourceItem,
  type SourceMessage,
  sourceMessage,
  type SourceUsage,
} from '../sourceConversation'
import type { SourceFile } from '../sourceFiles'

/**
 * Cherry Studio, "Backup" of versions 2 to 5: a zip with `data.json`, `{ time, version, localStorage, indexedDB }`, and
 * `Data/Files/<id><ext>`. `indexedDB.topics` has the messages of each topic, in order; what they say stands apart in
 * `indexedDB.message_blocks` (`main_text`, `thinking`, `code`, `image`, `file`, …; up to version 3 in the messages
 * themselves). An answer names its question (`askId`), several models' answers to one are siblings, and the one that was
 * gone on from has `foldSelected`. Names of topics and assistants, with their prompts, are in `localStorage` under
 * `persist:cherry-studio`: JSON of strings of JSON. Version 6, "direct" backups, holds LevelDB files and is not read; nor
 * is version 1.
 *
 * Facts from: CherryHQ/cherry-studio `src/renderer/src/services/BackupService.ts`, `src/renderer/src/types/newMessage.ts`,
 * `src/renderer/src/databases/index.ts`.
 */
export const readCherryStudio: ReadSource = async function* ({ files, all }) {
  const attached = indexFiles(all)
  for (const file of files) {
    try {
      yield* readFile(file, attached)
    } catch (cause) {
      yield problem(cause, file.name)
    }
  }
}

type Topic = {
  title: string
  pinned: boolean
  createdAt: number | null
  updatedAt: number | null
  assistant: string
  prompt: string
  model: string | null
}

type Row = { kind: 'topic' | 'block'; value: unknown }

async function* readFile(file: SourceFile, files: FileIndex): AsyncGenerator<SourceItem> {
  const paths = ['$.indexedDB.topics.*', '$.localStorage.persist:cherry-studio']
  const topicOfMessage = new Map<string, string>()
  let topics = new Map<string, Topic>()
  for await (const { key, value } of jsonValues(file.open(), paths)) {
    if (key === 'persist:cherry-studio') topics = namesOf(value)
    for (const one of list(field(value, 'messages'))) {
      topicOfMessage.set(text(field(one, 'id')), text(field(value, 'id')))
    }
  }
  async function* rows(): AsyncGenerator<Piece<Row>> {
    const tables = ['$.indexedDB.topics.*', '$.indexedDB.message_blocks.*']
    for await (const { value, path } of jsonValues(file.open(), tables)) {
      const kind = path[1] === 'topics' ? 'topic' : 'block'
      const id = text(field(value, 'id'))
      const group = kind === 'topic' ? id : topicOfMessage.get(text(field(value, 'messageId')))
      const size = kind === 'topic' ? topicSize(value) : 300 + 2 * text(field(value, 'content')).length
      if (group !== undefined && group !== '') yield { group, size, item: { kind, value } }
    }
  }
  for await (const { group, items } of inGroups(rows)) {
    const topic = topics.get(group)
    yield await attempt(() => conversation(group, items, topic, files), topic?.title ?? null)
  }
}

function topicSize(topic: unknown): number {
  return list(field(topic, 'messages')).reduce<number>(
    (sum, one) => sum + 600 + 2 * text(field(one, 'content')).length,
    0,
  )
}

/** What `redux-persist` wrote: an object whose fields are JSON once more. Damaged, it costs the names only. */
function namesOf(stored: unknown): Map<string, Topic> {
  const topics = new Map<string, Topic>()
  const state = parsed(field(parsed(stored), 'assistants'))
  const assistants = [...list(field(state, 'assistants')), field(state, 'defaultAssistant')]
  for (const assistant of assistants) {
    for (const topic of list(field(assistant, 'topics'))) {
      const id = identifier(field(topic, 'id'))
      if (id === null || topics.has(id)) continue
      topics.set(id, {
        title: text(field(topic, 'name')),
        pinned: field(topic, 'pinned') === true,
        createdAt: time(field(topic, 'createdAt')),
        updatedAt: time(field(topic, 'updatedAt')),
        assistant: text(field(assistant, 'name')),
        prompt: text(field(topic, 'prompt')) || text(field(assistant, 'prompt')),
        model: name(field(assistant, 'model', 'id')),
      })
    }
  }
  return topics
}

function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return null
  }
}

function conversation(
  id: string,
  rows: Row[],
  topic: Topic | undefined,
  files: FileIndex,
): SourceConversation {
  const blocks = new Map<string, unknown>()
  for (const { kind, value } of rows) if (kind === 'block') blocks.set(text(field(value, 'id')), value)
  const given = rows.flatMap(({ kind, value }) => (kind === 'topic' ? list(field(value, 'messages')) : []))
  const shown = given.filter((one) => record(one) !== null && field(one, 'type') !== 'clear')
  return sourceConversation({
    id,
    title: topic?.title ?? '',
    systemPrompt: topic?.prompt ?? '',
    model: topic?.model ?? null,
    createdAt: topic?.createdAt ?? null,
    updatedAt: topic?.updatedAt ?? null,
    pinned: topic?.pinned ?? false,
    folder: topic === undefined || topic.assistant === '' ? [] : [topic.assistant],
    ...linked(shown, (one, messageId, parentId) => message(one, messageId, parentId, blocks, files)),
  })
}

/** Answers hang on their question; a question follows the answer that was gone on from, or else the last one. */
function linked(
  given: unknown[],
  make: (one: unknown, id: string, parentId: string | null) => SourceMessage,
): Pick<SourceConversation, 'messages' | 'currentId'> {
  const known = new Set<string>()
  let end: string | null = null
  let isChosen = false
  const messages = given.map((one, index) => {
    const id = identifier(field(one, 'id')) ?? `message/${index}`
    const asked = identifier(field(one, 'askId'))
    const isAnswer = asked !== null && known.has(asked)
    const made = make(one, id, isAnswer ? asked : end)
    known.add(id)
    const isSelected = field(one, 'foldSelected') === true
    if (!isAnswer || isSelected || !isChosen) end = id
    isChosen = isAnswer && (isChosen || isSelected)
    return made
  })
  return { messages, currentId: end }
}

function message(
  sent: unknown,
  id: string,
  parentId: string | null,
  all: Map<string, unknown>,
  files: FileIndex,
): SourceMessage {
  const role = field(sent, 'role')
  if (role !== 'user' && role !== 'assistant') return sourceMessage({ id, parentId, role: 'hidden' })
  const blocks = list(field(sent, 'blocks')).flatMap((one) => all.get(text(one)) ?? [])
  const ofType = (type: string): unknown[] => blocks.filter((block) => field(block, 'type') === type)
  const shown = blocks.map(blockText).filter((one) => one !== '')
  const thinking = ofType('thinking').map((block) => text(field(block, 'content')))
  const status = field(sent, 'status')
  return sourceMessage({
    id,
    parentId,
    role,
    content: shown.join('\n\n') || text(field(sent, 'content')),
    reasoning: thinking.filter((one) => one !== '').join('\n\n') || text(field(sent, 'reasoning_content')),
    model: role === 'assistant' ? (name(field(sent, 'model', 'id')) ?? name(field(sent, 'modelId'))) : null,
    createdAt: time(field(sent, 'createdAt')),
    incomplete: status === 'paused' || status === 'error' || status === 'processing',
    usage: usage(field(sent, 'usage')),
    attachments: [...ofType('image'), ...ofType('file')].flatMap((block) => attachment(block, files)),
  })
}

function blockText(block: unknown): string {
  const type = field(block, 'type')
  if (type === 'main_text') return text(field(block, 'content'))
  return type === 'code' ? fenced(text(field(block, 'content')), text(field(block, 'language'))) : ''
}

function attachment(block: unknown, files: FileIndex): SourceAttachment[] {
  const file = field(block, 'file')
  const picture = dataUrl(text(field(block, 'url')))
  if (picture !== null) return [{ name: 'image.png', mime: picture.mime, content: picture.content }]
  const id = identifier(field(file, 'id'))
  if (id === null) return []
  const ending = text(field(file, 'ext'))
  const called = name(field(file, 'origin_name')) ?? name(field(file, 'name')) ?? `${id}${ending}`
  return [{ name: called, mime: null, content: files.called(`${id}${ending}`) }]
}

function usage(value: unknown): SourceUsage | null {
  const inputTokens = count(field(value, 'prompt_tokens'))
  const outputTokens = count(field(value, 'completion_tokens'))
  if (inputTokens === null || outputTokens === null || inputTokens + outputTokens === 0) return null
  const reasoningTokens =
    count(field(value, 'completion_tokens_details', 'reasoning_tokens')) ??
    count(field(value, 'thoughts_tokens'))
  return { inputTokens, outputTokens, cachedTokens: null, reasoningTokens }
}
