import Copy from 'lucide-react/icons/copy'
import Download from 'lucide-react/icons/download'
import type { Table, TableRow } from 'mdast'
import { useMarkdownActions } from '../../MarkdownActions'
import { ToolButton } from '../ToolButton'
import { tableTexts } from './cellText'
import { byteOrderMark, toCsv } from './csv'

/** What can be done with a whole table. Its rows go along in the order in which they are shown. */
export function TableActions({ table, order }: { table: Table; order: readonly number[] | null }) {
  const { labels, copyText, saveText } = useMarkdownActions()
  const csv = (): string => toCsv(tableTexts(inOrder(table, order)))
  const markdown = async (): Promise<string> => {
    const { tableToMarkdown } = await import('../../lazy/tableMarkdown')
    return tableToMarkdown(inOrder(table, order))
  }
  return (
    <>
      <ToolButton
        label={labels.copyCsv}
        text={labels.copyCsv}
        done={labels.copied}
        icon={<Copy size={14} aria-hidden />}
        run={() => copyText(csv())}
      />
      <ToolButton
        label={labels.copyMarkdown}
        text={labels.copyMarkdown}
        done={labels.copied}
        icon={<Copy size={14} aria-hidden />}
        run={async () => copyText(await markdown())}
      />
      <ToolButton
        label={labels.saveCsv}
        text={labels.saveCsv}
        done={labels.saved}
        icon={<Download size={14} aria-hidden />}
        run={() => saveText(`${labels.table}.csv`, byteOrderMark + csv())}
      />
    </>
  )
}

function inOrder(table: Table, order: readonly number[] | null): Table {
  if (order === null) return table
  const [head, ...rows] = table.children
  const sorted = order.map((place) => rows[place]).filter((row): row is TableRow => row !== undefined)
  return { ...table, children: head ? [head, ...sorted] : sorted }
}
