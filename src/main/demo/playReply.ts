import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { Connection } from './connection'
import type { Reply, Step } from './script'

/**
 * Carries a reply out. Resolves when there is nothing left to write or the connection has ended; rejects when a script's
 * steps throw.
 */
export async function playReply(reply: Reply, connection: Connection): Promise<void> {
  switch (reply.kind) {
    case 'drop':
      return connection.cut(reply.how)
    case 'stall':
      return connection.whenEnded
    case 'whole':
      return writeWhole(reply, connection)
    case 'stream':
      return playStream(reply, connection)
  }
}

function writeWhole(reply: Extract<Reply, { kind: 'whole' }>, { response }: Connection): void {
  const isText = typeof reply.body === 'string'
  const type = isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8'
  response.writeHead(reply.status, { 'content-type': type, ...reply.headers })
  response.end(isText ? reply.body : JSON.stringify(reply.body))
}

async function playStream(reply: Extract<Reply, { kind: 'stream' }>, connection: Connection): Promise<void> {
  const { response, ended } = connection
  response.writeHead(reply.status ?? 200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
    ...reply.headers,
  })
  response.flushHeaders()
  for await (const step of reply.steps) {
    if (ended.aborted) return
    await playStep(step, connection)
  }
  if (!ended.aborted) response.end()
}

async function playStep(step: Step, connection: Connection): Promise<void> {
  const { response, ended, whenEnded } = connection
  switch (step.kind) {
    case 'write':
      // Waiting for the drain keeps a slow reader from filling this process with an endless stream.
      if (!response.write(step.data)) await unlessEnded(once(response, 'drain', { signal: ended }), ended)
      return
    case 'pause':
      return unlessEnded(pause(step.ms, undefined, { signal: ended }), ended)
    case 'wait':
      await Promise.race([step.until, whenEnded])
      return
    case 'stall':
      return whenEnded
    case 'drop':
      await connection.cut(step.how)
      return whenEnded
  }
}

/** Waits for `work`; that it was abandoned because the connection ended is no error. */
async function unlessEnded(work: Promise<unknown>, ended: AbortSignal): Promise<void> {
  try {
    await work
  } catch (error) {
    if (!ended.aborted) throw error
  }
}
