import { setImmediate as nextTask } from 'node:timers/promises'
import type { AppError } from '@shared/appError'
import {
  type AnswerState,
  applyStreamEvent,
  emptyAnswer,
  finalAnswer,
  type TurnEnd,
} from '@shared/model/answerState'
import type { Answer } from '@shared/model/message'
import type { StreamEvent } from '@shared/model/streamEvent'
import type { History } from '../history/history'
import type { Publish } from '../ipc/publish'
import type { Log } from '../logging/log'
import type { ActiveTurn } from './activeTurns'
import { createBatcher } from './batcher'
import type { DiskWriter } from './diskWriter'

/**
 * Milliseconds between deltas to the window. Fast enough to read along; each one costs a layout and a frame, and drawing
 * every frame was measured to be most of what a streaming window costs.
 */
const viewWaitMs = 50

/** Milliseconds for which one turn may keep the main process to itself. */
const frameMs = 8

export type TurnParts = { history: History; diskWriter: DiskWriter; publish: Publish; log: Log }

/**
 * Runs one turn to its end: gateway events are folded into the answer, which goes out at two cadences, fast to the view
 * and slow to the disk. The final status is written once, and published only after it was written.
 * @param open asks the gateway; not called before this function is
 */
export function runTurn(
  answer: Answer,
  open: (signal: AbortSignal) => AsyncIterable<StreamEvent>,
  { history, diskWriter, publish, log }: TurnParts,
): ActiveTurn {
  const { id: answerId, conversationId } = answer
  const abort = new AbortController()
  let end: TurnEnd = 'ended'
  let state: AnswerState = emptyAnswer
  let shown: { state: AnswerState; nextSeq: number } = { state, nextSeq: 0 }

  // Kept apart from the state: cutting it out of the whole text would copy that text for every delta.
  let unseen = { content: '', reasoning: '' }

  const view = createBatcher(viewWaitMs, () => {
    const delta = { conversationId, answerId, seq: shown.nextSeq, ...unseen }
    shown = { state, nextSeq: shown.nextSeq + 1 }
    unseen = { content: '', reasoning: '' }
    publish('answer.delta', delta)
  })

  const receive = (event: StreamEvent): void => {
    state = applyStreamEvent(state, event)
    if (event.type !== 'text' && event.type !== 'reasoning') return
    const content = event.type === 'text' ? event.text : ''
    const reasoning = event.type === 'reasoning' ? event.text : ''
    unseen = { content: unseen.content + content, reasoning: unseen.reasoning + reasoning }
    diskWriter.append(answerId, { content, reasoning })
    view.schedule()
  }

  /** Writes the final status; resolves to the answer as the window should show it. */
  const finish = async (): Promise<Answer> => {
    view.flush()
    const final = finalAnswer(state, end)
    const write = () => history.finishAnswer({ answerId, ...final })
    const written = await write()
    // Another process that held the file for seconds may be done with it.
    const saved = written.ok || written.error.code !== 'busy' ? written : await write()
    // Not before: until the whole text is written, what waits is the only way its end gets to the disk.
    diskWriter.drop(answerId)
    if (saved.ok) return saved.value
    log.error('an answer could not be saved', saved.error.message, { answerId, code: saved.error.code })
    // The text is still on screen: it stays there, with the reason why it may not be there at the next start.
    return { ...answer, ...final, status: 'failed', error: saved.error }
  }

  const run = async (): Promise<Answer> => {
    try {
      let since = performance.now()
      for await (const event of open(abort.signal)) {
        if (end !== 'ended') break
        receive(event)
        if (performance.now() - since < frameMs) continue
        // What has arrived already comes without a pause: timers, the window and other turns would have to wait for it all.
        await nextTask()
        since = performance.now()
      }
    } catch (cause) {
      log.error('a turn broke', cause, { answerId })
      const error: AppError = { code: 'internal', message: 'the turn broke inside the app' }
      receive({ type: 'error', error })
    }
    return finish()
  }

  const announce = async (finished: Answer): Promise<void> => {
    publish('answer.finished', { answer: finished })
    const conversation = await history.getConversation({ id: conversationId })
    if (conversation.ok) publish('conversation.changed', { conversation: conversation.value })
  }
  const finished = run()
  void finished.then(announce)

  return {
    conversationId,
    answerId,
    shown: () => shown,
    end: (why) => {
      if (end !== 'ended') return
      end = why
      abort.abort()
    },
    // Over when it is saved: whoever hears of the end may ask the next question at once.
    done: finished.then(() => undefined),
  }
}
