import type { z } from 'zod'
import { appCalls, appEvents } from './app'
import { attachmentCalls } from './attachments'
import { chatCalls, chatEvents } from './chat'
import { composerCalls, composerEvents } from './composer'
import { connectionCalls, connectionEvents } from './connection'
import { conversationCalls, conversationEvents } from './conversations'
import { messageCalls } from './messages'
import { presetCalls, presetEvents } from './presets'
import { tabCalls } from './tabs'
import { usageCalls } from './usage'

/** Every call that a window can make. Types, the router's parsing and the contract test all follow from this list. */
export const calls = {
  ...appCalls,
  ...connectionCalls,
  ...conversationCalls,
  ...messageCalls,
  ...chatCalls,
  ...composerCalls,
  ...attachmentCalls,
  ...presetCalls,
  ...usageCalls,
  ...tabCalls,
}

/** Every event that main publishes. */
export const events = {
  ...appEvents,
  ...connectionEvents,
  ...conversationEvents,
  ...chatEvents,
  ...composerEvents,
  ...presetEvents,
}

export type CallName = keyof typeof calls
export type CallInput<N extends CallName> = z.input<(typeof calls)[N]['input']>
/** The input as a handler gets it: parsed, trimmed, with defaults. */
export type ParsedInput<N extends CallName> = z.output<(typeof calls)[N]['input']>
export type CallOutput<N extends CallName> = z.output<(typeof calls)[N]['output']>

export type EventName = keyof typeof events
export type EventPayload<N extends EventName> = z.output<(typeof events)[N]['payload']>
