import { parentPort, workerData } from 'node:worker_threads'
import type { ImportPorts } from './ports'
import { previewImport } from './previewImport'
import {
  type FromImportWorker,
  type ImportTask,
  PortFailure,
  type PortName,
  type ToImportWorker,
} from './protocol'
import { runImport } from './runImport'

/*
 * Entry of the thread that reads other programs' files. What comes from anywhere is unpacked and parsed here, with a limit
 * to its memory, and beside everything that somebody waits for.
 */

if (!parentPort) throw new Error('the import worker has to be started as a worker thread')

const port = parentPort
const task = workerData as ImportTask
const post = (message: FromImportWorker): void => port.postMessage(message)

const waiting = new Map<number, (answer: ToImportWorker) => void>()
let lastId = 0
port.on('message', (answer: ToImportWorker) => {
  waiting.get(answer.id)?.(answer)
  waiting.delete(answer.id)
})

async function ask(name: PortName, input: unknown): Promise<never> {
  lastId += 1
  const id = lastId
  const answer = await new Promise<ToImportWorker>((resolve) => {
    waiting.set(id, resolve)
    post({ kind: 'ask', id, port: name, input })
  })
  if (!answer.ok) throw new PortFailure(answer.error)
  return answer.value as never
}

const ports: ImportPorts = {
  importedBefore: (input) => ask('importedBefore', input),
  archivedBefore: (input) => ask('archivedBefore', input),
  store: (input) => ask('store', input),
  attach: (file) => ask('attach', file),
  attachArchived: (file) => ask('attachArchived', file),
  storeShelf: (shelf) => ask('storeShelf', shelf),
  storeCalls: (calls) => ask('storeCalls', calls),
}

/** Milliseconds between two words about the progress. */
const reportEveryMs = 100
let lastReport = Number.NEGATIVE_INFINITY
const report = (progress: { done: number; total: number }): void => {
  const now = performance.now()
  if (now - lastReport < reportEveryMs) return
  lastReport = now
  post({ kind: 'progress', ...progress })
}

async function work(): Promise<FromImportWorker> {
  const at = Date.now()
  if (task.kind === 'preview') {
    return { kind: 'previewed', preview: await previewImport(task.path, ports, report, at) }
  }
  return { kind: 'imported', report: await runImport(task.path, task.selection, ports, report, at) }
}

work()
  .catch((cause: unknown): FromImportWorker => {
    if (cause instanceof PortFailure) return { kind: 'failed', error: cause.error }
    const message = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
    return { kind: 'failed', error: { code: 'internal', message: 'the import failed', detail: message } }
  })
  .then((last) => {
    post(last)
    // Nothing else keeps the thread; what was posted is delivered all the same.
    port.close()
  })
