import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal'
import X from 'lucide-react/icons/x'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { columnLimit } from '@shared/model/columnLimit'
import type { Column } from '@shared/model/comparison'
import { IconButton } from '../../ui/IconButton'
import { loaded } from '../../ui/loaded'
import { shortModelName } from '../../ui/modelName'
import { ModelSelect } from '../models/ModelSelect'

const ColumnParametersDialog = loaded(
  async () => (await import('./ColumnParametersDialog')).ColumnParametersDialog,
)

type ColumnChipProps = {
  conversationId: string
  column: Column
  position: { number: number; count: number }
  onChange: (column: Column) => void
  onRemove: () => void
}

/** One column before it is asked: its model, its own parameters, and the way out. */
export function ColumnChip({ conversationId, column, position, onChange, onRemove }: ColumnChipProps) {
  const { t } = useTranslation()
  const [picking, setPicking] = useState(false)
  const [editing, setEditing] = useState(false)
  // The dialog stays once it was needed, so that it can close by itself and give the focus back.
  const [editorNeeded, setEditorNeeded] = useState(false)
  const model = shortModelName(column.model)
  const own = Object.keys(column.parameters).length > 0
  const fewest = position.count <= columnLimit.fewest
  return (
    <li
      aria-label={t('compare.column', position)}
      data-testid="compare-chip"
      data-model-id={column.model}
      className="flex max-w-full min-w-0 items-center rounded-lg border border-line bg-raised"
    >
      <ModelSelect
        conversationId={conversationId}
        value={column.model}
        open={picking}
        onOpenChange={setPicking}
        onPick={(id) => onChange({ ...column, model: id })}
        testId="compare-model"
      />
      <IconButton
        label={t('compare.parameters', { model })}
        aria-haspopup="dialog"
        data-testid="compare-parameters"
        size="small"
        className="relative"
        onClick={() => {
          setEditorNeeded(true)
          setEditing(true)
        }}
      >
        <SlidersHorizontal className="size-3.5" aria-hidden />
        {own && <span className="absolute top-1 right-1 size-1.5 rounded-full bg-accent" />}
      </IconButton>
      <IconButton
        label={fewest ? t('compare.removeLast') : t('compare.remove', { model })}
        data-testid="compare-remove"
        aria-disabled={fewest}
        size="small"
        className="mr-0.5 aria-disabled:opacity-40"
        onClick={() => fewest || onRemove()}
      >
        <X className="size-3.5" aria-hidden />
      </IconButton>
      {editorNeeded && (
        <ColumnParametersDialog
          conversationId={conversationId}
          column={column}
          open={editing}
          onOpenChange={setEditing}
          onChange={onChange}
        />
      )}
    </li>
  )
}
