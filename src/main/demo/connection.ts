import type { ServerResponse } from 'node:http'
import type { Cut } from './script'

/** The answering half of one exchange. */
export type Connection = {
  readonly response: ServerResponse
  /** Aborts when the connection has ended, whoever ended it. */
  readonly ended: AbortSignal
  /** Resolves at the same moment; one promise for all steps, where a listener per step would pile up on the signal. */
  readonly whenEnded: Promise<void>
  /** Ends the connection without finishing the reply; what was written before is handed to the kernel first. */
  readonly cut: (how: Cut) => Promise<void>
  /** Whether this side cut it: the one end that a closed socket does not tell from a client that left. */
  readonly wasCut: () => boolean
}

export function connectionOf(response: ServerResponse): Connection {
  const ended = new AbortController()
  const whenEnded = new Promise<void>((resolve) => {
    response.once('close', () => {
      ended.abort()
      resolve()
    })
  })
  let isCut = false
  const cut = async (how: Cut): Promise<void> => {
    await flushed(response)
    if (ended.signal.aborted) return
    isCut = true
    if (how === 'reset') response.socket?.resetAndDestroy()
    else response.socket?.destroy()
  }
  return { response, ended: ended.signal, whenEnded, cut, wasCut: () => isCut }
}

/** Destroying a socket discards what it still holds, so a cut waits until the kernel has it. */
function flushed({ socket }: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    if (socket === null || socket.destroyed) resolve()
    else socket.write('', () => resolve())
  })
}
