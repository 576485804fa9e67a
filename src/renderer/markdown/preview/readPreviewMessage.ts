import type { PreviewMessage } from '@shared/model/preview'

/** Characters of a reason that are shown. */
const longestReason = 300

/**
 * What a frame said, or null for anything that is no message of ours. Whatever runs in a frame can send what it likes:
 * nothing but a finite number and a short text is ever taken from it.
 */
export function readPreviewMessage(data: unknown): PreviewMessage | null {
  if (typeof data !== 'object' || data === null || !('preview' in data)) return null
  if (data.preview === 'height' && 'pixels' in data && Number.isFinite(data.pixels)) {
    return { preview: 'height', pixels: Number(data.pixels) }
  }
  if (data.preview === 'failed' && 'reason' in data && typeof data.reason === 'string') {
    return { preview: 'failed', reason: data.reason.slice(0, longestReason) }
  }
  return data.preview === 'alive' ? { preview: 'alive' } : null
}
