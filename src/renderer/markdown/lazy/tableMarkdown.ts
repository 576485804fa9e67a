import type { Table } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { mathToMarkdown } from 'mdast-util-math'
import { toMarkdown } from 'mdast-util-to-markdown'

/** A table as Markdown, with the markup of its cells. Columns are not padded: that only looks right in one font. */
export function tableToMarkdown(table: Table): string {
  return toMarkdown(table, { extensions: [gfmToMarkdown({ tablePipeAlign: false }), mathToMarkdown()] })
}
