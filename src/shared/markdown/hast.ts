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
