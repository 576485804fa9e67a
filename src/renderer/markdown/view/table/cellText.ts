import type { Nodes, Table, TableRow } from 'mdast'

/** The words of every cell: the header first, then the rows as they were written. */
export function tableTexts({ children }: Pick<Table, 'children'>): string[][] {
  return children.map(rowTexts)
}

function rowTexts({ children }: TableRow): string[] {
  return children.map((cell) => cell.children.map(wordsOf).join('').trim())
}

/** What a cell says, without its markup; `<br>` is the one way to a second line. */
function wordsOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value
    case 'inlineMath':
      return `$${node.value}$`
    case 'html':
      return /^<br\s*\/?>$/i.test(node.value) ? '\n' : node.value
    case 'break':
      return '\n'
    case 'image':
    case 'imageReference':
      return node.alt ?? ''
    case 'footnoteReference':
      return `[${node.label ?? node.identifier}]`
    default:
      return 'children' in node ? node.children.map(wordsOf).join('') : ''
  }
}
