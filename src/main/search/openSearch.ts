import type { SearchPage } from '@shared/contract/search'
import { connect } from '../history/database/connection'
import { createBlocks } from './blocks'
import { openIndexFile } from './indexFile'
import { createIndexer, mostWaiting, type Progress } from './indexer'
import type { SearchPaths } from './protocol'
import { searchHistory, type SearchInput, type SearchParts } from './searchHistory'

/** A history with its index, open. */
export type OpenSearch = {
  readonly search: (input: SearchInput, now: number) => Omit<SearchPage, 'index'>
  /** Reads on for some 20 ms; whether there is more. */
  readonly step: () => boolean
  readonly progress: () => Progress | null
  readonly drained: () => number
  readonly close: () => void
}

/** @throws what SQLite throws when the history cannot be read, or no index can be made. */
export function openSearch(paths: SearchPaths): OpenSearch {
  const history = connect(paths.history, { busyTimeoutMs: 1000, readOnly: true })
  try {
    const index = openIndexFile(paths.index)
    try {
      const indexer = createIndexer(history, index)
      const blocks = createBlocks(index)
      const parts: SearchParts = {
        history,
        index,
        blocks,
        waiting: () => indexer.waiting(mostWaiting),
        isWhole: () => indexer.progress() === null,
      }
      return {
        search: (input, now) => searchHistory(parts, input, now),
        step: indexer.step,
        progress: indexer.progress,
        drained: indexer.drained,
        close: () => {
          index.close()
          history.close()
        },
      }
    } catch (error) {
      index.close()
      throw error
    }
  } catch (error) {
    history.close()
    throw error
  }
}

/** Titles and nothing else, for as long as there is no index. */
export function searchTitlesOnly(
  paths: SearchPaths,
  input: SearchInput,
  now: number,
): Omit<SearchPage, 'index'> {
  const history = connect(paths.history, { busyTimeoutMs: 1000, readOnly: true })
  try {
    const none = { all: () => [], postings: () => null, forget: () => undefined }
    const parts = { history, index: { all: () => [] }, blocks: none, waiting: () => [], isWhole: () => false }
    return searchHistory(parts, input, now)
  } finally {
    history.close()
  }
}
