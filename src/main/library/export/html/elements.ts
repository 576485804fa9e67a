import type { Element, ElementContent, Properties, Text } from 'hast'

export function element(
  tagName: string,
  properties: Properties = {},
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children }
}

/** Letters that stay letters, whatever they are. */
export function words(value: string): Text {
  return { type: 'text', value }
}

/** The one place for markup as text: what KaTeX makes of a formula, in which it escapes all that was written. */
export function mathMarkup(markup: string, isBlock: boolean): Element {
  return element(isBlock ? 'div' : 'span', { className: ['math'] }, [{ type: 'raw', value: markup }])
}
