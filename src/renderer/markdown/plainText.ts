import type { ListItem, Nodes, RootContent, Table } from 'mdast'
import type { MarkdownBlock } from './parse/block'
import { advance, emptyDocument } from './parse/markdownDocument'

/**
 * An answer without its markup, for a mail or a form: paragraphs apart, lists with their marks, tables with tabs between
 * the cells (as spreadsheets take them), links with their addresses, code as it stands.
 */
export function plainText(markdown: string): string {
  const { blocks } = advance(emptyDocument, markdown, { complete: true, budget: Infinity })
  return blocks.map(textOfBlock).filter(Boolean).join('\n\n')
}

function textOfBlock(block: MarkdownBlock): string {
  switch (block.kind) {
    case 'node':
      return textOf(block.node)
    case 'raw':
      return (block.chunks.join('') + block.tail).trimEnd()
    case 'list': {
      const items = block.items.map(({ node }) => node)
      return listText(items, block.ordered ? block.first : null, block.loose)
    }
  }
}

function textOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
    case 'html':
    case 'math':
    case 'inlineMath':
      return node.value
    case 'break':
      return '\n'
    case 'thematicBreak':
      return '---'
    case 'image':
      return node.alt ? `${node.alt} (${node.url})` : node.url
    case 'link': {
      const words = inline(node.children)
      // An address that is its own text is said once.
      return words === node.url || `mailto:${words}` === node.url ? words : `${words} (${node.url})`
    }
    case 'list':
      return listText(node.children, node.ordered ? (node.start ?? 1) : null, node.spread === true)
    case 'listItem':
    case 'blockquote':
    case 'root':
      return blocksText(node.children)
    case 'footnoteDefinition':
      return `[${node.label ?? node.identifier}] ${blocksText(node.children)}`
    case 'footnoteReference':
      return `[${node.label ?? node.identifier}]`
    case 'table':
      return tableText(node)
    case 'definition':
      return ''
    default:
      return 'children' in node ? inline(node.children) : ''
  }
}

function inline(nodes: readonly Nodes[]): string {
  return nodes.map(textOf).join('')
}

function blocksText(nodes: readonly RootContent[], gap = '\n\n'): string {
  return nodes.map(textOf).filter(Boolean).join(gap)
}

function listText(items: readonly ListItem[], first: number | null, loose: boolean): string {
  const lines = items.map((item, index) => {
    const mark = first === null ? '- ' : `${first + index}. `
    const box = typeof item.checked === 'boolean' ? (item.checked ? '[x] ' : '[ ] ') : ''
    const text = blocksText(item.children, loose ? '\n\n' : '\n')
    return mark + box + text.replaceAll('\n', `\n${' '.repeat(mark.length)}`)
  })
  return lines.join(loose ? '\n\n' : '\n')
}

function tableText({ children }: Table): string {
  return children.map((row) => row.children.map((cell) => inline(cell.children)).join('\t')).join('\n')
}
