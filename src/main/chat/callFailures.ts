import type { AppError } from '@shared/appError'
import type { History } from '../history/history'
import type { Publish } from '../ipc/publish'
import type { ActiveTurns } from './activeTurns'
import type { ModelCall } from './callModel'

export type FailureParts = {
  history: Pick<History, 'learnWindow'>
  activeTurns: Pick<ActiveTurns, 'ofConnection'>
  publish: Publish
  /** Nothing of this conversation goes out by itself any more. */
  hold(conversationId: string): void
}

/** What a failed call means beyond its own answer. To be called before another call may take its place. */
export function createFailureWatch(parts: FailureParts): (call: ModelCall, error: AppError) => void {
  return (call, error) => {
    if (error.code === 'no-credit') haltCalls(call, parts)
    if (error.code === 'context-too-long' && error.contextWindow !== undefined)
      void learn(call.request.model, error.contextWindow, parts)
  }
}

/**
 * The wallet is empty: what waits for its turn on the same connection would only be refused too. It ends unsent, which
 * costs nothing, and queues are held. Said once, for all of it. What is sent afterwards goes out as usual: it is how the
 * person finds out that there is credit again.
 */
function haltCalls(
  { target, messageId }: ModelCall,
  { activeTurns, publish, hold }: Pick<FailureParts, 'activeTurns' | 'publish' | 'hold'>,
): void {
  const same = activeTurns.ofConnection(target.id)
  for (const { conversationId } of same) hold(conversationId)
  const waiting = same.filter(
    (turn) => turn.answerId !== messageId && ['queued', 'retrying'].includes(turn.progress().kind),
  )
  for (const turn of waiting) turn.end('not-sent')
  if (waiting.length > 0) publish('calls.halted', { answers: waiting.length })
}

/** A refusal that names the size of the context is worth more than any guess. */
async function learn(
  model: string,
  contextWindow: number,
  { history, publish }: Pick<FailureParts, 'history' | 'publish'>,
): Promise<void> {
  const learned = await history.learnWindow({ model, contextWindow })
  if (learned.ok) publish('modelSettings.changed', { modelSettings: [learned.value] })
}
