import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { History } from '../history/history'
import type { Publish } from '../ipc/publish'
import { indexPathOf } from './indexPath'
import type { SearchPaths } from './protocol'
import { createSearch, type Search } from './search'

type SearchRoom = {
  historyPath: string
  /** The folder of the built main process, in which the thread is. */
  here: string
  history: History
  /** Resolves when the history was opened, with its schema as it is now, or could not be. */
  opened: Promise<unknown>
  publish: Publish
}

/** Milliseconds between two times that the history's writer is asked to forget what the index has. */
const betweenMs = 50

/** The search of the app: its thread, its index beside the history, and its part of the history's queue. */
export async function composeSearch({
  historyPath,
  here,
  history,
  opened,
  publish,
}: SearchRoom): Promise<Search> {
  await opened
  const paths: SearchPaths = { history: historyPath, index: indexPathOf(historyPath) }
  const forget = async (through: number): Promise<void> => {
    const left = await history.forgetIndexed({ through })
    // What could not be taken out now is with the next number.
    if (left.ok && left.value) setTimeout(() => void forget(through), betweenMs)
  }
  return createSearch({
    createWorker: () => new Worker(join(here, 'searchWorker.js'), { workerData: paths }),
    changed: (index) => publish('search.changed', { index }),
    drained: (through) => void forget(through),
  })
}
