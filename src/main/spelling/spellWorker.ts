import { parentPort, workerData } from 'node:worker_threads'
import { openDictionary } from './dictionary'
import { createSpellChecker, type SpellRequest } from './spellChecker'

/*
 * Entry of the thread that has the dictionaries: looking up suggestions takes up to half a second. It lives while
 * somebody writes, and its memory goes with it.
 */

if (!parentPort) throw new Error('the spelling worker has to be started as a worker thread')

const port = parentPort
const { folder } = workerData as { folder: string }
const answer = createSpellChecker((language) => openDictionary(folder, language))

port.on('message', (request: SpellRequest) => {
  void answer(request).then((response) => port.postMessage(response))
})
