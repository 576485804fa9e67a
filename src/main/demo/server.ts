import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { keyCheck, newDemoKey } from './auth'
import { answerCompletion } from './completions'
import { errorReply } from './errorBodies'
import { serveExchange } from './exchange'
import { modelList } from './models'
import type { Pace } from './pace'
import { humanPace } from './pace'
import { answerResponse } from './responses'
import type { Exchange, GatewayRequest, Reply, Script } from './script'

export type DemoGatewayOptions = {
  /** The key to accept; a random one for this run where none is given. */
  readonly apiKey?: string
  /** More keys to accept, for tests that replace one key by another. */
  readonly otherKeys?: readonly string[]
  /** How fast the demo's own answers stream; a script paces itself. */
  readonly pace?: Pace
  readonly script?: Script
  /** Told of every request once its body was read, also of those with a wrong key. Nothing is kept without it. */
  readonly onExchange?: (exchange: Exchange) => void
}

export type DemoGateway = {
  /** `http://127.0.0.1:<port>/v1`. */
  readonly baseUrl: string
  readonly apiKey: string
  /** Ends every connection and frees the port; may be called more than once. */
  readonly close: () => Promise<void>
}

/**
 * Starts the built-in gateway on a free loopback port: the three endpoints of the real one, answered with texts that
 * ship with the app, so that a person without a key can try the app and a test can meet every fault. Rejects when no
 * port can be opened.
 */
export async function startDemoGateway(options: DemoGatewayOptions = {}): Promise<DemoGateway> {
  const apiKey = options.apiKey ?? newDemoKey()
  const pace = options.pace ?? humanPace
  let closing: Promise<void> | undefined
  const parts = {
    isAuthorized: keyCheck([apiKey, ...(options.otherKeys ?? [])]),
    answer: (request: GatewayRequest) => options.script?.(request) ?? answerAsDemo(request, pace),
    onExchange: options.onExchange,
    isClosing: () => closing !== undefined,
  }
  const server = createServer((incoming, response) => void serveExchange(incoming, response, parts))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo

  const close = (): Promise<void> => {
    closing ??= new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
    return closing
  }
  return { baseUrl: `http://127.0.0.1:${port}/v1`, apiKey, close }
}

function answerAsDemo({ method, path, body }: GatewayRequest, pace: Pace): Reply {
  switch (`${method} ${path}`) {
    case 'GET /v1/models':
      return { kind: 'whole', status: 200, body: modelList() }
    case 'POST /v1/chat/completions':
      return answerCompletion(path, body, pace)
    case 'POST /v1/responses':
      return answerResponse(path, body, pace)
    default:
      return errorReply(path, 404, `Cannot ${method} ${path}`)
  }
}
