import type { DemoGatewayOptions } from '@main/demo/server'
import {
  type GatewayRequest,
  json,
  type LoggedRequest,
  type Reply,
  scriptedGateway,
  type ScriptedGateway,
} from '../scriptedGateway'

export type AppGateway = ScriptedGateway & {
  /** Queues replies for the next completions, in the order in which they will be asked for. */
  willAnswer(...replies: readonly Reply[]): void
  /** Answers every request for which it has a reply, before the queue is looked at. */
  willDo(script: (request: GatewayRequest) => Reply | undefined): void
  /** The completions that the app asked for, oldest first. */
  completions(): readonly LoggedRequest[]
  /** As if it had just been started: nothing planned, nothing asked. */
  forget(): void
}

export type GatewayOptions = Omit<DemoGatewayOptions, 'script'>

/** The scripted gateway with replies that a test decides on as it goes. A completion nobody planned for is a 500. */
export async function startGateway(options: GatewayOptions): Promise<AppGateway> {
  const queue: Reply[] = []
  let script: (request: GatewayRequest) => Reply | undefined = () => undefined
  const gateway = await scriptedGateway({
    ...options,
    script: (request) => {
      const scripted = script(request)
      if (scripted !== undefined || request.method !== 'POST') return scripted
      return queue.shift() ?? json(500, `No reply is scripted for this ${request.path}`)
    },
  })
  let forgotten = 0
  const requests = (): readonly LoggedRequest[] => gateway.requests.slice(forgotten)
  return {
    ...gateway,
    get requests() {
      return requests()
    },
    request: (index, path) => {
      const before = gateway.requests
        .slice(0, forgotten)
        .filter((one) => path === undefined || one.path === path)
      return gateway.request(before.length + index, path)
    },
    willAnswer: (...replies) => void queue.push(...replies),
    willDo: (next) => void (script = next),
    completions: () => requests().filter(({ method }) => method === 'POST'),
    forget: () => {
      queue.length = 0
      script = () => undefined
      forgotten = gateway.requests.length
    },
  }
}

/** What a completion was asked for. */
export function asked(request: LoggedRequest | undefined): {
  model: string
  messages: { role: string; content: string }[]
} {
  return request?.body as { model: string; messages: { role: string; content: string }[] }
}
