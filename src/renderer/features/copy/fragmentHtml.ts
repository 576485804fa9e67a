import { altOf, kindOf, texOf } from './shownNodes'

/** What a word processor can use; everything else is how this window looks, dark background included. */
const keptAttributes = ['href', 'colspan', 'rowspan', 'start']

/** A piece of a drawn message as HTML without anything of this window in it. */
export function fragmentHtml(fragment: DocumentFragment): string {
  const box = document.createElement('div')
  copyInto(box, fragment)
  return box.innerHTML
}

/** A piece of code as HTML: colours are this window's, line breaks are the code's. */
export function codeHtml(fragment: DocumentFragment): string {
  const box = document.createElement('pre')
  box.append(document.createElement('code'))
  box.firstElementChild?.append(fragment.textContent ?? '')
  return box.outerHTML
}

function copyInto(target: Element, source: Node): void {
  for (const child of source.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) target.append(child.textContent ?? '')
    else if (child instanceof Element) copyElement(target, child)
  }
}

function copyElement(target: Element, source: Element): void {
  switch (kindOf(source)) {
    case 'chrome':
      return
    case 'formula':
      return target.append(`$${texOf(source)}$`)
    case 'image':
      return target.append(altOf(source)?.textContent ?? '')
    default: {
      // It carries nothing but a colour.
      if (source.tagName === 'SPAN') return copyInto(target, source)
      const copy = document.createElement(source.tagName)
      for (const name of keptAttributes) {
        const value = source.getAttribute(name)
        // Places within this window lead nowhere elsewhere.
        if (value !== null && !value.startsWith('#')) copy.setAttribute(name, value)
      }
      copyInto(copy, source)
      target.append(copy)
    }
  }
}
