/*
 * Which nodes of a drawn message are its text, for finding and for copying: what the app adds (buttons, headers of code,
 * names for screen readers, addresses beside links) is not, and neither is the inside of a formula.
 */

const notText =
  'button, select, input, textarea, svg, iframe, [aria-hidden="true"], [data-chrome], .markdown-code-header, .sr-only, .markdown-address, [role="doc-noteref"], [role="doc-backlink"]'
const formula = '.katex, .markdown-math, .markdown-math-display'
const image = '.markdown-image'

const inline = new Set(
  'A ABBR B CODE DEL EM I INS KBD MARK Q S SMALL SPAN STRONG SUB SUP TIME U VAR WBR'.split(' '),
)

export type NodeKind = 'chrome' | 'formula' | 'image' | 'inline' | 'block'

export function kindOf(element: Element): NodeKind {
  if (element.matches(notText)) return 'chrome'
  if (element.matches(formula)) return 'formula'
  if (element.matches(image)) return 'image'
  return inline.has(element.tagName) ? 'inline' : 'block'
}

/** What an image that is not loaded is called. */
export function altOf(element: Element): Element | null {
  return element.querySelector('.markdown-image-alt')
}

/** A formula as it was written. */
export function texOf(element: Element): string {
  const tex = element.querySelector('annotation[encoding="application/x-tex"]')?.textContent
  return (tex ?? element.textContent ?? '').trim()
}
