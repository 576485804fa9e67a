import type { Exchange, GatewayRequest, Outcome } from '@main/demo/script'

/** A request as the gateway got it, with how its exchange ends. */
export type LoggedRequest = GatewayRequest & { readonly outcome: Promise<Outcome> }

export type RequestLog = {
  /** Oldest first. */
  readonly requests: readonly LoggedRequest[]
  /** Resolves with the request at an index as soon as it has arrived; a test waits for it in place of sleeping. */
  readonly request: (index: number, path?: string) => Promise<LoggedRequest>
  readonly add: (exchange: Exchange) => void
}

export function requestLog(): RequestLog {
  const requests: LoggedRequest[] = []
  let waiting: (() => void)[] = []
  const request = async (index: number, path?: string): Promise<LoggedRequest> => {
    for (;;) {
      const found = requests.filter((one) => path === undefined || one.path === path)[index]
      if (found !== undefined) return found
      await new Promise<void>((resolve) => waiting.push(resolve))
    }
  }
  const add = ({ request, outcome }: Exchange): void => {
    requests.push({ ...request, outcome })
    const woken = waiting
    waiting = []
    for (const wake of woken) wake()
  }
  return { requests, request, add }
}
