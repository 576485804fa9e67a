import type { LibraryProgress } from '@shared/contract/library'
import type { Publish } from '../ipc/publish'

/** How far a job is, under the ID that its window gave it. */
type Progress = { jobId: string; phase: string; done: number; total: number | null }

/** A running job, as the part sees it that does the work. */
export type Job<P extends Progress> = {
  readonly signal: AbortSignal
  report(progress: Omit<P, 'jobId'>): void
}

/** Jobs that take long: each tells how far it is, and can be ended. */
export type Jobs<P extends Progress> = {
  /** Does the work under this ID; it can be cancelled until it is over. A second job of the same ID is refused with an error. */
  run<T>(jobId: string, work: (job: Job<P>) => Promise<T>): Promise<T>
  /** Nothing happens for a job that is over. */
  cancel(jobId: string): void
  /** Ends all of them, when the app is left; resolves once they took away what they had begun. */
  cancelAll(): Promise<void>
}

/** The exports and imports that are running. */
export type LibraryJobs = Jobs<LibraryProgress>
export type LibraryJob = Job<LibraryProgress>

/** Milliseconds between two reports: as often as a bar that moves needs. */
const reportEveryMs = 100

/** The exports and imports that are running, each with its progress to the windows. */
export function createLibraryJobs(publish: Publish, now?: () => number): LibraryJobs {
  return createJobs((progress) => publish('library.progress', progress), now)
}

/** Jobs whose progress goes to `tell`, ten times a second at most. */
export function createJobs<P extends Progress>(
  tell: (progress: P) => void,
  now: () => number = Date.now,
): Jobs<P> {
  const running = new Map<string, { controller: AbortController; over: Promise<void> }>()
  return {
    run: async (jobId, work) => {
      if (running.has(jobId)) throw new Error('a job of this ID is running')
      const controller = new AbortController()
      const { promise: over, resolve: end } = newPromise()
      running.set(jobId, { controller, over })
      let last = { at: Number.NEGATIVE_INFINITY, phase: '' }
      try {
        return await work({
          signal: controller.signal,
          report: (progress) => {
            const at = now()
            const whole = progress.done === progress.total
            if (progress.phase === last.phase && !whole && at - last.at < reportEveryMs) return
            last = { at, phase: progress.phase }
            // Put together again from its two parts.
            tell({ jobId, ...progress } as P)
          },
        })
      } finally {
        running.delete(jobId)
        end()
      }
    },
    cancel: (jobId) => running.get(jobId)?.controller.abort(),
    cancelAll: async () => {
      const ending = [...running.values()]
      for (const { controller } of ending) controller.abort()
      await Promise.all(ending.map(({ over }) => over))
    },
  }
}

function newPromise(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}
