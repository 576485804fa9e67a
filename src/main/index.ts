import { join } from 'node:path'
import { app } from 'electron'
import { startHistoryThread } from './history/historyThread'
import { takeOwnData } from './ownData'

/*
 * Process entry. Of all that a start waits for, the thread of the history takes longest to come up. So it does that while
 * the rest of main's code is read, on a core that would have nothing to do.
 *
 * A second start hands its arguments over and ends. It begins no thread: SQLite's binding aborts a process that ends while
 * it loads.
 */
const ownData = takeOwnData()
if (app.requestSingleInstanceLock()) {
  const builtFolder = import.meta.dirname
  const historyThread = startHistoryThread(join(builtFolder, 'historyWorker.js'))
  const { start } = await import('./program')
  start({ builtFolder, historyThread, ownData })
} else app.quit()
