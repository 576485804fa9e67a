import type { ElementContent } from 'hast'
import type { Definition, FootnoteDefinition, FootnoteReference, ImageReference, LinkReference } from 'mdast'
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast'
import type { References } from '../parse/references'
import { element, text } from './hastBuilders'

/**
 * How references and definitions look. Until the text is complete nothing is resolved and both stand there as they
 * are written; afterwards a definition disappears if something refers to it, and only then: no word is lost.
 */
export function referenceHandlers(references: References): Handlers {
  const { definitions, used, footnotes } = references
  const numbers = new Map(footnotes.map((footnote) => [footnote.identifier, footnote.number]))
  return {
    linkReference(state: State, node: LinkReference) {
      const definition = definitions.get(node.identifier)
      if (!definition) return [text('['), ...state.all(node), text(`]${suffix(node)}`)]
      return defaultHandlers.link(state, { ...definition, type: 'link', children: node.children })
    },
    imageReference(state: State, node: ImageReference) {
      const definition = definitions.get(node.identifier)
      if (!definition) return text(`![${node.alt ?? ''}]${suffix(node)}`)
      return defaultHandlers.image(state, { ...definition, type: 'image', alt: node.alt ?? null })
    },
    definition(_state: State, node: Definition): ElementContent | undefined {
      if (used.has(node.identifier)) return undefined
      const title = node.title ? ` "${node.title}"` : ''
      return element('p', { className: ['markdown-plain'] }, [
        text(`[${node.label ?? node.identifier}]: ${node.url}${title}`),
      ])
    },
    footnoteDefinition(state: State, node: FootnoteDefinition): ElementContent | undefined {
      if (numbers.has(node.identifier)) return undefined
      return element('div', {}, [text(`[^${node.label ?? node.identifier}]: `), ...state.all(node)])
    },
    footnoteReference(_state: State, node: FootnoteReference): ElementContent {
      const number = numbers.get(node.identifier)
      if (!number) return text(`[^${node.label ?? node.identifier}]`)
      return element('footnote-mention', { number })
    },
  }
}

function suffix(node: LinkReference | ImageReference): string {
  if (node.referenceType === 'full') return `[${node.label ?? node.identifier}]`
  return node.referenceType === 'collapsed' ? '[]' : ''
}
