import type { ReactNode } from 'react'
import { useMarkdownActions } from '../MarkdownActions'

/** A table that scrolls by itself when it is wider than the answer, with the keyboard too. */
export function ScrollTable({ children }: { children?: ReactNode }) {
  const { labels } = useMarkdownActions()
  return (
    <div className="markdown-table" role="region" aria-label={labels.table} tabIndex={0}>
      <table>{children}</table>
    </div>
  )
}
