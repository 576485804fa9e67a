import type { PreviewKind } from '@shared/model/preview'
import { previewOrigin } from '../window/pageSource'

/** The scripts of our own that run in a frame of each kind, in their order. */
export const frameScripts: Readonly<Record<PreviewKind, readonly string[]>> = {
  html: ['reportHeight.js'],
  svg: [],
  mermaid: ['mermaid.js', 'drawMermaid.js'],
}

/**
 * The content security policy of a preview's document. Whatever runs there was written by a model: it gets no address to
 * reach, and `sandbox` an origin that nothing shares, even if its address were opened without the frame's own sandbox.
 * A page may run its own scripts, a drawing none, a diagram only those that draw it.
 * @param pageOrigin whose frames may show it
 */
export function previewPolicy(kind: PreviewKind, pageOrigin: string): string {
  const own = frameScripts[kind].map((file) => `${previewOrigin}/${file}`)
  const scripts = kind === 'html' ? ["'unsafe-inline'", ...own] : own
  return [
    "default-src 'none'",
    `script-src ${scripts.length === 0 ? "'none'" : scripts.join(' ')}`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    'media-src data: blob:',
    "form-action 'none'",
    "base-uri 'none'",
    `frame-ancestors ${pageOrigin}`,
    scripts.length === 0 ? 'sandbox' : 'sandbox allow-scripts',
  ].join('; ')
}
