import type { Readable, Writable } from 'node:stream'

/** The DevTools protocol as far as it is used here: a reply or an event, as an object whose shape the method decides. */
type Payload = Record<string, unknown>

export type DevTools = {
  /** Rejects with the protocol's own words, or when the program has ended. */
  send(method: string, params?: Payload, sessionId?: string): Promise<Payload>
  /** Resolves with the first event of that name that is accepted. */
  event(method: string, accept: (params: Payload) => boolean): Promise<Payload>
}

/**
 * Talks to Chromium through `--remote-debugging-pipe` (messages of JSON, each ended by a NUL). Written by hand because a
 * browser driver attaches to everything, injects scripts and listens to the network, and would be measured too.
 */
export function connectDevTools(requests: Writable, replies: Readable): DevTools {
  const waiting = new Map<number, { resolve(value: Payload): void; reject(cause: Error): void }>()
  const listeners = new Set<(method: string, params: Payload) => void>()
  const events: { method: string; params: Payload }[] = []
  let lastId = 0
  let ended = false

  const receive = (text: string): void => {
    const { id, method, params = {}, result = {}, error } = JSON.parse(text) as Message
    if (method !== undefined) {
      events.push({ method, params })
      for (const listener of listeners) listener(method, params)
      return
    }
    const asked = id === undefined ? undefined : waiting.get(id)
    if (id === undefined || asked === undefined) return
    waiting.delete(id)
    if (error) asked.reject(new Error(error.message))
    else asked.resolve(result)
  }
  let rest = ''
  replies.setEncoding('utf8').on('data', (chunk: string) => {
    const texts = (rest + chunk).split('\0')
    rest = texts.pop() ?? ''
    texts.forEach(receive)
  })
  const end = (): void => {
    ended = true
    for (const { reject } of waiting.values()) reject(new Error('the program has ended'))
    waiting.clear()
  }
  replies.on('close', end).on('error', end)
  // A program that was killed leaves a broken pipe; whoever waits is told by `end`.
  requests.on('error', end)

  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(new Error('the program has ended'))
        lastId += 1
        waiting.set(lastId, { resolve, reject })
        requests.write(`${JSON.stringify({ id: lastId, method, params, sessionId })}\0`)
      }),
    event: (method, accept) =>
      new Promise((resolve) => {
        const known = events.find((one) => one.method === method && accept(one.params))
        if (known) return resolve(known.params)
        const listener = (name: string, params: Payload): void => {
          if (name !== method || !accept(params)) return
          listeners.delete(listener)
          resolve(params)
        }
        listeners.add(listener)
      }),
  }
}

type Message = {
  id?: number
  method?: string
  params?: Payload
  result?: Payload
  error?: { message: string }
}
