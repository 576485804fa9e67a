import { altOf, kindOf, texOf } from './shownNodes'

/**
 * A piece of a drawn message as plain text: paragraphs apart, lists with their marks, tables with tabs, TeX for formulas.
 * @param verbatim whether the piece was cut out of something whose white space counts
 */
export function fragmentText(root: Node, verbatim = false): string {
  const out: string[] = []
  let newlines = 0
  const breakLine = (count: number): void => {
    newlines = Math.max(newlines, count)
  }
  const put = (text: string): void => {
    if (text === '') return
    if (out.length > 0 && newlines > 0) out.push('\n'.repeat(newlines))
    newlines = 0
    out.push(text)
  }
  const walk = (node: Node, inCode: boolean): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const { data } = node as Text
      // Between blocks, white space is none.
      if (inCode || !/^\s*$/.test(data) || newlines === 0) put(inCode ? data : data.replace(/[\n\t ]+/g, ' '))
      return
    }
    if (!(node instanceof Element)) return node.childNodes.forEach((child) => walk(child, inCode))
    const { tagName } = node
    switch (kindOf(node)) {
      case 'chrome':
        return
      case 'formula':
        return put(`$${texOf(node)}$`)
      case 'image':
        return put(altOf(node)?.textContent ?? '')
      case 'inline':
        return node.childNodes.forEach((child) => walk(child, inCode))
      case 'block':
        if (tagName === 'BR') return put('\n')
        if (tagName === 'TD' || tagName === 'TH') {
          if (node.previousElementSibling !== null) put('\t')
          return node.childNodes.forEach((child) => walk(child, inCode))
        }
        breakLine(tagName === 'LI' || tagName === 'TR' ? 1 : 2)
        if (tagName === 'LI') put(markOf(node))
        // The first block of an entry stands behind its mark.
        if (tagName === 'LI') newlines = 0
        node.childNodes.forEach((child) => walk(child, inCode || isVerbatim(node)))
        breakLine(tagName === 'LI' || tagName === 'TR' ? 1 : 2)
    }
  }
  walk(root, verbatim)
  return verbatim ? out.join('') : out.join('').trim()
}

const verbatimParts = 'pre, .whitespace-pre-wrap'

function isVerbatim(element: Element): boolean {
  return element.matches(verbatimParts)
}

/** Whether white space counts where a node stands: in code, and in what a person wrote. */
export function isInVerbatim(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement
  return Boolean(element?.closest(verbatimParts))
}

function markOf(item: Element): string {
  const list = item.parentElement
  if (list?.tagName !== 'OL') return '- '
  const first = Number(list.getAttribute('start') ?? 1)
  const before = [...list.children].filter((child) => child.tagName === 'LI').indexOf(item)
  return `${first + before}. `
}
