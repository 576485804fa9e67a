import type { z } from 'zod'
import { appCalls, appEvents } from './app'
import { chatCalls, chatEvents } from './chat'
import { connectionCalls, connectionEvents } from './connection'
import { conversationCalls, conversationEvents } from './conversations'
import { tabCalls } from './tabs'

/** Every call that a window can make. Types, the router's parsing and the contract test all follow from this list. */
export const calls = { ...appCalls, ...connectionCalls, ...conversationCalls, ...chatCalls, ...tabCalls }

/** Every event that main publishes. */
export const events = { ...appEvents, ...connectionEvents, ...conversationEvents, ...chatEvents }

export type CallName = keyof typeof calls
export type CallInput<N extends CallName> = z.input<(typeof calls)[N]['input']>
/** The input as a handler gets it: parsed, trimmed, with defaults. */
export type ParsedInput<N extends CallName> = z.output<(typeof calls)[N]['input']>
export type CallOutput<N extends CallName> = z.output<(typeof calls)[N]['output']>

export type EventName = keyof typeof events
export type EventPayload<N extends EventName> = z.output<(typeof events)[N]['payload']>
