import type { Worker } from 'node:worker_threads'
import { type AppError, fail, ok, type Result } from '@shared/appError'
import type { SearchIndex, SearchPage } from '@shared/contract/search'
import type { WindowId } from '@shared/model/layout'
import type { SearchRequest, SearchResponse } from './protocol'
import type { SearchInput } from './searchHistory'

export type Search = {
  /** null when a later search of the same window overtook this one. */
  search(windowId: WindowId, input: SearchInput): Promise<Result<SearchPage | null>>
  /** Reads what is new, in the background; how far the index is. */
  wake(): Promise<Result<SearchIndex>>
  rebuild(): Promise<Result<SearchIndex>>
  /** Ends the thread; the index is left whole. */
  close(): Promise<void>
}

type SearchParts = {
  createWorker: () => Worker
  changed: (index: SearchIndex) => void
  /** Everything that the history has queued up to this number is in the index. */
  drained: (through: number) => void
  now?: () => number
  /** Milliseconds without a question after which the thread ends. */
  idleMs?: number
}

type Unnumbered<R> = R extends SearchRequest ? Omit<R, 'id'> : never
type Answer = (result: Result<unknown>) => void
type Waiting = { input: SearchInput; answer: (result: Result<SearchPage | null>) => void }

/** The thread and its caches are some 30 MB, which nobody who does not search should pay for. */
const usualIdleMs = 90_000

const stopped: AppError = { code: 'internal', message: 'the search thread stopped' }

/**
 * Asks the thread that has the index. It is started by the first question and ends when nobody asks any more; one that
 * breaks is started again by the next question. Of each window only the newest search waits.
 */
export function createSearch({
  createWorker,
  changed,
  drained,
  now = Date.now,
  idleMs = usualIdleMs,
}: SearchParts): Search {
  const waiting = new Map<number, Answer>()
  const overtaking = new Map<WindowId, Waiting | null>()
  let worker: Worker | null = null
  let idle: NodeJS.Timeout | null = null
  let building = false
  let lastId = 0

  const end = (): void => {
    worker = null
    if (idle !== null) clearTimeout(idle)
    const left = [...waiting.values()]
    waiting.clear()
    for (const answer of left) answer(fail(stopped))
  }
  const close = async (): Promise<void> => {
    const thread = worker
    if (thread === null) return
    await post(thread, { kind: 'close' })
    if (worker === thread) end()
    await thread.terminate()
  }
  const rest = (): void => {
    if (idle !== null) clearTimeout(idle)
    idle = setTimeout(() => (building || waiting.size > 0 ? rest() : void close()), idleMs)
    idle.unref()
  }
  const heard = (response: SearchResponse): void => {
    if (response.kind === 'changed') {
      building = response.index.kind === 'building'
      changed(response.index)
    } else if (response.kind === 'drained') drained(response.through)
    else {
      waiting.get(response.id)?.(response.result)
      waiting.delete(response.id)
    }
  }
  const start = (): Worker => {
    const thread = createWorker()
    // It keeps nobody from quitting.
    thread.unref()
    thread.on('message', heard)
    const broken = (): void => void (worker === thread && end())
    thread.on('error', broken)
    thread.on('exit', broken)
    worker = thread
    return thread
  }
  const post = (thread: Worker, request: Unnumbered<SearchRequest>): Promise<Result<unknown>> =>
    new Promise((resolve) => {
      lastId += 1
      waiting.set(lastId, resolve)
      thread.postMessage({ ...request, id: lastId })
    })
  const ask = (request: Unnumbered<SearchRequest>): Promise<Result<unknown>> => {
    rest()
    return post(worker ?? start(), request)
  }
  const stateOf = async (request: Unnumbered<SearchRequest>): Promise<Result<SearchIndex>> => {
    const answer = await ask(request)
    if (!answer.ok) return answer
    const index = answer.value as SearchIndex
    building = index.kind === 'building'
    return ok(index)
  }

  return {
    search: async (windowId, input) => {
      if (overtaking.has(windowId)) {
        overtaking.get(windowId)?.answer(ok(null))
        return new Promise((answer) => overtaking.set(windowId, { input, answer }))
      }
      overtaking.set(windowId, null)
      return run(windowId, input)
    },
    wake: () => stateOf({ kind: 'wake' }),
    rebuild: () => stateOf({ kind: 'rebuild' }),
    close,
  }

  async function run(windowId: WindowId, input: SearchInput): Promise<Result<SearchPage | null>> {
    const result = await ask({ kind: 'search', input, now: now() })
    const newer = overtaking.get(windowId)
    if (!newer) {
      overtaking.delete(windowId)
      return result as Result<SearchPage>
    }
    overtaking.set(windowId, null)
    void run(windowId, newer.input).then(newer.answer)
    return ok(null)
  }
}
