import { ok } from '@shared/appError'
import { createActiveTurns } from '@main/chat/activeTurns'
import { createChat } from '@main/chat/chat'
import { createDiskWriter } from '@main/chat/diskWriter'
import type { Connection } from '@main/connection/connection'
import type { History } from '@main/history/history'
import { onlineGateway, targetOf } from './askGateway'
import { recordedEvents } from './recordedEvents'
import { recordedLog } from './recordedLog'
import { testConnection } from './testConnection'
import { testHistory } from './testHistory'

/**
 * Sending with its real parts: history, turns, writers and the gateway's client; only the windows, which hear what is
 * published, are the test's own.
 * @param server who is asked
 * @param change replaces operations of the real history, to let them fail
 */
export function testChat(
  server: { baseUrl: string },
  change: (history: History) => Partial<History> = () => ({}),
) {
  const real = testHistory()
  const history: History = { ...real, ...change(real) }
  const events = recordedEvents()
  const log = recordedLog()
  const activeTurns = createActiveTurns()
  const diskWriter = createDiskWriter(history, log)
  const connection: Connection = { ...testConnection().connection, target: async () => ok(targetOf(server)) }
  const parts = { history, connection, activeTurns, diskWriter, publish: events.publish, log }
  const chat = createChat({ ...parts, gateway: async () => onlineGateway() })
  /** Waits until no turn runs in the conversation any more. */
  const idle = async (conversationId: string): Promise<void> => {
    while (activeTurns.ofConversation(conversationId).length > 0) await new Promise(setImmediate)
  }
  return { ...parts, chat, events, real, idle }
}
