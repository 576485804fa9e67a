import type { Opened } from './opened'
import { prepareFile } from './prepareFile'

/** What the page hands over: a file, and the port on which it waits for the answer. */
export type OpenRequest = { file: File; answer: MessagePort }

/*
 * The thread in which one file is opened. It has no way to the bridge, and is ended with its file: whatever a hostile one
 * does to a decoder, it finds neither other files nor anything to talk to, and the window stays smooth meanwhile. The
 * answer has a port of its own, because pdf.js takes the worker's own channel for itself.
 */
self.addEventListener('message', ({ data }: MessageEvent<Partial<OpenRequest>>) => {
  const { file, answer } = data
  if (file !== undefined && answer !== undefined) void open(file, answer)
})

async function open(file: File, answer: MessagePort): Promise<void> {
  const opened = await prepareFile(file).catch((): Opened => ({ problem: 'damaged' }))
  answer.postMessage(opened, buffersOf(opened))
}

function buffersOf(opened: Opened): Transferable[] {
  if ('problem' in opened) return []
  const { original, prepared } = opened
  return prepared.kind === 'image'
    ? [original.buffer, prepared.bytes.buffer as ArrayBuffer]
    : [original.buffer]
}
