import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import ChevronsUpDown from 'lucide-react/icons/chevrons-up-down'
import type { Element } from 'hast'
import { use, type CSSProperties, type MouseEvent, type ReactNode } from 'react'
import { useMarkdownActions } from '../../MarkdownActions'
import { TableContext } from './tableContext'

interface HeaderCellProps {
  readonly node?: Element | undefined
  readonly style?: CSSProperties | undefined
  readonly children?: ReactNode
}

/**
 * A column's header. The button in it sorts, and so does a click anywhere else in the cell, but for one on a link or at the
 * end of selecting text.
 */
export function HeaderCell({ node, style, children }: HeaderCellProps) {
  const { labels } = useMarkdownActions()
  const parts = use(TableContext)
  const column = node && parts ? parts.headers.indexOf(node) : -1
  const onSort = parts?.onSort
  if (!parts || !onSort || column === -1) {
    return (
      <th scope="col" style={style}>
        {children}
      </th>
    )
  }
  const direction = parts.sort?.column === column ? parts.sort.direction : 'none'
  const Icon = direction === 'none' ? ChevronsUpDown : direction === 'ascending' ? ArrowUp : ArrowDown
  const sortByCell = (event: MouseEvent) => {
    const isOnControl =
      event.target instanceof globalThis.Element && event.target.closest('a, button') !== null
    if (!isOnControl && document.getSelection()?.isCollapsed !== false) onSort(column)
  }
  const name = parts.names[column]?.trim() || String(column + 1)
  return (
    // The keyboard has the button; the cell around it is a larger target for the same.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <th scope="col" style={style} aria-sort={direction} onClick={sortByCell}>
      {children}
      <button
        type="button"
        className="markdown-sort"
        aria-label={labels.sortBy(name)}
        data-tip={labels.sortBy(name)}
        data-chrome
        onClick={() => onSort(column)}
      >
        <Icon size={13} aria-hidden />
      </button>
    </th>
  )
}
