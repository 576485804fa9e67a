import type { Worker } from 'node:worker_threads'
import { fail, type AppError, type Result } from '@shared/appError'
import { toAppError } from '../database/historyFailure'
import type { HistoryRequest, HistoryResponse } from './protocol'

type Unnumbered<R> = R extends HistoryRequest ? Omit<R, 'id'> : never

export type WorkerChannel = {
  /** Resolves with the worker's answer, or with an error once the worker is gone; never rejects. */
  readonly request: (request: Unnumbered<HistoryRequest>) => Promise<Result<unknown>>
  /** Answers everything that waits, and everything to come, with this error, and stops the thread. */
  readonly end: (error: AppError) => Promise<void>
}

/** Matches requests to answers, and sees to it that a worker that dies leaves no request waiting for ever. */
export function openChannel(worker: Worker): WorkerChannel {
  const waiting = new Map<number, (result: Result<unknown>) => void>()
  let lastId = 0
  let ended: AppError | null = null

  function settleAll(error: AppError): void {
    ended ??= error
    for (const resolve of waiting.values()) resolve(fail(ended))
    waiting.clear()
  }

  worker.on('message', (response: HistoryResponse) => {
    waiting.get(response.id)?.(response.result)
    waiting.delete(response.id)
  })
  worker.on('messageerror', (error) => settleAll(crashed(error.message)))
  worker.on('error', (error) => settleAll(crashed(toAppError(error).message)))
  worker.on('exit', (code) => settleAll(crashed(`exit code ${code}`)))

  return {
    request: (request) =>
      new Promise((resolve) => {
        if (ended) return resolve(fail(ended))
        const id = (lastId += 1)
        waiting.set(id, resolve)
        try {
          worker.postMessage({ ...request, id })
        } catch (error) {
          // The input cannot be cloned; nothing was sent.
          waiting.delete(id)
          resolve(fail(toAppError(error)))
        }
      }),
    end: async (error) => {
      settleAll(error)
      await worker.terminate()
    },
  }
}

function crashed(reason: string): AppError {
  return { code: 'internal', message: `the history worker stopped: ${reason}` }
}
