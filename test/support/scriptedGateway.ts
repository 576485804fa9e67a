import { fullSpeed } from '@main/demo/pace'
import type { DemoGateway, DemoGatewayOptions } from '@main/demo/server'
import { startDemoGateway } from '@main/demo/server'
import type { RequestLog } from './gateway/requestLog'
import { requestLog } from './gateway/requestLog'

export { fingerprintAuthorization } from '@main/demo/auth'
export { fullSpeed, humanPace } from '@main/demo/pace'
export type { GatewayRequest, Outcome, Reply, Script, Step } from '@main/demo/script'
export { collect } from './gateway/collect'
export { gate, type Gate } from './gateway/gate'
export { answer, dropped, error, inTurn, json, longAnswer, silent, stream } from './gateway/replies'
export type { LoggedRequest } from './gateway/requestLog'
export { answerText, splitAtBytes, sse } from './gateway/sse'

/** The key that tests use unless they are about keys. */
export const testKey = 'runyour-v1-test-0123456789abcdefghijklmnopqrstuvwxyz'

export type ScriptedGateway = DemoGateway & Pick<RequestLog, 'requests' | 'request'>

/**
 * The built-in demo gateway with a test key, no artificial slowness and a log of every request. What `script` leaves
 * unanswered is answered as in the demo. Close it, or declare it with `await using`.
 */
export async function scriptedGateway(
  options: Omit<DemoGatewayOptions, 'onExchange'> = {},
): Promise<ScriptedGateway & AsyncDisposable> {
  const log = requestLog()
  const gateway = await startDemoGateway({
    apiKey: testKey,
    pace: fullSpeed,
    ...options,
    onExchange: log.add,
  })
  return {
    ...gateway,
    requests: log.requests,
    request: log.request,
    [Symbol.asyncDispose]: gateway.close,
  }
}
