import type { StreamEvent } from '@shared/model/streamEvent'
import { createGateway } from '@main/gateway/createGateway'
import type { CompletionRequest, Gateway } from '@main/gateway/gateway'
import {
  collect,
  inTurn,
  type Reply,
  type ScriptedGateway,
  scriptedGateway,
  testKey,
} from '../scriptedGateway'

export const question: CompletionRequest = {
  model: 'openai/gpt-5.2',
  messages: [{ role: 'user', content: '안녕?' }],
  parameters: {},
  refused: [],
}

/** The real gateway client over Node's fetch, on a machine that is online. */
export function onlineGateway(): Gateway {
  return createGateway(globalThis.fetch, () => true)
}

export function targetOf({ baseUrl }: { baseUrl: string }, apiKey: string = testKey) {
  return { id: 'default', baseUrl, apiKey } as const
}

type Asked = { events: StreamEvent[]; requests: ScriptedGateway['requests'] }

/** All events of one question to a server that gives these replies, and the requests it got for that. */
export async function ask(...replies: readonly Reply[]): Promise<Asked> {
  return await askFor({}, ...replies)
}

/** The same with another question, or with parameters. */
export async function askFor(
  change: Partial<CompletionRequest>,
  ...replies: readonly Reply[]
): Promise<Asked> {
  await using server = await scriptedGateway({ script: inTurn(...replies) })
  const { signal } = new AbortController()
  const events = await collect(onlineGateway().complete(targetOf(server), { ...question, ...change }, signal))
  return { events, requests: server.requests }
}

/** The answer's text in one piece: how a network cut it up says nothing. */
export function textOf(events: readonly StreamEvent[], type: 'text' | 'reasoning' = 'text'): string {
  return events.map((event) => (event.type === type ? event.text : '')).join('')
}

export function errorOf(events: readonly StreamEvent[]) {
  const errors = events.flatMap((event) => (event.type === 'error' ? [event.error] : []))
  if (errors.length > 1) throw new Error('a stream reports one error at most')
  return errors[0]
}
