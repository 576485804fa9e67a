import OpenAI from 'openai'
import type { Target } from '../connection/connection'

export type Fetch = typeof globalThis.fetch

/**
 * The SDK with everything of its own will switched off: it would take an organisation, headers or a log level from
 * variables meant for other programs, and repeat calls on its own account.
 */
export function createClient(target: Target, fetch: Fetch): OpenAI {
  delete process.env['OPENAI_CUSTOM_HEADERS']
  return new OpenAI({
    apiKey: target.apiKey,
    baseURL: target.baseUrl,
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    logLevel: 'off',
    // A redirect would carry the conversation to an address that nobody chose.
    fetch: (input, init) => fetch(input, { ...init, redirect: 'error', credentials: 'omit' }),
  })
}
