import X from 'lucide-react/icons/x'
import {
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { VList, type VListHandle } from 'virtua'
import type { Thread } from '../../store/messages/thread'
import { useApp } from '../../store/useApp'
import { classes } from '../../ui/classes'
import { IconButton } from '../../ui/IconButton'
import { Spinner } from '../../ui/Spinner'
import { useOwnEscape } from '../../ui/useOwnEscape'
import type { ListView } from '../chat/useListView'
import { goToRow } from './goToRow'
import { lineAt, type OutlineRow, placeOf } from './outlineRows'
import { useOutline } from './useOutline'

export type OutlineProps = {
  conversationId: string
  thread: Thread
  list: ListView
  onClose: () => void
}

/** Lines that Page Up and Page Down go at once. */
const page = 10

/** The box is as high as its lines, of any size of text, so that a short outline is no empty one; never lower than these. */
const fewest = 3
const lineHeight = '(0.5rem + 1.5 * var(--text-sm))'

/** The conversation in a line for each question; the one that is read is marked. Stays open while one jumps about. */
export function Outline({ conversationId, thread, list, onClose }: OutlineProps) {
  const { t } = useTranslation()
  const { rows, reading } = useOutline(conversationId, thread, list)
  const title = useApp((state) => state.conversations[conversationId]?.title) || t('shell.untitled')
  const panel = useRef<HTMLElement>(null)
  const close = (): void => {
    onClose()
    list.element()?.focus({ preventScroll: true })
  }
  useOwnEscape(panel, close)
  const pick = (row: OutlineRow): void => {
    void goToRow(row, list)
    // Where there is no room beside the text, the panel would lie on what somebody was taken to.
    if (liesOn(panel.current, list.element())) close()
  }
  return (
    <nav
      ref={panel}
      // Each pane can have one, and a landmark is told by its name.
      aria-label={t('outline.of', { title })}
      data-testid="outline"
      data-own-escape
      style={{ height: `calc(2.75rem + ${Math.max(rows?.length ?? 0, fewest)} * ${lineHeight})` }}
      className="absolute top-2 right-4 z-10 flex max-h-[min(32rem,100%-1rem)] w-72 max-w-[calc(100%-2rem)] flex-col rounded-xl border border-line bg-raised shadow-pop"
    >
      <header className="flex items-center justify-between py-1 pr-1 pl-3.5">
        <h2 className="text-sm font-medium">{t('outline.title')}</h2>
        <IconButton label={t('common.close')} keys="Esc" size="small" onClick={close}>
          <X className="size-4" aria-hidden />
        </IconButton>
      </header>
      {rows === null ? (
        <Spinner label={t('outline.loading')} className="m-auto" />
      ) : (
        <Lines rows={rows} reading={reading} onPick={pick} />
      )}
    </nav>
  )
}

/** Whether one element covers a part of the other from the side. */
function liesOn(panel: HTMLElement | null, text: HTMLElement | null): boolean {
  if (panel === null || text === null) return false
  // The list reaches under the panel, its text does not.
  const margin = Number.parseFloat(getComputedStyle(text).paddingRight)
  return text.getBoundingClientRect().right - margin > panel.getBoundingClientRect().left
}

type LinesProps = {
  rows: readonly OutlineRow[]
  reading: string | null
  onPick: (row: OutlineRow) => void
}

function Lines({ rows, reading, onPick }: LinesProps) {
  const { t } = useTranslation()
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const list = useRef<VListHandle>(null)
  const readingAt = rows.findIndex(({ key }) => key === reading)
  // By its key: headings come and go between the questions as one reads on.
  const [active, setActive] = useState(() => lineAt(rows, readingAt))
  const chosen = placeOf(rows, active)
  useEffect(() => {
    const lines = box.current?.firstElementChild
    if (lines instanceof HTMLElement) lines.focus({ preventScroll: true })
  }, [])
  // The line of what is read stays in view while somebody reads on.
  useLayoutEffect(() => {
    if (readingAt >= 0) list.current?.scrollToIndex(readingAt, { align: 'nearest' })
  }, [readingAt])
  const move = (to: number): void => {
    const next = Math.max(0, Math.min(rows.length - 1, to))
    setActive(lineAt(rows, next))
    list.current?.scrollToIndex(next, { align: 'nearest' })
  }
  const steps: Record<string, number> = {
    ArrowDown: chosen + 1,
    ArrowUp: chosen - 1,
    PageDown: chosen + page,
    PageUp: chosen - page,
    Home: 0,
    End: rows.length - 1,
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = event.altKey ? undefined : steps[event.key]
    const row = rows[chosen]
    if (to !== undefined) move(to)
    else if (event.key === 'Enter' && row !== undefined) onPick(row)
    else return
    event.preventDefault()
  }
  const onClick = (event: MouseEvent): void => {
    const line = event.target instanceof Element ? event.target.closest('[role="option"]') : null
    const index = Number(line?.getAttribute('aria-posinset') ?? 0) - 1
    const row = rows[index]
    if (row === undefined) return
    setActive(lineAt(rows, index))
    onPick(row)
  }
  return (
    <div ref={box} className="flex min-h-0 grow flex-col">
      <VList
        ref={list}
        role="listbox"
        aria-label={t('outline.title')}
        aria-activedescendant={`${id}-${chosen}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onClick={onClick}
        data={rows}
        // The line that the keyboard is at has to be there to be named.
        keepMounted={[chosen]}
        className="rounded-b-xl outline-offset-[-2px]"
        style={{ flex: 1, height: 'auto', minHeight: 0 }}
      >
        {(row, index) => (
          <Line
            key={row.key}
            id={`${id}-${index}`}
            row={row}
            reading={row.key === reading}
            active={index === chosen}
            place={{ index, count: rows.length }}
          />
        )}
      </VList>
    </div>
  )
}

type LineProps = {
  id: string
  row: OutlineRow
  reading: boolean
  active: boolean
  place: { index: number; count: number }
}

function Line({ id, row, reading, active, place }: LineProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={active}
      aria-posinset={place.index + 1}
      aria-setsize={place.count}
      {...(reading && { 'aria-current': 'location' as const })}
      data-testid={row.kind === 'question' ? 'outline-question' : 'outline-heading'}
      data-message-id={row.messageId}
      title={row.text}
      className={classes(
        'mx-1 truncate rounded-lg py-1 pr-2.5 text-sm hover:bg-hover',
        row.kind === 'question' ? 'pl-2.5' : 'text-muted',
        row.kind === 'heading' && (row.heading.level > 2 ? 'pl-9' : 'pl-6'),
        reading && 'font-medium text-accent',
        active && 'bg-selected',
      )}
    >
      {row.text || '…'}
    </div>
  )
}
