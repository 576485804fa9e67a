import type { AppError } from '@shared/appError'
import type { Api } from '@shared/model/parameters'
import { contextRefusal } from './contextRefusal'
import type { ErrorBody } from './errorBody'
import { refusedParameter } from './refusedParameter'

/** What of a request a refusal can be about. */
export type Sent = {
  api: Api
  streamed: boolean
  model: string
  /** The settings that were in the body, by their wire names. */
  fields: readonly string[]
  images: boolean
}

export type Refusal = Pick<AppError, 'code' | 'parameter' | 'contextWindow'>

const noStream =
  /(stream\w*|스트리밍)[^.]{0,60}(not |un|only )(be )?(support|allow|avail|possible)|스트리밍.{0,20}(지원하지|않)|unsupported.{0,20}stream/i
const otherApi =
  /(?:\bonly|\bnot|n't)\b[^.]{0,50}\b(v1\/)?(responses\b|chat\/completions)|not a chat model|(use|try|call|switch to) (the )?['"`]?\/?(v1\/)?(responses|chat\/completions)/i
const aboutImages =
  /image|vision|visual|multi-?modal|media[ _]type|unknown variant|content\S* (must|should) be a string|expected (a )?string/i

/**
 * What a refusal is about, of what was sent; null when its words name nothing of it. A step follows from each: leave the
 * field out, go the other way, send without the images, shorten the conversation.
 * @param status the HTTP status, or the one that the body names
 */
export function refusalOf(
  status: number | undefined,
  said: Pick<ErrorBody, 'words' | 'param'>,
  sent: Sent | undefined,
): Refusal | null {
  // A model's name says nothing about why it refused, but may hold the words that would: `gpt-image-1`, `…-vision`.
  const words = sent === undefined ? said.words : said.words.replaceAll(sent.model, '')
  if (sent !== undefined && isWrongApi(status, words, sent)) return { code: 'api-refused' }
  if (!isRefusal(status)) return null
  const named = sent && refusedParameter({ words: '', param: said.param }, sent.fields)
  if (named) return { code: 'parameter-refused', parameter: named }
  const context = contextRefusal(words, sent?.fields ?? [])
  if (context !== null) return { code: 'context-too-long', ...context }
  if (sent === undefined) return null
  if (sent.images && (status === 413 || aboutImages.test(words))) return { code: 'attachment-refused' }
  if (sent.streamed && noStream.test(words)) return { code: 'parameter-refused', parameter: 'stream' }
  const parameter = refusedParameter({ words, param: undefined }, sent.fields)
  return parameter === null ? null : { code: 'parameter-refused', parameter }
}

/** Statuses that refuse the request itself. Routers use 404 too, where no provider of a model can do what was asked. */
function isRefusal(status: number | undefined): boolean {
  return status === undefined || [400, 404, 413, 415, 422].includes(status)
}

function isWrongApi(status: number | undefined, words: string, sent: Sent): boolean {
  if (!isRefusal(status) && status !== 405 && status !== 501) return false
  // A path is no sentence: `Cannot POST /v1/chat/completions` says that the address is wrong.
  if (otherApi.test(words)) return true
  if (sent.api !== 'responses') return false
  if (status === 405 || status === 501) return true
  if (status === 404) return !/model/i.test(words) && !sent.images
  return sent.streamed && noStream.test(words)
}
