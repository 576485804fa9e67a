import { open } from 'node:fs/promises'

/** Bytes from the end that are looked at. */
const mostBytes = 32_000

/** The last whole lines of a log, the oldest first; none when there is no log. */
export async function readLogTail(path: string, mostLines: number): Promise<string[]> {
  const file = await open(path, 'r').catch(() => null)
  if (file === null) return []
  try {
    const { size } = await file.stat()
    const start = Math.max(0, size - mostBytes)
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(size - start), position: start })
    const lines = buffer.subarray(0, bytesRead).toString('utf8').split('\n')
    // The first one is cut off, unless the log begins with it.
    return lines
      .slice(start === 0 ? 0 : 1)
      .filter(Boolean)
      .slice(-mostLines)
  } finally {
    await file.close()
  }
}
