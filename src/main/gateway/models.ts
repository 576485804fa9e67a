import { z } from 'zod'
import { fail, ok, type Result } from '@shared/appError'
import type { Target } from '../connection/target'
import { createClient, type Fetch } from './client'
import { toAppError } from './errors'

/** Milliseconds; a list that takes longer tells the person nothing that waiting would improve. */
const timeout = 15_000

const listSchema = z.object({ data: z.array(z.unknown()) })

/** `GET /models`: also the check whether address and key are right. */
export async function listModels(
  target: Target,
  fetch: Fetch,
  isOnline: () => boolean,
): Promise<Result<string[]>> {
  try {
    const answer = await createClient(target, fetch).get('/models', { timeout })
    const list = listSchema.safeParse(answer)
    if (!list.success)
      return fail({ code: 'not-a-gateway', message: 'the address answered, but with no model list' })
    return ok([...new Set(list.data.data.flatMap(readId))])
  } catch (cause) {
    return fail(toAppError(cause, isOnline(), [target.apiKey]))
  }
}

/** Nothing but `id` is known to be in an entry; an entry without one is skipped. */
function readId(entry: unknown): string[] {
  return typeof entry === 'object' &&
    entry !== null &&
    'id' in entry &&
    typeof entry.id === 'string' &&
    entry.id !== ''
    ? [entry.id]
    : []
}
