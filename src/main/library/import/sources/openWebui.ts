import { dataUrl } from '../dataUrl'
import { eachJsonConversation, type ReadSource } from '../importSource'
import { count, field, identifier, list, name, record, text, time } from '../lenient'
import {
  type SourceAttachment,
  type SourceConversation,
  sourceConversation,
  type SourceMessage,
  sourceMessage,
  SourceProblem,
  type SourceUsage,
} from '../sourceConversation'

/**
 * Open WebUI, "Export chats": an array of `{ id, title, chat, created_at, updated_at, archived, pinned, meta.tags }`, and
 * the same for one chat. `chat.history.messages` is a tree by ID (`parentId`, `childrenIds`), `chat.history.currentId` the
 * end of the shown branch; the first exports have the list `chat.messages` only. Times are seconds (`timestamp`).
 * Reasoning stands in the answer's text as `<details type="reasoning">`, quoted and with its HTML characters escaped, and
 * in newer versions in `output` as well. Pictures are data URLs in `files`; other files are on the server.
 *
 * Facts from: danny-avila/LibreChat `api/server/utils/import/__data__/openwebui-export.json`; open-webui/open-webui
 * `backend/open_webui/models/chats.py` (`ChatModel`) and `src/lib/utils/index.ts`.
 */
export const readOpenWebui: ReadSource = (found) => eachJsonConversation(found, conversation, isOpenWebui)

/** Whether a value is one of its chats, a damaged one too. */
function isOpenWebui(value: unknown): boolean {
  return record(field(value, 'chat')) !== null
}

function conversation(value: unknown): SourceConversation {
  const chat = field(value, 'chat')
  const tree = record(field(chat, 'history', 'messages'))
  const flat = list(field(chat, 'messages'))
  const id = identifier(field(value, 'id')) ?? identifier(field(chat, 'id'))
  if (id === null) throw new SourceProblem('malformed', 'no id')
  if (tree === null && flat.length === 0) throw new SourceProblem('malformed', 'no messages')
  const models = list(field(chat, 'models')).flatMap((one) => name(one) ?? [])
  const messages =
    tree === null
      ? flat.map((one, index) =>
          message(one, `${id}/${index}`, index === 0 ? null : idAt(flat, index - 1, id)),
        )
      : Object.entries(tree).map(([key, one]) => message(one, key, identifier(field(one, 'parentId'))))
  return sourceConversation({
    id,
    title: name(field(value, 'title')) ?? text(field(chat, 'title')),
    systemPrompt: text(field(chat, 'system')) || text(field(chat, 'params', 'system')),
    model: models[0] ?? null,
    createdAt: time(field(value, 'created_at')) ?? time(field(chat, 'timestamp')),
    updatedAt: time(field(value, 'updated_at')),
    currentId: identifier(field(chat, 'history', 'currentId')),
    tags: [...list(field(value, 'meta', 'tags')), ...list(field(chat, 'tags'))].flatMap(tag),
    pinned: field(value, 'pinned') === true,
    archived: field(value, 'archived') === true,
    messages,
  })
}

function idAt(flat: unknown[], index: number, chatId: string): string {
  return identifier(field(flat[index], 'id')) ?? `${chatId}/${index}`
}

function tag(value: unknown): string[] {
  const called = name(value) ?? name(field(value, 'name'))
  return called === null ? [] : [called]
}

function message(sent: unknown, key: string, parentId: string | null): SourceMessage {
  const id = identifier(field(sent, 'id')) ?? key
  const role = field(sent, 'role')
  if (role !== 'user' && role !== 'assistant') return sourceMessage({ id, parentId, role: 'hidden' })
  const { content, reasoning } = splitDetails(text(field(sent, 'content')))
  return sourceMessage({
    id,
    parentId,
    role,
    content: content || outputText(sent, 'message'),
    reasoning: outputText(sent, 'reasoning') || reasoning,
    model: role === 'assistant' ? name(field(sent, 'model')) : null,
    createdAt: time(field(sent, 'timestamp')),
    incomplete: role === 'assistant' && field(sent, 'done') === false,
    usage: usage(field(sent, 'usage') ?? field(sent, 'info', 'usage') ?? field(sent, 'info')),
    attachments: list(field(sent, 'files')).flatMap(attachment),
  })
}

/** The pieces of `output`, as the Responses API calls them. */
function outputText(sent: unknown, type: string): string {
  const parts = list(field(sent, 'output'))
    .filter((one) => field(one, 'type') === type)
    .flatMap((one) => list(field(one, 'content')).map((part) => text(field(part, 'text'))))
  return parts.filter((part) => part !== '').join('\n\n')
}

/** `<details>` of its own making; what people write themselves has no such type. */
const ownDetails = /<details\s+type="(reasoning|tool_calls|code_interpreter)"[^>]*>([\s\S]*?)<\/details>\s*/g

function splitDetails(content: string): { content: string; reasoning: string } {
  const thoughts: string[] = []
  const rest = content.replace(ownDetails, (_all, type: string, inside: string) => {
    if (type === 'reasoning') thoughts.push(unquoted(inside.replace(/<summary>[\s\S]*?<\/summary>/, '')))
    return ''
  })
  return { content: rest.trim(), reasoning: thoughts.join('\n\n').trim() }
}

/** `&amp;` last: what it stands for is no entity again. */
const entities = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&#x27;', "'"],
  ['&amp;', '&'],
] as const

function unquoted(inside: string): string {
  const plain = entities.reduce((so, [entity, letter]) => so.replaceAll(entity, letter), inside)
  return plain.replace(/^> ?/gm, '').trim()
}

/** The names of the OpenAI API, and those of Ollama. */
function usage(value: unknown): SourceUsage | null {
  const inputTokens = count(field(value, 'prompt_tokens')) ?? count(field(value, 'prompt_eval_count'))
  const outputTokens = count(field(value, 'completion_tokens')) ?? count(field(value, 'eval_count'))
  if (inputTokens === null || outputTokens === null) return null
  return {
    inputTokens,
    outputTokens,
    cachedTokens: count(field(value, 'prompt_tokens_details', 'cached_tokens')),
    reasoningTokens: count(field(value, 'completion_tokens_details', 'reasoning_tokens')),
  }
}

function attachment(value: unknown): SourceAttachment[] {
  const picture = dataUrl(text(field(value, 'url')))
  const called = name(field(value, 'name'))
  if (picture !== null) {
    const ending = picture.mime.slice(picture.mime.indexOf('/') + 1)
    return [{ name: called ?? `image.${ending}`, mime: picture.mime, content: picture.content }]
  }
  const extracted = text(field(value, 'file', 'data', 'content'))
  if (called === null && extracted === '') return []
  return [
    {
      name: called ?? 'file.txt',
      mime: null,
      content: extracted === '' ? { kind: 'missing' } : { kind: 'text', text: extracted },
    },
  ]
}
