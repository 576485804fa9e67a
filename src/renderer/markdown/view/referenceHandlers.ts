import type { ElementContent } from 'hast'
import type { Definition, FootnoteReference, ImageReference, LinkReference } from 'mdast'
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast'
import { element, words } from '@shared/markdown/hast'
import type { References } from '../parse/references'
import { unfinishedAddress } from '../parse/unfinishedAddress'

/**
 * How references and definitions look. While the text grows, a mention looks as it will once its definition is there; a
 * definition disappears if something refers to it, and only then: no word is lost.
 */
export function referenceHandlers({ definitions, used, numbers, open }: References): Handlers {
  return {
    linkReference(state: State, node: LinkReference) {
      const definition = definitions.get(node.identifier)
      if (definition)
        return defaultHandlers.link(state, { ...definition, type: 'link', children: node.children })
      if (open && node.referenceType === 'full') {
        return defaultHandlers.link(state, { type: 'link', url: unfinishedAddress, children: node.children })
      }
      return [words('['), ...state.all(node), words(`]${suffix(node)}`)]
    },
    imageReference(state: State, node: ImageReference) {
      const definition = definitions.get(node.identifier)
      if (!definition) return words(`![${node.alt ?? ''}]${suffix(node)}`)
      return defaultHandlers.image(state, { ...definition, type: 'image', alt: node.alt ?? null })
    },
    definition(_state: State, node: Definition): ElementContent | undefined {
      if (used.has(node.identifier)) return undefined
      const title = node.title ? ` "${node.title}"` : ''
      return element('p', { className: ['markdown-plain'] }, [
        words(`[${node.label ?? node.identifier}]: ${node.url}${title}`),
      ])
    },
    /** Stands among the notes under the answer. */
    footnoteDefinition: () => undefined,
    footnoteReference(_state: State, node: FootnoteReference): ElementContent {
      const number = numbers.get(node.identifier)
      if (!number) return words(`[^${node.label ?? node.identifier}]`)
      return element('footnote-mention', { number })
    },
  }
}

function suffix(node: LinkReference | ImageReference): string {
  if (node.referenceType === 'full') return `[${node.label ?? node.identifier}]`
  return node.referenceType === 'collapsed' ? '[]' : ''
}
