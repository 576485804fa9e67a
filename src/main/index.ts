import { join } from 'node:path'
import { startHistoryThread } from './history/historyThread'

/*
 * Process entry. Of all that a start waits for, the thread of the history takes longest to come up. So it does that while
 * the rest of main's code is read, on a core that would have nothing to do.
 */
const builtFolder = import.meta.dirname
const historyThread = startHistoryThread(join(builtFolder, 'historyWorker.js'))
const { start } = await import('./program')
start({ builtFolder, historyThread })
