import type { Result } from '@shared/appError'
import type { SearchIndex } from '@shared/contract/search'
import type { SearchInput } from './searchHistory'

/** What main sends to the thread. `wake` reads what is new; each is answered under its id. */
export type SearchRequest =
  | { id: number; kind: 'search'; input: SearchInput; now: number }
  | { id: number; kind: 'wake' }
  | { id: number; kind: 'rebuild' }
  | { id: number; kind: 'close' }

/** Answers, and what the thread tells by itself. */
export type SearchResponse =
  | { kind: 'answer'; id: number; result: Result<unknown> }
  | { kind: 'changed'; index: SearchIndex }
  /** Everything in the history's queue up to this number is in the index. */
  | { kind: 'drained'; through: number }

export type SearchPaths = { history: string; index: string }
