import { setImmediate as nextTask } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { AppError } from '@shared/appError'
import {
  type AnswerState,
  applyStreamEvent,
  emptyAnswer,
  finalAnswer,
  type TurnEnd,
} from '@shared/model/answerState'
import type { Answer } from '@shared/model/message'
import type { Progress } from '@shared/model/progress'
import type { StreamEvent } from '@shared/model/streamEvent'
import { noTiming } from '@shared/model/usage'
import type { History } from '../history/history'
import type { Publish } from '../ipc/publish'
import type { Log } from '../logging/log'
import type { ActiveTurn } from './activeTurns'
import { createBatcher } from './batcher'
import type { Measured } from './callModel'
import type { Clock } from './clock'
import type { DiskWriter } from './diskWriter'

/**
 * Milliseconds between deltas to the window. Fast enough to read along; each one costs a layout and a frame, and drawing
 * every frame was measured to be most of what a streaming window costs.
 */
const viewWaitMs = 50

/** Milliseconds for which one turn may keep the main process to itself. */
const frameMs = 8

export type TurnParts = {
  history: History
  diskWriter: DiskWriter
  publish: Publish
  log: Log
  clock: Clock
}

/** A turn as whoever asks the model sees it. */
export type Turn = {
  /** Aborted when the turn ends early; the reason is a `TurnEnd`, or the `AppError` that it is given up with. */
  signal: AbortSignal
  /** What it is doing now; the window is told when that is something else. */
  report(progress: Progress): void
  /** What the call took that the answer came from; the last one counts. */
  measured(measured: Measured): void
  /** Resolves after so many milliseconds, or when the person or the turn's end cuts the wait short. */
  wait(ms: number): Promise<void>
}

/**
 * Runs one turn to its end: gateway events are folded into the answer, which goes out at two cadences, fast to the view
 * and slow to the disk. The final status is written once, and published only after it was written.
 * @param answer may have text already, which it then goes on from
 * @param ask asks the gateway; not called before this function is
 */
export function runTurn(
  answer: Answer,
  ask: (turn: Turn) => AsyncIterable<StreamEvent>,
  { history, diskWriter, publish, log, clock }: TurnParts,
): ActiveTurn {
  const { id: answerId, conversationId, connectionId } = answer
  const abort = new AbortController()
  let end: TurnEnd = 'ended'
  const begun: AnswerState = { ...emptyAnswer, content: answer.content, reasoning: answer.reasoning }
  let state = begun
  let shown: { state: AnswerState; nextSeq: number } = { state, nextSeq: 0 }
  let measured: Measured = { usage: null, timing: noTiming }
  let progress: Progress = { kind: 'waiting', since: clock.now() }
  let events = 0
  let endWait = (): void => {}

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

  const turn: Turn = {
    signal: abort.signal,
    report: (next) => {
      // A new attempt is news; that nothing comes is not.
      if (next.kind !== 'stalled') events += 1
      if (abort.signal.aborted || isDeepStrictEqual(progress, next)) return
      progress = next
      publish('answer.progress', { conversationId, answerId, progress })
    },
    measured: (last) => (measured = last),
    wait: (ms) =>
      new Promise((resolve) => {
        const cancel = clock.after(ms, () => endWait())
        endWait = () => {
          endWait = () => {}
          cancel()
          resolve()
        }
        if (abort.signal.aborted) endWait()
      }),
  }

  /** Writes the final status; resolves to the answer as the window should show it. */
  const finish = async (): Promise<Answer> => {
    view.flush()
    const final = { ...finalAnswer(state, end, begun), ...measured }
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
      for await (const event of ask(turn)) {
        if (abort.signal.aborted) break
        events += 1
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
  const done = run()
  void done.then(announce)

  const stop = (reason: TurnEnd | AppError): void => {
    abort.abort(reason)
    endWait()
  }

  return {
    conversationId,
    answerId,
    connectionId,
    shown: () => shown,
    progress: () => progress,
    events: () => events,
    end: (why) => {
      if (abort.signal.aborted) return
      end = why
      stop(why)
    },
    giveUp: (error) => {
      if (abort.signal.aborted) return
      receive({ type: 'error', error })
      stop(error)
    },
    retryNow: () => endWait(),
    // Over when it is saved: whoever hears of the end may ask the next question at once.
    done,
  }
}
