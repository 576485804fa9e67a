import { eachJsonConversation, type ReadSource, type Recognised } from '../importSource'
import { count, field, identifier, list, name, record, text, time } from '../lenient'
import {
  type SourceAttachment,
  type SourceConversation,
  sourceConversation,
  type SourceMessage,
  sourceMessage,
  SourceProblem,
} from '../sourceConversation'
import { type FileIndex, indexFiles } from '../fileIndex'
import { fenced } from '../markdownText'

/**
 * ChatGPT, "Export data": `conversations.json`, an array; since early 2026 `conversations-000.json` and on, each an array
 * of up to 100, beside `export_manifest.json`. A conversation's `mapping` is a tree of nodes by ID (`parent`, `children`,
 * `message`), `current_node` the end of the branch that was shown. Times are seconds with fractions. Root nodes have no
 * message, system and tool nodes and hidden ones stand between the visible. Reasoning (`thoughts`) is a node of its own
 * above the answer. Uploads and pictures are files in the zip whose names begin with the ID that the message names.
 *
 * Facts from: mitkury/chatgpt-export-parser `docs/chatgpt-data-export-format.md`; danny-avila/LibreChat
 * `api/server/utils/import/__data__/chatgpt-modern-export.json` and `importers.js`; mohamed-chs/convoviz pull 49 and
 * daugaard47/ChatGPT_Conversations_To_Markdown pull 23 (numbered files).
 */
export const readChatgpt: ReadSource = (found: Recognised) => {
  const files = indexFiles(found.all)
  return eachJsonConversation(found, (value) => conversation(value, files), isChatgpt)
}

/** Whether a value is one of its conversations, a damaged one too. */
function isChatgpt(value: unknown): boolean {
  return (
    record(field(value, 'mapping')) !== null ||
    (record(value) !== null &&
      ('conversation_id' in (value as object) || 'current_node' in (value as object)))
  )
}

function conversation(value: unknown, files: FileIndex): SourceConversation {
  const mapping = record(field(value, 'mapping'))
  const id = identifier(field(value, 'conversation_id')) ?? identifier(field(value, 'id'))
  if (mapping === null) throw new SourceProblem('malformed', 'no mapping')
  if (id === null) throw new SourceProblem('malformed', 'no id')
  const model = name(field(value, 'default_model_slug'))
  const messages = Object.entries(mapping).map(([key, node]) => message(key, node, files))
  return sourceConversation({
    id,
    title: text(field(value, 'title')),
    model: model ?? messages.findLast((one) => one.model !== null)?.model ?? null,
    createdAt: time(field(value, 'create_time')),
    updatedAt: time(field(value, 'update_time')),
    currentId: identifier(field(value, 'current_node')),
    archived: field(value, 'is_archived') === true,
    pinned: field(value, 'is_starred') === true,
    messages,
  })
}

function message(id: string, node: unknown, files: FileIndex): SourceMessage {
  const parentId = identifier(field(node, 'parent'))
  const sent = field(node, 'message')
  const content = field(sent, 'content')
  const metadata = field(sent, 'metadata')
  const role = shownRole(sent)
  if (role === 'hidden') return sourceMessage({ id, parentId, role })
  const isThought = field(content, 'content_type') === 'thoughts'
  const finish = name(field(metadata, 'finish_details', 'type'))
  return sourceMessage({
    id,
    parentId,
    role,
    content: isThought ? '' : contentText(content),
    reasoning: isThought ? thoughts(content) : '',
    model: role === 'assistant' ? name(field(metadata, 'model_slug')) : null,
    createdAt: time(field(sent, 'create_time')),
    incomplete: finish === 'interrupted' || field(sent, 'status') === 'in_progress',
    finishReason: finish,
    attachments: attachments(content, metadata, files),
  })
}

/** What one saw there: no system prompts, no calls of tools and their results, no instructions in disguise. */
function shownRole(sent: unknown): SourceMessage['role'] {
  const role = field(sent, 'author', 'role')
  const isForAll = (name(field(sent, 'recipient')) ?? 'all') === 'all'
  const isHidden = field(sent, 'metadata', 'is_visually_hidden_from_conversation') === true
  const type = text(field(sent, 'content', 'content_type'))
  if (isHidden || !isForAll || invisibleTypes.has(type)) return 'hidden'
  // Pictures are made by a tool; what it says beside them is for the model.
  if (role === 'tool') return hasPicture(field(sent, 'content')) ? 'assistant' : 'hidden'
  return role === 'user' || role === 'assistant' ? role : 'hidden'
}

const invisibleTypes = new Set([
  'user_editable_context',
  'model_editable_context',
  'system_error',
  'reasoning_recap',
  'execution_output',
  'tether_browsing_display',
])

function hasPicture(content: unknown): boolean {
  return list(field(content, 'parts')).some((part) => name(field(part, 'asset_pointer')) !== null)
}

function contentText(content: unknown): string {
  const type = field(content, 'content_type')
  if (type === 'code') return fenced(text(field(content, 'text')), text(field(content, 'language')))
  if (type === 'tether_quote') return text(field(content, 'text'))
  const parts = list(field(content, 'parts')).map((part) =>
    typeof part === 'string' ? part : text(field(part, 'text')),
  )
  return parts.filter((part) => part !== '').join('\n\n') || text(field(content, 'text'))
}

function thoughts(content: unknown): string {
  const parts = list(field(content, 'thoughts')).map((one) =>
    [text(field(one, 'summary')), text(field(one, 'content'))].filter((part) => part !== '').join('\n\n'),
  )
  return parts.filter((part) => part !== '').join('\n\n')
}

/** Uploads stand in `metadata.attachments`, pictures as well or only among the parts. */
function attachments(content: unknown, metadata: unknown, files: FileIndex): SourceAttachment[] {
  const found = new Map<string, SourceAttachment>()
  for (const one of list(field(metadata, 'attachments'))) {
    const id = identifier(field(one, 'id'))
    if (id === null) continue
    const called = name(field(one, 'name')) ?? id
    const mime = name(field(one, 'mime_type')) ?? name(field(one, 'mimeType'))
    found.set(id, { name: called, mime, content: files.startingWith(id) })
  }
  for (const part of list(field(content, 'parts'))) {
    // `file-service://file-…` until 2025, `sediment://file_…` since.
    const id = /^[a-z-]+:\/\/([\w-]+)/.exec(text(field(part, 'asset_pointer')))?.[1]
    if (id === undefined || found.has(id)) continue
    const size = count(field(part, 'size_bytes'))
    const known = files.startingWith(id)
    const called = files.nameOf(id) ?? `${id}.png`
    found.set(id, { name: called, mime: null, content: size === 0 ? { kind: 'missing' } : known })
  }
  return [...found.values()]
}
