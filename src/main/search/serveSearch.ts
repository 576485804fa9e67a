import { type AppError, fail, ok, type Result } from '@shared/appError'
import type { SearchIndex } from '@shared/contract/search'
import { toAppError } from '../history/database/historyFailure'
import { removeIndexFile } from './indexFile'
import { openSearch, type OpenSearch, searchTitlesOnly } from './openSearch'
import type { SearchPaths, SearchRequest, SearchResponse } from './protocol'
import type { SearchInput } from './searchHistory'

type ServeParts = {
  paths: SearchPaths
  tell: (response: Exclude<SearchResponse, { kind: 'answer' }>) => void
  /** Calls back in so many milliseconds, letting requests come first. */
  later: (work: () => void, delayMs: number) => void
  now?: () => number
  /** For tests of what cannot be made to happen to a file. */
  openIndex?: (paths: SearchPaths) => OpenSearch
}

/** Milliseconds between two reports of how far the index is. */
const reportEveryMs = 500
/** Milliseconds that the thread leaves to others between two steps of reading an old history. */
const pauseMs = 2

/**
 * Answers requests one after the other, and reads the history into the index in between. An index that fails is thrown
 * away and made again, once for every request that wakes it: what fails twice (a full disk) is said, and titles are
 * searched without it.
 */
export function serveSearch({
  paths,
  tell,
  later,
  now = Date.now,
  openIndex = openSearch,
}: ServeParts): (request: SearchRequest) => Result<unknown> {
  let open: OpenSearch | null = null
  let failure: AppError | null = null
  let working = false
  let closed = false
  let reported = ''
  let reportedAt = 0
  let drained = 0

  const state = (): SearchIndex => {
    if (failure !== null) return { kind: 'unavailable', error: failure }
    const progress = open?.progress() ?? null
    return progress === null ? { kind: 'ready' } : { kind: 'building', ...progress }
  }
  const report = (always: boolean): void => {
    if (!always && now() - reportedAt < reportEveryMs) return
    const index = state()
    reportedAt = now()
    if (reported !== JSON.stringify(index)) tell({ kind: 'changed', index })
    reported = JSON.stringify(index)
    const through = open?.drained() ?? 0
    if (through > drained) tell({ kind: 'drained', through })
    drained = through
  }
  const shut = (): void => {
    try {
      open?.close()
    } catch {
      // What cannot be closed is not used any more, either.
    }
    open = null
  }
  /** Runs with the index; one that turns out to be damaged is made anew, and only a second failure is one. */
  const withIndex = <T>(work: (search: OpenSearch) => T): T => {
    try {
      open ??= openIndex(paths)
      return work(open)
    } catch (error) {
      shut()
      if (!isDamage(error)) throw error
      removeIndexFile(paths.index)
      open = openIndex(paths)
      return work(open)
    }
  }
  const guarded = <T>(work: (search: OpenSearch) => T, otherwise: () => T): T => {
    try {
      return withIndex(work)
    } catch (error) {
      failure = toAppError(error)
      shut()
      report(true)
      return otherwise()
    }
  }
  /** Reads on; what kept it from that before is over once it works again. */
  const stepOn = (index: OpenSearch): boolean => {
    const more = index.step()
    failure = null
    return more
  }
  const goOn = (): void => {
    if (working || closed) return
    working = true
    const step = (): void => {
      working = false
      if (closed) return
      const more = guarded(stepOn, () => false)
      report(!more)
      if (!more) return
      working = true
      later(step, state().kind === 'building' ? pauseMs : 0)
    }
    later(step, 0)
  }
  const search = (input: SearchInput, at: number): Result<unknown> => {
    const page = guarded(
      (index) => index.search(input, at),
      () => searchTitlesOnly(paths, input, at),
    )
    goOn()
    return ok({ ...page, index: state() })
  }

  return (request) => {
    try {
      switch (request.kind) {
        case 'search':
          return search(request.input, request.now)
        case 'wake':
          guarded(
            () => null,
            () => null,
          )
          goOn()
          return ok(state())
        case 'rebuild':
          shut()
          removeIndexFile(paths.index)
          guarded(
            () => null,
            () => null,
          )
          goOn()
          return ok(state())
        case 'close':
          closed = true
          shut()
          return ok(null)
      }
    } catch (error) {
      return fail(toAppError(error))
    }
  }
}

/** What SQLite says of a file that a new one would not have; no new file helps against a full disk, a lock or a bug. */
function isDamage(error: unknown): boolean {
  const { code } = toAppError(error)
  return error instanceof Error && 'errcode' in error && code !== 'disk-full' && code !== 'busy'
}
