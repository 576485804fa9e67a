import { randomUUID } from 'node:crypto'
import type { PreviewKind } from '@shared/model/preview'
import { previewOrigin } from '../window/pageSource'

export type Preview = { kind: PreviewKind; source: string }

/** The sources of the previews that were opened last. */
export type Previews = {
  /** Returns the address at which a frame finds it. */
  add(preview: Preview): string
  /** By the last part of its address; undefined for one that was never there or is no longer kept. */
  find(id: string): Preview | undefined
}

/**
 * Keeps sources in memory: a frame asks for its document right after it was made, and once more if it loads itself anew.
 * @param most beyond it the oldest is forgotten; with the longest source each, the default comes to 32 MB
 */
export function createPreviews(most = 16): Previews {
  const kept = new Map<string, Preview>()
  return {
    add: (preview) => {
      // Not to be guessed: a preview must not find another one.
      const id = randomUUID()
      kept.set(id, preview)
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break
        kept.delete(oldest)
      }
      return `${previewOrigin}/${id}`
    },
    find: (id) => kept.get(id),
  }
}
