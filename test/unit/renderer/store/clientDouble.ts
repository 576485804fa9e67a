import { randomUUID } from 'node:crypto'
import type { Result } from '@shared/appError'
import type { CallInput, CallName, CallOutput, EventName, EventPayload } from '@shared/contract'
import type { Conversation } from '@shared/model/conversation'
import type { Answer, UserMessage } from '@shared/model/message'
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
    systemPrompt: '',
    activeLeafId: null,
    createdAt: 1000,
    updatedAt: 1000,
    ...change,
  }
}

export function question(conversationId: string, content = 'a question'): UserMessage {
  return { id: randomUUID(), conversationId, parentId: null, role: 'user', content, createdAt: 1000 }
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
    reasoning: '',
    finishReason: null,
    usage: null,
    error: null,
    ...change,
  }
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
