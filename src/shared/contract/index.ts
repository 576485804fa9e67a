import type { z } from 'zod'
import { aboutCalls } from './about'
import { appCalls, appEvents } from './app'
import { attachmentCalls } from './attachments'
import { backupCalls, backupEvents } from './backups'
import { backupPlaceCalls, backupPlaceEvents } from './backupPlaces'
import { chatCalls, chatEvents } from './chat'
import { composerCalls, composerEvents } from './composer'
import { connectionCalls, connectionEvents } from './connection'
import { conversationCalls, conversationEvents } from './conversations'
import { fileCalls } from './files'
import { importCalls } from './importing'
import { libraryCalls, libraryEvents } from './library'
import { messageCalls } from './messages'
import { networkCalls } from './network'
import { orderCalls, orderEvents } from './order'
import { presetCalls, presetEvents } from './presets'
import { previewCalls } from './preview'
import { searchCalls, searchEvents } from './search'
import { spellingCalls, spellingEvents } from './spelling'
import { updateCalls, updateEvents } from './updates'
import { usageCalls } from './usage'
import { windowCalls, windowEvents } from './windows'

/** Every call that a window can make. Types, the router's parsing and the contract test all follow from this list. */
export const calls = {
  ...aboutCalls,
  ...appCalls,
  ...connectionCalls,
  ...conversationCalls,
  ...messageCalls,
  ...chatCalls,
  ...composerCalls,
  ...attachmentCalls,
  ...backupCalls,
  ...fileCalls,
  ...backupPlaceCalls,
  ...importCalls,
  ...libraryCalls,
  ...networkCalls,
  ...orderCalls,
  ...presetCalls,
  ...previewCalls,
  ...searchCalls,
  ...spellingCalls,
  ...usageCalls,
  ...updateCalls,
  ...windowCalls,
}

/** Every event that main publishes. */
export const events = {
  ...appEvents,
  ...backupEvents,
  ...connectionEvents,
  ...conversationEvents,
  ...chatEvents,
  ...composerEvents,
  ...backupPlaceEvents,
  ...libraryEvents,
  ...orderEvents,
  ...presetEvents,
  ...searchEvents,
  ...spellingEvents,
  ...windowEvents,
  ...updateEvents,
}

export type CallName = keyof typeof calls
export type CallInput<N extends CallName> = z.input<(typeof calls)[N]['input']>
/** The input as a handler gets it: parsed, trimmed, with defaults. */
export type ParsedInput<N extends CallName> = z.output<(typeof calls)[N]['input']>
export type CallOutput<N extends CallName> = z.output<(typeof calls)[N]['output']>

export type EventName = keyof typeof events
export type EventPayload<N extends EventName> = z.output<(typeof events)[N]['payload']>
