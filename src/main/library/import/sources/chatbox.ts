import { attempt, problem, type ReadSource } from '../importSource'
import { jsonValues } from '../json/jsonValues'
import { count, field, identifier, list, name, record, text, time } from '../lenient'
import {
  type SourceAttachment,
  type SourceConversation,
  sourceConversation,
  type SourceItem,
  type SourceMessage,
  sourceMessage,
  SourceProblem,
  type SourceUsage,
} from '../sourceConversation'

/**
 * Chatbox, "Data backup": one JSON object of its storage, `__exported_items`, `session:<id>` for each session (before 1.9
 * the list `chat-sessions`), `chat-sessions-list`. A session is `{ id, name, starred, messages, threads, messageForksHash,
 * settings }`. `threads` are earlier conversations of the session, each becomes one of its own. `messageForksHash` keeps,
 * by the message that they follow, the tails that are not shown; the shown one stands in `messages`, and its place among
 * them is empty. Messages: `role`, `contentParts` of `text`, `reasoning`, `image`, `tool-call` (before: `content`,
 * `reasoningContent`), `model` as it was displayed, `timestamp` in milliseconds, `usage`, `generating`. Pictures and files
 * are not exported.
 *
 * Facts from: chatboxai/chatbox `src/shared/types/session.ts`, `src/renderer/storage/StoreStorage.ts`,
 * `src/renderer/routes/settings/general.tsx`.
 */
export const readChatbox: ReadSource = async function* ({ files }) {
  for (const file of files) {
    try {
      for await (const { key, value } of jsonValues(file.open(), ['$.*'])) {
        if (typeof key === 'string' && key.startsWith('session:')) yield* session(value)
        else if (key === 'chat-sessions') for (const one of list(value)) yield* session(one)
      }
    } catch (cause) {
      yield problem(cause, file.name)
    }
  }
}

async function* session(value: unknown): AsyncGenerator<SourceItem> {
  const title = name(field(value, 'name'))
  yield await attempt(() => current(value), title)
  for (const thread of list(field(value, 'threads'))) {
    yield await attempt(() => earlier(value, thread), name(field(thread, 'name')) ?? title)
  }
}

function current(value: unknown): SourceConversation {
  const given = list(field(value, 'messages'))
  const id = identifier(field(value, 'id'))
  if (id === null || !Array.isArray(field(value, 'messages'))) {
    throw new SourceProblem('malformed', 'no id or no messages')
  }
  const shown = chain(given, null, id)
  const messages = [...shown, ...tails(field(value, 'messageForksHash'), new Set(shown.map((one) => one.id)))]
  return sourceConversation({
    ...common(value, given),
    id,
    title: name(field(value, 'threadName')) ?? text(field(value, 'name')),
    pinned: field(value, 'starred') === true,
    currentId: shown.at(-1)?.id ?? null,
    messages,
  })
}

function earlier(value: unknown, thread: unknown): SourceConversation {
  const given = list(field(thread, 'messages'))
  const id = identifier(field(thread, 'id'))
  if (id === null) throw new SourceProblem('malformed', 'a thread without an id')
  return sourceConversation({
    ...common(value, given),
    id,
    title: name(field(thread, 'name')) ?? text(field(value, 'name')),
    createdAt: time(field(thread, 'createdAt')),
    messages: chain(given, null, id),
  })
}

function common(value: unknown, given: unknown[]): Pick<SourceConversation, 'systemPrompt' | 'model'> {
  const system = given.find((one) => field(one, 'role') === 'system')
  return {
    systemPrompt: system === undefined ? '' : contentOf(system),
    model: name(field(value, 'settings', 'modelId')) ?? name(field(value, 'settings', 'model')),
  }
}

function chain(given: unknown[], above: string | null, prefix: string): SourceMessage[] {
  let before = above
  return given
    .filter((one) => record(one) !== null)
    .map((one, index) => {
      const id = identifier(field(one, 'id')) ?? `${prefix}/${index}`
      const made = message(one, id, before)
      before = id
      return made
    })
}

/** A fork may hang on a message of another fork's tail, so they are tried until none is left that fits. */
function tails(forks: unknown, known: Set<string>): SourceMessage[] {
  const waiting = Object.entries(record(forks) ?? {})
  const found: SourceMessage[] = []
  for (let isNew = true; isNew;) {
    isNew = false
    for (const [above, fork] of waiting.splice(0)) {
      if (!known.has(above)) {
        waiting.push([above, fork])
        continue
      }
      isNew = true
      for (const one of list(field(fork, 'lists'))) {
        const tail = chain(list(field(one, 'messages')), above, `${above}/${text(field(one, 'id'))}`)
        for (const added of tail.filter(({ id }) => !known.has(id))) {
          known.add(added.id)
          found.push(added)
        }
      }
    }
  }
  return found
}

function message(sent: unknown, id: string, parentId: string | null): SourceMessage {
  const role = field(sent, 'role')
  if (role !== 'user' && role !== 'assistant') return sourceMessage({ id, parentId, role: 'hidden' })
  const parts = list(field(sent, 'contentParts'))
  const reasoning = parts
    .filter((part) => field(part, 'type') === 'reasoning')
    .map((part) => text(field(part, 'text')))
    .filter((part) => part !== '')
  return sourceMessage({
    id,
    parentId,
    role,
    content: contentOf(sent),
    reasoning: reasoning.join('\n\n') || text(field(sent, 'reasoningContent')),
    model: role === 'assistant' ? name(field(sent, 'model')) : null,
    createdAt: time(field(sent, 'timestamp')),
    incomplete: field(sent, 'generating') === true || name(field(sent, 'error')) !== null,
    finishReason: name(field(sent, 'finishReason')),
    usage: usage(field(sent, 'usage')),
    attachments: [...list(field(sent, 'files')), ...pictures(sent, parts)].flatMap(missing),
  })
}

function contentOf(sent: unknown): string {
  const texts = list(field(sent, 'contentParts'))
    .filter((part) => field(part, 'type') === 'text')
    .map((part) => text(field(part, 'text')))
    .filter((part) => part !== '')
  return texts.join('\n\n') || text(field(sent, 'content'))
}

function pictures(sent: unknown, parts: unknown[]): unknown[] {
  const all = [...parts.filter((part) => field(part, 'type') === 'image'), ...list(field(sent, 'pictures'))]
  return all.map((_one, index) => ({ name: `image-${index + 1}.png` }))
}

function missing(value: unknown): SourceAttachment[] {
  const called = name(field(value, 'name'))
  return called === null ? [] : [{ name: called, mime: null, content: { kind: 'missing' } }]
}

function usage(value: unknown): SourceUsage | null {
  const inputTokens = count(field(value, 'inputTokens'))
  const outputTokens = count(field(value, 'outputTokens'))
  if (inputTokens === null || outputTokens === null) return null
  return {
    inputTokens,
    outputTokens,
    cachedTokens: count(field(value, 'cachedInputTokens')),
    reasoningTokens: count(field(value, 'reasoningTokens')),
  }
}
