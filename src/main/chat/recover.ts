import type { Result } from '@shared/appError'
import type { History } from '../history/history'
import type { Log } from '../logging/log'

/**
 * Puts the history in order before anything reads it: answers that were streaming when the app went away are marked
 * interrupted, with all text that was stored.
 */
export async function recoverHistory(opening: Promise<Result<History>>, log: Log): Promise<Result<History>> {
  const opened = await opening
  if (!opened.ok) {
    log.error('the history could not be opened', opened.error.message, { code: opened.error.code })
    return opened
  }
  const recovered = await opened.value.recoverInterrupted()
  if (!recovered.ok) return recovered
  if (recovered.value > 0) log.info('answers were interrupted', { count: recovered.value })
  // Quick questions that nobody came to keep or to dismiss.
  void opened.value.discardTemporary({})
  return opened
}
