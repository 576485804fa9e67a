import 'katex/dist/katex.min.css'
import katex, { type KatexOptions } from 'katex'

/** Bounds for a formula that a model wrote: no links, images, HTML or styles of its own, no giant boxes, no loops. */
export function texOptions(displayMode: boolean): KatexOptions {
  return {
    displayMode,
    output: 'htmlAndMathml',
    // KaTeX's own rendering of an error sets a style attribute, which the content security policy refuses.
    throwOnError: true,
    errorColor: 'var(--color-danger)',
    trust: false,
    strict: 'ignore',
    maxSize: 20,
    maxExpand: 500,
  }
}

/**
 * Draws a formula into `target`, with MathML for screen readers. KaTeX builds elements and sets styles through the
 * CSSOM here; its HTML text would carry style attributes, which the content security policy refuses.
 */
export function renderTex(tex: string, displayMode: boolean, target: HTMLElement): void {
  try {
    katex.render(tex, target, texOptions(displayMode))
    target.removeAttribute('data-source')
  } catch {
    // Not TeX, or nested so deeply that the stack overflowed: the source is still readable.
    target.textContent = tex
    target.setAttribute('data-source', '')
  }
}
