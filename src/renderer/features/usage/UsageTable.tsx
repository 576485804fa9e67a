import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UsageTotal } from '@shared/contract/usage'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { creditText } from '../../ui/creditText'
import { Tooltip } from '../../ui/Tooltip'
import { GroupName } from './GroupName'
import { nextOrder, sortTotals, type TableColumn, tableColumns, type TableOrder } from './sortTotals'
import { useGroupNames } from './useGroupNames'
import type { Grouping } from './useTotals'

/** Rows that are drawn at first; thousands of conversations would hold the page up. */
const firstRows = 100

/** Groups and their figures, in the order that a click on a head asks for. */
export function UsageTable({ by, groups, sum }: { by: Grouping; groups: UsageTotal[]; sum: UsageTotal }) {
  const { t, i18n } = useTranslation()
  const nameOf = useGroupNames(by)
  const [order, setOrder] = useState<TableOrder | null>(null)
  const [all, setAll] = useState(false)
  const rows = useMemo(
    () => sortTotals(groups, order, nameOf, i18n.language),
    [groups, order, nameOf, i18n.language],
  )
  return (
    <>
      <div
        role="region"
        aria-label={t(`usage.by.${by}`)}
        // Scrolling by keyboard starts with having the focus.
        tabIndex={0}
        className="overflow-x-auto rounded-xl border border-line"
      >
        <table data-testid="usage-table" className="w-full text-sm tabular-nums">
          <thead>
            <tr className="border-b border-line">
              {tableColumns.map((column) => (
                <Head
                  key={column}
                  label={column === 'name' ? t(`usage.by.${by}`) : t(`usage.column.${column}`)}
                  column={column}
                  order={order}
                  onClick={() => setOrder(nextOrder(order, column))}
                />
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {rows.slice(0, all ? rows.length : firstRows).map((row) => (
              <tr key={row.key} data-testid="usage-row" data-key={row.key}>
                <th scope="row" className="max-w-72 min-w-40 px-3 py-2 text-left font-normal">
                  <GroupName by={by} row={row} name={nameOf(row)} />
                </th>
                <Figures row={row} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="border-t border-line-strong font-medium">
              <th scope="row" className="px-3 py-2 text-left font-medium">
                {t('usage.sum.label')}
              </th>
              <Figures row={sum} />
            </tr>
          </tfoot>
        </table>
      </div>
      {!all && rows.length > firstRows && (
        <Button size="small" className="self-center" onClick={() => setAll(true)}>
          {t('usage.showAll', { count: rows.length })}
        </Button>
      )}
    </>
  )
}

type HeadProps = { label: string; column: TableColumn; order: TableOrder | null; onClick: () => void }

function Head({ label, column, order, onClick }: HeadProps) {
  const mine = order?.column === column ? order : null
  const Arrow = mine?.descending ? ArrowDown : ArrowUp
  return (
    <th
      scope="col"
      aria-sort={mine === null ? 'none' : mine.descending ? 'descending' : 'ascending'}
      className={classes('px-1.5 py-1 font-medium', column === 'name' ? 'text-left' : 'text-right')}
    >
      <button
        type="button"
        onClick={onClick}
        className="inline-flex items-center gap-1 rounded-md px-1.5 py-1 text-xs whitespace-nowrap text-muted hover:bg-hover hover:text-fg"
      >
        {label}
        {mine && <Arrow className="size-3" aria-hidden />}
      </button>
    </th>
  )
}

function Figures({ row }: { row: UsageTotal }) {
  const { t, i18n } = useTranslation()
  const count = (value: number): string => value.toLocaleString(i18n.language)
  /** Most models say nothing of a cache or of reasoning, and that is no zero. */
  const countIfAny = (value: number): string => (value === 0 ? '–' : count(value))
  const { estimatedCalls: estimated, calls } = row
  const tokens = (value: number): ReactNode =>
    estimated === 0 || value === 0 ? (
      count(value)
    ) : (
      <Tooltip label={t('usage.approxNote', { estimated: count(estimated), calls: count(calls) })}>
        <span>{t('usage.approx', { value: count(value) })}</span>
      </Tooltip>
    )
  const figures: Record<Exclude<TableColumn, 'name'>, ReactNode> = {
    calls: count(calls),
    inputTokens: tokens(row.inputTokens),
    outputTokens: tokens(row.outputTokens),
    cachedTokens: countIfAny(row.cachedTokens),
    reasoningTokens: countIfAny(row.reasoningTokens),
    failed: count(row.failed),
    stopped: count(row.stopped),
    credits: <Credits row={row} />,
  }
  return Object.entries(figures).map(([column, value]) => (
    <td key={column} className="select-content px-3 py-2 text-right whitespace-nowrap">
      {value}
    </td>
  ))
}

/** A group of which no call has a rate has no credits at all, and not zero; one that is partly rated says so. */
function Credits({ row }: { row: UsageTotal }) {
  const { t, i18n } = useTranslation()
  if (row.unratedCalls === 0) return creditText(row.credits, i18n.language)
  const counted = row.calls - row.unknownCalls
  return (
    <Tooltip label={t('usage.partlyRated', { count: row.unratedCalls })}>
      <span className="text-muted">
        {row.unratedCalls >= counted ? t('usage.noRate') : `≥ ${creditText(row.credits, i18n.language)}`}
      </span>
    </Tooltip>
  )
}
