import { eachJsonConversation, type ReadSource } from '../importSource'
import { count, field, identifier, list, name, record, text, time } from '../lenient'
import {
  type SourceAttachment,
  type SourceConversation,
  sourceConversation,
  type SourceMessage,
  sourceMessage,
  SourceProblem,
} from '../sourceConversation'

/**
 * LibreChat, "Export conversation" as JSON: one file for each, `{ conversationId, title, exportAt, branches, recursive,
 * options, messages | messagesTree }`. Flat, every message names its `parentMessageId` (zeros at the top); recursive, they
 * stand inside each other as `children`. `text` is the message, or `content`: parts of `text`, `think`, `tool_call`.
 * `model`, `isCreatedByUser`, `createdAt` (ISO), `unfinished`, `tokenCount`. Several conversations are several files: a
 * folder or a zip of them is read as a whole.
 *
 * Facts from: danny-avila/LibreChat `api/server/utils/import/importers.js`, `__data__/librechat-opts-nonr-branches.json`,
 * and `client/src/hooks/Conversations/useExportConversation.ts`.
 */
export const readLibrechat: ReadSource = (found) => eachJsonConversation(found, conversation, isLibrechat)

/** Whether a value is one of its conversations. */
function isLibrechat(value: unknown): boolean {
  const hasMessages = Array.isArray(field(value, 'messages')) || Array.isArray(field(value, 'messagesTree'))
  return identifier(field(value, 'conversationId')) !== null && hasMessages
}

const noParent = '00000000-0000-0000-0000-000000000000'

function conversation(value: unknown): SourceConversation {
  const id = identifier(field(value, 'conversationId'))
  if (id === null) throw new SourceProblem('malformed', 'no conversationId')
  const given = list(field(value, 'messagesTree') ?? field(value, 'messages'))
  const messages = flatten(given, id)
  return sourceConversation({
    id,
    title: text(field(value, 'title')),
    systemPrompt: text(field(value, 'options', 'promptPrefix')),
    model:
      name(field(value, 'options', 'model')) ?? messages.findLast((one) => one.model !== null)?.model ?? null,
    tags: list(field(value, 'tags')).flatMap((one) => name(one) ?? []),
    createdAt: time(field(value, 'createdAt')),
    updatedAt: time(field(value, 'updatedAt')),
    messages,
  })
}

/** Without recursion, and by a list that grows while it is walked: a branch is as deep as its conversation is long. */
function flatten(given: unknown[], conversationId: string): SourceMessage[] {
  const flat: SourceMessage[] = []
  const waiting = given.map((one) => ({ one, above: null as string | null }))
  for (const { one, above } of waiting) {
    if (record(one) === null) continue
    const id = identifier(field(one, 'messageId')) ?? `${conversationId}/${flat.length}`
    const named = identifier(field(one, 'parentMessageId'))
    flat.push(message(one, id, above ?? (named === noParent ? null : named)))
    waiting.push(...list(field(one, 'children')).map((child) => ({ one: child, above: id })))
  }
  return flat
}

function message(sent: unknown, id: string, parentId: string | null): SourceMessage {
  const role = field(sent, 'isCreatedByUser') === true ? 'user' : 'assistant'
  const parts = list(field(sent, 'content'))
  const ofParts = (type: string): string =>
    parts
      .filter((part) => field(part, 'type') === type)
      .map((part) => text(field(part, type)) || text(field(part, type, 'value')))
      .filter((part) => part !== '')
      .join('\n\n')
  const outputTokens = count(field(sent, 'tokenCount'))
  const inputTokens = count(field(sent, 'promptTokens'))
  return sourceMessage({
    id,
    parentId,
    role,
    content: ofParts('text') || text(field(sent, 'text')),
    reasoning: ofParts('think'),
    model: role === 'assistant' ? (name(field(sent, 'model')) ?? name(field(sent, 'sender'))) : null,
    createdAt: time(field(sent, 'createdAt')),
    incomplete: field(sent, 'unfinished') === true,
    finishReason: name(field(sent, 'finish_reason')),
    usage:
      role === 'assistant' && inputTokens !== null && outputTokens !== null
        ? { inputTokens, outputTokens, cachedTokens: null, reasoningTokens: null }
        : null,
    attachments: list(field(sent, 'files')).flatMap(attachment),
  })
}

/** The files themselves stay on the server. */
function attachment(value: unknown): SourceAttachment[] {
  const called = name(field(value, 'filename'))
  if (called === null) return []
  const extracted = text(field(value, 'text'))
  return [
    {
      name: called,
      mime: name(field(value, 'type')),
      content: extracted === '' ? { kind: 'missing' } : { kind: 'text', text: extracted },
    },
  ]
}
