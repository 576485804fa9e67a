import type { BackupProgress } from '@shared/contract/backups'

/** What accompanies a job that takes long: where it tells how far it is, and what ends it. */
export type JobWatch = {
  readonly signal: AbortSignal
  report(progress: Omit<BackupProgress, 'jobId'>): void
}

/** For who does not ask and never cancels. */
export const unwatched: JobWatch = { signal: new AbortController().signal, report: () => undefined }

/**
 * Hands on the pieces of a file and looks up at each: ends with the signal's reason once the job is cancelled.
 * @param seen called once a piece was taken
 */
export async function* lookedAt<T>(
  pieces: AsyncIterable<T>,
  signal: AbortSignal,
  seen: (piece: T) => void,
): AsyncGenerator<T> {
  for await (const piece of pieces) {
    signal.throwIfAborted()
    yield piece
    seen(piece)
  }
}

/** At most a hundred reports of `total` bytes, the first and the last of them in any case. */
export function throttled(report: (done: number) => void, total: number): (done: number) => void {
  let reported = Number.NEGATIVE_INFINITY
  return (done) => {
    if (done < total && done - reported < total / 100) return
    reported = done
    report(done)
  }
}
