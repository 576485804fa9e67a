import type { Element } from 'hast'
import type { Table } from 'mdast'
import { createContext } from 'react'
import type { TableSort } from './sortRows'

declare module 'hast' {
  interface ElementData {
    /** On a table: what was written, for everything that works with its cells. */
    table?: Table
  }
}

/** What the parts of a table share. */
export interface TableParts {
  /** The header's cells, from which a cell learns its column and its name. */
  readonly headers: readonly Element[]
  readonly names: readonly string[]
  /** null while the table is as it was written. */
  readonly sort: TableSort | null
  /** Places of the rows in the order in which they are shown; null for the written one. */
  readonly order: readonly number[] | null
  /** null while the table cannot be sorted: it is being written. */
  readonly onSort: ((column: number) => void) | null
}

export const TableContext = createContext<TableParts | null>(null)
