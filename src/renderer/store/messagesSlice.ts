import type { LiveText } from './liveText'
import { type Asking, createAsking } from './messages/asking'
import { createEditing, type Editing } from './messages/editing'
import { createExploring, type Exploring } from './messages/exploring'
import { createLoading, type Loading } from './messages/loading'
import { createMessagesContext } from './messages/parts'
import { createReceiving, type Receiving } from './messages/receiving'
import { createSteering, type Steering } from './messages/steering'
import type { Thread } from './messages/thread'
import type { SliceContext } from './types'

export type MessagesSlice = Loading &
  Receiving &
  Asking &
  Steering &
  Exploring &
  Editing & {
    /** The shown branch of each open conversation. */
    threads: Record<string, Thread>
    /** The text of answers that are streaming, apart from the threads: a delta then re-renders one answer and no list. */
    live: Record<string, LiveText>
  }

export function createMessagesSlice(context: SliceContext): MessagesSlice {
  const parts = createMessagesContext(context)
  return {
    threads: {},
    live: {},
    ...createLoading(parts),
    ...createReceiving(parts),
    ...createAsking(parts),
    ...createSteering(parts),
    ...createExploring(parts),
    ...createEditing(parts),
  }
}
