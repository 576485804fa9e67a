import Bookmark from 'lucide-react/icons/bookmark'
import Plus from 'lucide-react/icons/plus'
import X from 'lucide-react/icons/x'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { columnLimit } from '@shared/model/columnLimit'
import type { Column } from '@shared/model/comparison'
import { nextColumn } from '../../store/compareColumns'
import { selectModels } from '../../store/connectionSelectors'
import { useApp, useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { IconButton } from '../../ui/IconButton'
import { loaded } from '../../ui/loaded'
import { signals } from '../shell/signals'
import { ColumnChip } from './ColumnChip'

const ModelSetsDialog = loaded(async () => (await import('./ModelSetsDialog')).ModelSetsDialog)

/** Who is asked with the next message, and what a send costs in calls. Draws nothing while one model is asked. */
export function CompareBar({ conversationId }: { conversationId: string }) {
  const columns = useApp((state) => state.comparing[conversationId])
  return columns === undefined ? null : <Bar conversationId={conversationId} columns={columns} />
}

function Bar({ conversationId, columns }: { conversationId: string; columns: Column[] }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const { setColumns, stopComparing, loadModelSettings } = store.getState()
  const [setsOpen, setSetsOpen] = useState(false)
  // The dialog stays once it was needed, so that it can close by itself and give the focus back.
  const [setsNeeded, setSetsNeeded] = useState(false)
  // Which fields a model refused decides what its form offers.
  useEffect(() => void loadModelSettings(), [loadModelSettings])

  const change = (next: Column[]): void => setColumns(conversationId, next)
  const add = (): void => {
    const column = nextColumn(columns, selectModels(store.getState(), conversationId).ids)
    if (column !== null) change([...columns, column])
  }
  const close = (): void => {
    stopComparing(conversationId)
    signals.emit('focus-composer', conversationId)
  }
  const adding = useRef<HTMLButtonElement>(null)
  const remove = (index: number): void => {
    change(columns.toSpliced(index, 1))
    // The next column stands where this one did; behind the last one there is none to go on with.
    if (index === columns.length - 1) adding.current?.focus()
  }
  const full = columns.length >= columnLimit.most
  return (
    <div
      role="group"
      aria-label={t('compare.bar')}
      data-testid="compare-bar"
      className="mb-2 flex flex-col gap-1.5 rounded-2xl border border-line bg-surface p-2"
    >
      <ul className="flex flex-wrap items-center gap-1.5">
        {columns.map((column, index) => (
          <ColumnChip
            // A column is its place: two can ask the same model.
            // eslint-disable-next-line react/no-array-index-key
            key={index}
            conversationId={conversationId}
            column={column}
            position={{ number: index + 1, count: columns.length }}
            onChange={(next) => change(columns.with(index, next))}
            onRemove={() => remove(index)}
          />
        ))}
        <li>
          <IconButton
            ref={adding}
            label={full ? t('compare.full', { count: columnLimit.most }) : t('compare.add')}
            data-testid="compare-add"
            aria-disabled={full}
            className="aria-disabled:opacity-40"
            onClick={() => full || add()}
          >
            <Plus className="size-4" aria-hidden />
          </IconButton>
        </li>
      </ul>
      <div className="flex flex-wrap items-center justify-end gap-1 pl-1">
        <p role="status" className="min-w-0 grow basis-40 text-xs text-muted">
          {t('compare.calls', { count: columns.length })}
        </p>
        <Button
          size="small"
          variant="quiet"
          aria-haspopup="dialog"
          data-testid="compare-sets"
          onClick={() => {
            setSetsNeeded(true)
            setSetsOpen(true)
          }}
        >
          <Bookmark className="size-3.5" aria-hidden />
          {t('compare.sets.button')}
        </Button>
        <IconButton label={t('compare.close')} data-testid="compare-close" size="small" onClick={close}>
          <X className="size-4" aria-hidden />
        </IconButton>
      </div>
      {setsNeeded && (
        <ModelSetsDialog open={setsOpen} onOpenChange={setSetsOpen} columns={columns} onApply={change} />
      )}
    </div>
  )
}
