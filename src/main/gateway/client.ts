import OpenAI, { APIError } from 'openai'
import type { Target } from '../connection/target'
import { shortenRefusal } from './shortenRefusal'

export type Fetch = typeof globalThis.fetch

/** Milliseconds to the first byte, the most that a timer takes. How long an answer may be silent is the person's setting. */
const timeout = 2 ** 31 - 1

/**
 * The SDK with everything of its own will switched off: it would take an organisation, headers or a log level from
 * variables meant for other programs, repeat calls on its own account, and tell about this machine.
 */
export function createClient(target: Target, fetch: Fetch): OpenAI {
  delete process.env['OPENAI_CUSTOM_HEADERS']
  return new GatewayClient({
    apiKey: target.apiKey,
    baseURL: target.baseUrl,
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    timeout,
    logLevel: 'off',
    // A redirect would carry the conversation to an address that nobody chose.
    fetch: async (input, init) =>
      shortenRefusal(
        await fetch(input, {
          ...init,
          headers: callHeaders(init),
          redirect: 'error',
          credentials: 'omit',
        }),
      ),
  })
}

/**
 * Keeps the whole body of a refusal. The SDK looks into its `error` only, which in the gateway's shape says "Bad Request"
 * at best, while the reason stands in `message`.
 */
class GatewayClient extends OpenAI {
  protected override makeStatusError(
    status: number,
    body: object,
    message: string | undefined,
    headers: Headers,
  ): APIError {
    return APIError.generate(status, { error: body }, message, headers)
  }
}

/** Nothing leaves but the call: the SDK's headers name the system, its architecture and the runtime's version. */
function callHeaders(init: RequestInit | undefined): Headers {
  const headers = new Headers()
  new Headers(init?.headers).forEach((value, name) => {
    if (!name.startsWith('x-stainless-')) headers.set(name, value)
  })
  headers.set('user-agent', 'RunYour-Desktop')
  return headers
}
