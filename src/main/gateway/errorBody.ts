import { z } from 'zod'
import { isObject } from './looseText'

/** A field of a list, as FastAPI's validation names it: `{ loc: ['body', 'seed'], msg: '…' }`. */
const issue = z
  .object({ loc: z.array(z.union([z.string(), z.number()])), msg: z.string() })
  .transform(({ loc, msg }) => `${loc.join('.')}: ${msg}`)

const words = z.union([z.string(), z.array(z.union([z.string(), issue])).transform((all) => all.join('; '))])
const word = z.string().optional().catch(undefined)
const status = z.coerce.number().int().min(100).max(599).optional().catch(undefined)

const innerSchema = z.object({
  message: words.optional().catch(undefined),
  code: z.unknown().optional(),
  status: z.unknown().optional(),
  type: word,
  param: word,
  /** Where OpenRouter puts what the provider itself said. */
  metadata: z.object({ raw: z.string() }).optional().catch(undefined),
})

/** The gateway's own shape and those that pass through from upstream. */
const bodySchema = z
  .object({
    message: words.optional().catch(undefined),
    error: z.union([z.string(), innerSchema]).optional().catch(undefined),
    detail: words.optional().catch(undefined),
    statusCode: status,
    status,
    code: z.unknown().optional(),
    type: word,
    param: word,
  })
  .catch({})

export type ErrorBody = {
  /** For people: the first of `message`, `error.message`, `error`, `detail`. */
  message: string
  /** The status that the body names: inside a 200 stream it is the only place for it. */
  status: number | undefined
  /** Everything the body says, for telling what kind of refusal it is. */
  words: string
  /** The field that it names as its reason. */
  param: string | undefined
}

/**
 * What an error body says.
 * @param fallback used when the body has no words, e.g. plain text that the SDK put into its own message
 */
export function readErrorBody(body: unknown, fallback: string): ErrorBody {
  if (typeof body === 'string' && body !== '')
    return { message: body, status: undefined, words: body, param: undefined }
  const outer = bodySchema.parse(body ?? {})
  const inner = typeof outer.error === 'object' ? outer.error : undefined
  const plain = typeof outer.error === 'string' ? outer.error : undefined
  const message = outer.message ?? inner?.message ?? plain ?? outer.detail ?? fallback
  const kinds = [inner?.code, inner?.type, outer.code, outer.type].filter((kind) => typeof kind === 'string')
  return {
    message,
    status:
      outer.statusCode ??
      outer.status ??
      status.parse(outer.code) ??
      status.parse(inner?.status) ??
      status.parse(inner?.code) ??
      kinds.map((kind) => namedStatus[kind.toLowerCase()]).find((named) => named !== undefined),
    words: [message, inner?.message, inner?.metadata?.raw, outer.detail, ...kinds]
      .filter((part, index, all) => part !== undefined && all.indexOf(part) === index)
      .join('\n')
      .replaceAll('\\"', '"'),
    param: inner?.param ?? outer.param,
  }
}

/** The names that OpenAI, Anthropic and Google give to what others say by a status. */
const namedStatus: Readonly<Record<string, number>> = {
  invalid_request_error: 400,
  invalid_argument: 400,
  invalid_prompt: 400,
  context_length_exceeded: 400,
  authentication_error: 401,
  invalid_api_key: 401,
  unauthenticated: 401,
  insufficient_quota: 402,
  permission_error: 403,
  permission_denied: 403,
  not_found_error: 404,
  model_not_found: 404,
  request_too_large: 413,
  rate_limit_error: 429,
  rate_limit_exceeded: 429,
  resource_exhausted: 429,
  api_error: 500,
  server_error: 500,
  internal: 500,
  overloaded_error: 503,
  unavailable: 503,
  deadline_exceeded: 504,
  timeout_error: 504,
}

/** Whether the value of a field named `error` says that something failed; answers that went well carry an empty one. */
export function isFailure(error: unknown): boolean {
  return isObject(error) ? Object.keys(error).length > 0 : typeof error === 'string' && error !== ''
}

/** Whether an object that is no part of an answer is an error in the gateway's shape, or in one that passes through. */
export function isErrorBody(body: Readonly<Record<string, unknown>>): boolean {
  return (
    isFailure(body['error']) ||
    ['message', 'detail'].some((name) => typeof body[name] === 'string' || Array.isArray(body[name])) ||
    typeof body['statusCode'] === 'number'
  )
}
