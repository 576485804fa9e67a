import type { OpenRequest } from './fileWorker'
import type { Opened } from './opened'

/** Opens a file, see `prepareFile`; null when it was not wanted any more. */
export type OpenFile = (file: File, unwanted: AbortSignal) => Promise<Opened | null>

/** Opens a file in a thread that lives as long as this takes. */
export const openFile: OpenFile = async (file, unwanted) => {
  if (unwanted.aborted) return null
  const worker = new Worker(new URL('./fileWorker.ts', import.meta.url), { type: 'module' })
  const { port1: here, port2: there } = new MessageChannel()
  return new Promise<Opened | null>((resolve) => {
    here.addEventListener('message', ({ data }: MessageEvent<Opened>) => resolve(data))
    here.start()
    // It ran out of memory, or its code could not be loaded.
    worker.addEventListener('error', () => resolve({ problem: 'damaged' }))
    unwanted.addEventListener('abort', () => resolve(null))
    const request: OpenRequest = { file, answer: there }
    worker.postMessage(request, [there])
  }).finally(() => {
    worker.terminate()
    here.close()
  })
}
