import type OpenAI from 'openai'
import type { Api } from '@shared/model/parameters'
import type { Decoder } from './decoder'

/** One call over one of the two APIs: what it sends, and how its answer is read. */
export type Transport = {
  api: Api
  streamed: boolean
  /** The settings in the body, by their wire names. */
  fields: readonly string[]
  /** Rejects with what the SDK throws; resolves with the answer before its body has been read. */
  send(client: OpenAI, signal: AbortSignal): Promise<Response>
  decoder: Decoder
}
