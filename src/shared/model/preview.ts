/*
 * Apart from the contract, so that the window does not load zod for it.
 */

/** What of an answer can be seen and not only read. */
export const previewKinds = ['html', 'svg', 'mermaid'] as const
export type PreviewKind = (typeof previewKinds)[number]

/** Longer sources stay text: UTF-16 code units. */
export const longestPreview = 1_000_000

/**
 * What a preview's frame says to the window around it. The frame runs what a model wrote, so whoever listens takes
 * nothing of it on trust, see `readPreviewMessage` in the window.
 */
export type PreviewMessage =
  /** Its content's height in CSS pixels. */
  | { preview: 'height'; pixels: number }
  /** A diagram that could not be drawn, in the words of what should have drawn it. */
  | { preview: 'failed'; reason: string }
  /** It still runs; said once a second. */
  | { preview: 'alive' }
