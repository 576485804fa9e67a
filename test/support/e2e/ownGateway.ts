import { completionEvents, newHead, wholeCompletion } from '@main/demo/completions'
import { errorReply } from '@main/demo/errorBodies'
import { fullSpeed } from '@main/demo/pace'
import { responseEvents, wholeResponse } from '@main/demo/responseEvents'
import type { GatewayRequest, Reply, Step } from '@main/demo/script'
import { startDemoGateway } from '@main/demo/server'
import { json, testKey } from '../scriptedGateway'
import {
  type Asked,
  isFor,
  type Planned,
  type PlannedGateway,
  type Question,
  type RequestMessage,
  textOf,
} from './plannedGateway'

type RequestBody = Record<string, unknown> & {
  model: string
  stream?: boolean
  messages?: RequestMessage[]
  input?: RequestMessage[]
}

/** The app's own server, which the demo runs on. */
export async function ownGateway(): Promise<PlannedGateway> {
  const plans: { question: Question; left: Planned[] }[] = []
  const asked: Asked[] = []
  const script = (request: GatewayRequest): Reply | undefined => {
    if (request.method !== 'POST') return undefined
    const { messages, input, ...body } = request.body as RequestBody
    const texts = (messages ?? input ?? []).map(textOf)
    asked.push({ path: request.path, model: body.model, texts, body })
    const planned = plans.find(({ question }) => isFor(question, body.model, texts))
    const plan = planned && (planned.left.length > 1 ? planned.left.shift() : planned.left[0])
    if (plan === undefined) return json(500, 'nothing is planned for this question')
    return replyTo(request.path, body.model, body.stream === true, plan)
  }
  const gateway = await startDemoGateway({ apiKey: testKey, pace: fullSpeed, script })
  return {
    baseUrl: gateway.baseUrl,
    apiKey: testKey,
    when: (question, ...left) => void plans.push({ question, left }),
    asked: () => asked,
    forget: () => {
      plans.length = 0
      asked.length = 0
    },
    close: gateway.close,
  }
}

function replyTo(path: string, model: string, streamed: boolean, plan: Planned): Reply {
  if (plan.kind === 'refusal') return errorReply(path, plan.status, plan.message, plan.retryAfterSeconds)
  const answer = {
    reasoning: plan.kind === 'answer' && plan.reasoning !== undefined ? [plan.reasoning] : [],
    text: plan.pieces,
    promptTokens: plan.kind === 'answer' ? (plan.inputTokens ?? 1) : 1,
    truncated: plan.kind === 'answer' && plan.truncated === true,
  }
  const responses = path.endsWith('/responses')
  const responseHead = { id: 'resp_planned', model, createdAt: 1 }
  if (!streamed) {
    const whole = responses ? wholeResponse(responseHead, answer) : wholeCompletion(newHead(model), answer)
    return json(200, whole)
  }
  const events = responses
    ? responseEvents(responseHead, answer)
    : completionEvents(newHead(model), answer, true)
  return { kind: 'stream', steps: stepsOf([...events], plan) }
}

function stepsOf(events: string[], plan: Exclude<Planned, { kind: 'refusal' }>): Step[] {
  const writes = events.map((data): Step => ({ kind: 'write', data }))
  switch (plan.kind) {
    case 'answer':
      return writes
    case 'slow':
      return writes.flatMap((step): Step[] => [{ kind: 'pause', ms: plan.pauseMs }, step])
    case 'cut': {
      const last = events.findLastIndex((data) => data.includes(JSON.stringify(plan.pieces.at(-1))))
      return [...writes.slice(0, last + 1), { kind: 'drop', how: 'close' }]
    }
  }
}
