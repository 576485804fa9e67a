import { Children, isValidElement, use, type ReactNode } from 'react'
import { TableContext } from './tableContext'

/** The rows, in the order in which they are shown. A row is moved and not drawn anew. */
export function TableBody({ children }: { children?: ReactNode }) {
  const order = use(TableContext)?.order ?? null
  const rows = Children.toArray(children).filter(isValidElement)
  return <tbody>{order === null ? rows : order.map((place) => rows[place])}</tbody>
}
