import { attempt, problem, type ReadSource, type Recognised } from '../importSource'
import { inGroups, type Piece } from '../inGroups'
import { jsonValues } from '../json/jsonValues'
import { count, field, identifier, list, name, record, text, time } from '../lenient'
import {
  type SourceConversation,
  sourceConversation,
  type SourceItem,
  type SourceMessage,
  sourceMessage,
  type SourceUsage,
} from '../sourceConversation'
import type { SourceFile } from '../sourceFiles'

/**
 * LobeChat, "Export data", both forms: `{ exportType, version, state: { messages, topics, sessions, sessionGroups } }` of
 * the browser's database, and since 1.77 `{ mode: 'pglite' | 'postgres', schemaHash, data: { messages, topics, sessions,
 * agents, agentsToSessions, … } }`. Messages of all conversations stand in one list: `topicId` (and `sessionId`) says where
 * one belongs, `parentId` what it answers; several answers to one question are siblings. Questions often have no parent and
 * follow the message before them. Times are milliseconds or ISO. Model: `extra.fromModel` or `model`; reasoning:
 * `reasoning.content`. A session is an assistant with a system prompt; its topics are in its folder here. Files are on the
 * server or in the browser.
 *
 * Facts from: lobehub/lobe-chat `src/database/repositories/dataImporter/deprecated/index.ts` and
 * `__tests__/fixtures/with-client-id.json`; issue lobehub/lobehub 7218. Exports of before version 7 of the first form,
 * whose messages stand inside the sessions, are not read.
 */
export const readLobechat: ReadSource = async function* ({ files }: Recognised) {
  for (const file of files) {
    try {
      yield* readFile(file)
    } catch (cause) {
      yield problem(cause, file.name)
    }
  }
}

type Session = { title: string; prompt: string; model: string | null }
type Topic = {
  title: string
  sessionId: string | null
  pinned: boolean
  createdAt: number | null
  updatedAt: number | null
}

async function* readFile(file: SourceFile): AsyncGenerator<SourceItem> {
  const topics = new Map<string, Topic>()
  const sessions = new Map<string, Session>()
  const agents = new Map<string, Session>()
  const agentOfSession = new Map<string, string>()
  async function* pieces(): AsyncGenerator<Piece<unknown>> {
    for await (const { value, path } of jsonValues(file.open(), ['$.state.*.*', '$.data.*.*'])) {
      const id = identifier(field(value, 'id'))
      const table = path[1]
      if (table === 'messages') yield { group: groupOf(value), size: sizeOf(value), item: value }
      else if (table === 'topics' && id !== null) topics.set(id, topic(value))
      else if (table === 'sessions' && id !== null) sessions.set(id, session(value))
      else if (table === 'agents' && id !== null) agents.set(id, agent(value))
      else if (table === 'agentsToSessions') {
        agentOfSession.set(text(field(value, 'sessionId')), text(field(value, 'agentId')))
      }
    }
  }
  for await (const { group, items } of inGroups(pieces)) {
    const found = topics.get(group)
    const sessionId = found?.sessionId ?? identifier(field(items[0], 'sessionId'))
    const own = sessionId === null ? undefined : sessions.get(sessionId)
    const behind = sessionId === null ? undefined : agents.get(agentOfSession.get(sessionId) ?? '')
    const from: Session = {
      title: own?.title || behind?.title || '',
      prompt: own?.prompt || behind?.prompt || '',
      model: own?.model ?? behind?.model ?? null,
    }
    yield await attempt(() => conversation(group, items, found, from), found?.title ?? null)
  }
}

/** Messages of no topic are the session's first conversation; those of no session are the inbox's. */
function groupOf(row: unknown): string {
  return identifier(field(row, 'topicId')) ?? `session/${identifier(field(row, 'sessionId')) ?? 'inbox'}`
}

function sizeOf(row: unknown): number {
  return 400 + 2 * (text(field(row, 'content')).length + text(field(row, 'reasoning', 'content')).length)
}

function topic(value: unknown): Topic {
  return {
    title: text(field(value, 'title')),
    sessionId: identifier(field(value, 'sessionId')),
    pinned: field(value, 'favorite') === true || field(value, 'favorite') === 1,
    createdAt: time(field(value, 'createdAt')),
    updatedAt: time(field(value, 'updatedAt')),
  }
}

/** The first form keeps an assistant's settings in its session; the second one in `agents`. */
function session(value: unknown): Session {
  return {
    title: name(field(value, 'meta', 'title')) ?? text(field(value, 'title')),
    prompt: text(field(value, 'config', 'systemRole')),
    model: name(field(value, 'config', 'model')),
  }
}

function agent(value: unknown): Session {
  return {
    title: text(field(value, 'title')),
    prompt: text(field(value, 'systemRole')),
    model: name(field(value, 'model')),
  }
}

function conversation(
  id: string,
  items: unknown[],
  found: Topic | undefined,
  from: Session,
): SourceConversation {
  return sourceConversation({
    id,
    title: found?.title || from.title,
    systemPrompt: from.prompt,
    model: from.model,
    createdAt: found?.createdAt ?? null,
    updatedAt: found?.updatedAt ?? null,
    pinned: found?.pinned ?? false,
    folder: from.title === '' ? [] : [from.title],
    messages: linked(items),
  })
}

function linked(items: unknown[]): SourceMessage[] {
  const inOrder = items
    .filter((one) => record(one) !== null)
    .toSorted((a, b) => (time(field(a, 'createdAt')) ?? 0) - (time(field(b, 'createdAt')) ?? 0))
  const ids = new Set(inOrder.map((one) => identifier(field(one, 'id'))))
  let before: string | null = null
  return inOrder.map((one, index) => {
    const id = identifier(field(one, 'id')) ?? `message/${index}`
    const named = identifier(field(one, 'parentId'))
    const made = message(one, id, named !== null && ids.has(named) ? named : before)
    before = id
    return made
  })
}

function message(sent: unknown, id: string, parentId: string | null): SourceMessage {
  const role = field(sent, 'role')
  if (role !== 'user' && role !== 'assistant') return sourceMessage({ id, parentId, role: 'hidden' })
  return sourceMessage({
    id,
    parentId,
    role,
    content: text(field(sent, 'content')),
    reasoning: text(field(sent, 'reasoning', 'content')),
    model:
      role === 'assistant' ? (name(field(sent, 'model')) ?? name(field(sent, 'extra', 'fromModel'))) : null,
    createdAt: time(field(sent, 'createdAt')),
    usage: usage(field(sent, 'metadata')),
    attachments: list(field(sent, 'files')).flatMap((one) => {
      const called = name(one) ?? name(field(one, 'name'))
      return called === null ? [] : [{ name: called, mime: null, content: { kind: 'missing' } as const }]
    }),
  })
}

function usage(metadata: unknown): SourceUsage | null {
  const inputTokens = count(field(metadata, 'totalInputTokens'))
  const outputTokens = count(field(metadata, 'totalOutputTokens'))
  if (inputTokens === null || outputTokens === null) return null
  return {
    inputTokens,
    outputTokens,
    cachedTokens: count(field(metadata, 'inputCachedTokens')),
    reasoningTokens: count(field(metadata, 'outputReasoningTokens')),
  }
}
