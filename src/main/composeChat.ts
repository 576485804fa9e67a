import type { AttachmentStore } from './attachments/attachmentStore'
import { type ActiveTurns, createActiveTurns } from './chat/activeTurns'
import { createFailureWatch } from './chat/callFailures'
import { type CallSlots, createCallSlots } from './chat/callSlots'
import { type Chat, createChat } from './chat/chat'
import type { Clock } from './chat/clock'
import { createDiskWriter } from './chat/diskWriter'
import { createMessageQueues, type MessageQueues } from './chat/messageQueue'
import { oneAtATime } from './chat/oneAtATime'
import { createWakeWatch } from './chat/wakeWatch'
import type { ConnectionRegistry } from './connection/connections'
import type { Gateway } from './gateway/gateway'
import type { History } from './history/history'
import type { Publish } from './ipc/publish'
import type { Log } from './logging/log'
import type { SettingsStore } from './settings/settings'

export type ChatRoomParts = {
  history: History
  connections: Pick<ConnectionRegistry, 'target'>
  attachments: Pick<AttachmentStore, 'read'>
  settings: Pick<SettingsStore, 'get'>
  /** Loads the SDK at the first call or shortly after start, whichever comes first: it is not needed for a window. */
  gateway: () => Promise<Gateway>
  publish: Publish
  log: Log
  clock: Clock
}

export type ChatRoom = {
  chat: Chat
  queues: MessageQueues
  activeTurns: ActiveTurns
  slots: CallSlots
  /** To be called when the machine has woken up. */
  woken(): void
}

/** Builds what sends, streams and fails, and joins it; nothing here needs Electron. */
export function composeChat(parts: ChatRoomParts): ChatRoom {
  const { history, publish, log, clock } = parts
  const settings = () => parts.settings.get()
  const activeTurns = createActiveTurns()
  const slots = createCallSlots(() => settings().parallelCalls)
  const failed = createFailureWatch({
    history,
    activeTurns,
    publish,
    hold: (conversationId) => void queues.hold(conversationId),
  })
  const chat = createChat({
    ...parts,
    settings,
    activeTurns,
    slots,
    failed,
    diskWriter: createDiskWriter(history, log),
    random: Math.random,
    alone: oneAtATime(),
    ended: (conversationId, answers) => void queues.ended(conversationId, answers),
  })
  const queues = createMessageQueues({ history, chat, publish, log })
  return { chat, queues, activeTurns, slots, woken: createWakeWatch(activeTurns, clock) }
}
