import type { ConnectionId } from './connection'
import type { Api } from './parameters'

export type CallPurpose = 'answer' | 'summary' | 'merge'

export type CallOutcome = 'running' | 'complete' | 'stopped' | 'failed' | 'interrupted'

/** One call to the gateway that may have been billed; kept after its conversation is gone. */
export type LedgerCall = {
  id: string
  /** When the request left, in milliseconds since 1970. */
  at: number
  conversationId: string | null
  /** The answer it belongs to; a retry before the first token is another call for the same answer. */
  messageId: string | null
  connectionId: ConnectionId
  model: string
  api: Api
  streamed: boolean
  purpose: CallPurpose
  outcome: CallOutcome
  errorCode: string | null
  inputTokens: number | null
  outputTokens: number | null
  cachedTokens: number | null
  reasoningTokens: number | null
  /** The tokens were guessed from the text, because the gateway gave none. */
  estimated: boolean
  firstTokenMs: number | null
  durationMs: number | null
}
