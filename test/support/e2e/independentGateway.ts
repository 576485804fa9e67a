import { LLMock } from '@copilotkit/aimock'
import { testKey } from '../scriptedGateway'
import {
  isFor,
  type Planned,
  type PlannedGateway,
  type Question,
  type RequestMessage,
  textOf,
} from './plannedGateway'

type Fixture = Parameters<LLMock['on']>
type JournalledBody = { model: string; messages: RequestMessage[]; _endpointType?: string }
type Answer = Exclude<Planned, { kind: 'refusal' }>

/** A gateway that was written by others: what it answers, nobody here decided to make easy. */
export async function independentGateway(): Promise<PlannedGateway> {
  let mock = newMock(0)
  const url = await mock.start()
  return {
    baseUrl: `${url}/v1`,
    apiKey: testKey,
    when: (question, ...plans) => {
      const next = inTurn(question, plans)
      for (const plan of plans)
        mock.on({ predicate: (request) => next(request) === plan }, replyTo(plan), paceOf(plan))
    },
    asked: () =>
      mock
        .getRequests()
        .filter(({ method }) => method === 'POST')
        .map(({ path, body }) => {
          const { messages, _endpointType: _added, ...rest } = body as JournalledBody
          return { path, model: rest.model, texts: messages.map(textOf), body: rest }
        }),
    // A new one at the same address: a reset would leave connections open on which it refuses to be asked again.
    forget: async () => {
      await mock.stop()
      mock = newMock(Number(new URL(url).port))
      await mock.start()
    },
    close: () => mock.stop(),
  }
}

function newMock(port: number): LLMock {
  return new LLMock({ port, host: '127.0.0.1', strict: true, auth: { apiKeys: [testKey] } })
}

type MatchedRequest = { model: string; messages: RequestMessage[] }

/** Whose turn it is among the plans for a question. The mock asks every plan about every request, so it has to be told the same. */
function inTurn(question: Question, plans: Planned[]): (request: MatchedRequest) => Planned | undefined {
  const left = [...plans]
  const given = new WeakMap<object, Planned>()
  return (request) => {
    if (!isFor(question, request.model, request.messages.map(textOf))) return undefined
    const plan = given.get(request) ?? (left.length > 1 ? left.shift() : left[0])
    if (plan) given.set(request, plan)
    return plan
  }
}

function replyTo(plan: Planned): Fixture[1] {
  if (plan.kind === 'refusal') {
    const { status, message, retryAfterSeconds } = plan
    return { error: { message }, status, ...(retryAfterSeconds && { retryAfter: retryAfterSeconds }) }
  }
  const content = plan.pieces.join('')
  if (plan.kind !== 'answer') return { content }
  const { reasoning, inputTokens = 1, truncated, pieces } = plan
  return {
    content,
    ...(reasoning !== undefined && { reasoning }),
    ...(truncated && { finishReason: 'length' }),
    usage: {
      prompt_tokens: inputTokens,
      completion_tokens: pieces.length + (reasoning === undefined ? 0 : 1),
    },
  }
}

/** It cuts by length and not into the pieces; what counts is that a text comes in more than one. */
function paceOf(plan: Planned): Fixture[2] {
  if (plan.kind === 'refusal') return {}
  const chunkSize = Math.max(...plan.pieces.map(({ length }) => length))
  if (plan.kind === 'answer') return { chunkSize }
  if (plan.kind === 'slow') return { chunkSize, latency: plan.pauseMs }
  // One chunk for the role, then those of the text. It destroys the socket in the moment in which it writes the next one,
  // which therefore never leaves it.
  return { chunkSize, latency: 20, truncateAfterChunks: 1 + chunkCount(plan, chunkSize) + 1 }
}

function chunkCount({ pieces }: Answer, chunkSize: number): number {
  return Math.ceil(pieces.join('').length / chunkSize)
}
