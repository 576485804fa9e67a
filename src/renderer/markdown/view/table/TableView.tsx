import type { Element } from 'hast'
import { use, useMemo, useRef, useState, type ReactNode } from 'react'
import { useMarkdownActions } from '../../MarkdownActions'
import { BlockFinished } from '../blockFinished'
import { tableTexts } from './cellText'
import { nextSort, sortRows, type TableSort } from './sortRows'
import { TableActions } from './TableActions'
import { TableContext } from './tableContext'
import { useTableFit } from './useTableFit'

/** Rows beyond which a table that also scrolls sideways gets a height of its own, so that its header stays in view. */
const tallTable = 16

/**
 * A table in a box of its own, which scrolls when the table is wider than the answer, with the keyboard too. Once it is
 * complete it can be sorted, copied and saved.
 */
export function TableView({ node, children }: { node?: Element | undefined; children?: ReactNode }) {
  const { labels, look } = useMarkdownActions()
  const finished = use(BlockFinished)
  const table = node?.data?.table
  const box = useRef<HTMLDivElement>(null)
  const [chosen, setSort] = useState<TableSort | null>(null)
  const sort = finished ? chosen : null
  // A table that was seen while it was written keeps its height: nothing under a reader's eyes moves.
  const [tall] = useState(() => finished && (table?.children.length ?? 0) > tallTable)
  useTableFit(box, finished)

  const texts = useMemo(() => (table && finished ? tableTexts(table) : []), [table, finished])
  const order = useMemo(
    () => (sort === null ? null : sortRows(texts.slice(1), sort, look.language)),
    [texts, sort, look.language],
  )
  const parts = useMemo(
    () => ({
      headers: node ? headerCells(node) : [],
      names: texts[0] ?? [],
      sort,
      order,
      onSort: finished ? (column: number) => setSort((before) => nextSort(before, column)) : null,
    }),
    [node, texts, sort, order, finished],
  )
  return (
    <div className="markdown-table-block">
      <div
        ref={box}
        className="markdown-table"
        data-tall={tall || undefined}
        // Not a region: several of them would be landmarks of one name.
        role="group"
        aria-label={labels.table}
        tabIndex={0}
      >
        <table>
          <TableContext value={parts}>{children}</TableContext>
        </table>
      </div>
      <div className="markdown-table-actions" data-chrome>
        {table && finished && <TableActions table={table} order={order} />}
      </div>
    </div>
  )
}

function headerCells(table: Element): Element[] {
  const head = table.children.find((child) => child.type === 'element' && child.tagName === 'thead')
  const row = elementsOf(head)[0]
  return elementsOf(row)
}

function elementsOf(parent: Element['children'][number] | undefined): Element[] {
  return parent?.type === 'element' ? parent.children.filter((child) => child.type === 'element') : []
}
