import { isItem, type ItemRow, type Row } from './rows'

/** What a key does to a tree: it moves the focus, or opens or closes a folder. */
type TreeStep = { kind: 'focus'; id: string } | { kind: 'open'; id: string; open: boolean }

/**
 * The keys of a tree, as its pattern at the W3C has them (ARIA Authoring Practices, Tree View): up and down through what
 * is shown, right into a folder, left out of it. Headings are passed over. Null for other keys and at the ends.
 */
export function treeStep(rows: readonly Row[], from: string, key: string): TreeStep | null {
  const items = rows.filter(isItem)
  const index = items.findIndex(({ id }) => id === from)
  const current = items[index]
  if (current === undefined) return null
  switch (key) {
    case 'ArrowDown':
      return focus(items[index + 1])
    case 'ArrowUp':
      return focus(items[index - 1])
    case 'Home':
      return focus(items[0])
    case 'End':
      return focus(items.at(-1))
    case 'ArrowRight':
      return inward(current, items[index + 1])
    case 'ArrowLeft':
      return outward(items, index, current)
    default:
      return null
  }
}

function inward(current: ItemRow, below: ItemRow | undefined): TreeStep | null {
  if (current.kind !== 'folder') return null
  if (!current.open) return { kind: 'open', id: current.id, open: true }
  return below?.parent === current.id ? focus(below) : null
}

function outward(items: readonly ItemRow[], index: number, current: ItemRow): TreeStep | null {
  if (current.kind === 'folder' && current.open) return { kind: 'open', id: current.id, open: false }
  return focus(items.slice(0, index).find(({ id }) => id === current.parent))
}

function focus(row: ItemRow | undefined): TreeStep | null {
  return row === undefined ? null : { kind: 'focus', id: row.id }
}
