import { randomUUID } from 'node:crypto'
import type { Result } from '@shared/appError'
import type { CallInput, CallName, CallOutput, EventName, EventPayload } from '@shared/contract'
import type { StartedTurn } from '@shared/contract/chat'
import type { MessagePage } from '@shared/contract/conversations'
import type { ConnectionId, ConnectionStatus } from '@shared/model/connection'
import type { Conversation } from '@shared/model/conversation'
import type { Answer, Message, UserMessage } from '@shared/model/message'
import { noTiming } from '@shared/model/usage'
import type { Client } from '@renderer/api/client'

type Handlers = {
  [N in CallName]?: (input: CallInput<N>) => Result<CallOutput<N>> | Promise<Result<CallOutput<N>>>
}

export type ClientDouble = Client & {
  /** Every call in its order. */
  calls: { name: CallName; input: unknown }[]
  /** Main's answers; a call without one fails the test. */
  handlers: Handlers
  emit<N extends EventName>(name: N, payload: EventPayload<N>): void
  callsOf(name: CallName): unknown[]
}

/** Main as the store sees it, written by hand: it answers what a test told it to and nothing else. */
export function createClientDouble(handlers: Handlers = {}): ClientDouble {
  const listeners = new Map<string, Set<(payload: never) => void>>()
  const double: ClientDouble = {
    calls: [],
    handlers: { 'tabs.save': () => ({ ok: true, value: null }), ...handlers },
    callsOf: (name) => double.calls.filter((call) => call.name === name).map((call) => call.input),
    call: async (name, input) => {
      double.calls.push({ name, input })
      const handler = double.handlers[name]
      if (handler === undefined) throw new Error(`the test did not expect the call ${name}`)
      return await handler(input)
    },
    on: (name, listener) => {
      const set = listeners.get(name) ?? new Set()
      listeners.set(name, set.add(listener))
      return () => void set.delete(listener)
    },
    emit: (name, payload) => listeners.get(name)?.forEach((listener) => listener(payload as never)),
  }
  return double
}

export function conversation(change: Partial<Conversation> = {}): Conversation {
  return {
    id: randomUUID(),
    title: 'A title',
    model: 'openai/gpt-5.2',
    connectionId: null,
    systemPrompt: '',
    parameters: {},
    fit: { kind: 'ask' },
    activeLeafId: null,
    folderId: null,
    pinned: false,
    archivedAt: null,
    deletedAt: null,
    tagIds: [],
    createdAt: 1000,
    updatedAt: 1000,
    ...change,
  }
}

/** A connection with a key, as main reports it. */
export function connection(id: ConnectionId, change: Partial<ConnectionStatus> = {}): ConnectionStatus {
  return {
    id,
    name: '',
    baseUrl: 'https://example.test/v1',
    baseUrlOrigin: 'default',
    key: { state: 'present', masked: 'runyour-v1-t…Ab12', origin: 'keychain' },
    ...change,
  }
}

export function question(
  conversationId: string,
  content = 'a question',
  change: Partial<UserMessage> = {},
): UserMessage {
  return {
    id: randomUUID(),
    conversationId,
    parentId: null,
    role: 'user',
    content,
    attachments: [],
    createdAt: 1000,
    ...change,
  }
}

export function answer(conversationId: string, change: Partial<Answer> = {}): Answer {
  return {
    id: randomUUID(),
    conversationId,
    parentId: null,
    role: 'assistant',
    content: '',
    createdAt: 1000,
    status: 'streaming',
    model: 'openai/gpt-5.2',
    connectionId: 'default',
    origin: 'send',
    comparisonId: null,
    parameters: {},
    reasoning: '',
    finishReason: null,
    usage: null,
    timing: noTiming,
    omission: null,
    error: null,
    ...change,
  }
}

/** A piece of a branch as main gives it. */
export function page(messages: Message[], rest: Partial<MessagePage> = {}): Result<MessagePage> {
  return ok({ messages, hasOlder: false, variants: {}, compared: [], live: [], ...rest })
}

/** A turn that has begun in a conversation. */
export function turn(
  conversation: Conversation,
  message: UserMessage | null,
  answers: Answer[],
  variants: StartedTurn['variants'] = {},
): StartedTurn {
  return { conversation, message, answers, variants }
}

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

/** A reply that arrives when the test says so. */
export function later<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve!: (value: T) => void
  const promise = new Promise<T>((settle) => (resolve = settle))
  return { promise, resolve }
}

/** A conversation that its model probably cannot read whole. */
export const overfull = {
  model: 'openai/gpt-5.2',
  tokens: 200_000,
  exact: false,
  window: 128_000,
  windowOrigin: 'guess',
  overflowing: 12,
} as const
