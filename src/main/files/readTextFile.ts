import { open } from 'node:fs/promises'
import { fail, ok, type Result } from '@shared/appError'

/**
 * A file's text as UTF-8. `file-too-large` beyond `maxBytes`, before any of it is read; `file-unreadable` for what cannot
 * be opened and for bytes that are no text.
 */
export async function readTextFile(path: string, maxBytes: number): Promise<Result<string>> {
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      if (size > maxBytes)
        return fail({ code: 'file-too-large', message: `${size} bytes, at most ${maxBytes}` })
      return ok(new TextDecoder('utf-8', { fatal: true }).decode(await file.readFile()))
    } finally {
      await file.close()
    }
  } catch (cause) {
    return fail({ code: 'file-unreadable', message: cause instanceof Error ? cause.message : String(cause) })
  }
}
