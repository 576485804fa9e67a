import Trash2 from 'lucide-react/icons/trash-2'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column, ModelSet } from '@shared/model/comparison'
import { ErrorNote } from '../../errors/ErrorNote'
import { useAttempt } from '../../errors/useAttempt'
import { useApp, useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { IconButton } from '../../ui/IconButton'
import { shortModelName } from '../../ui/modelName'
import { TextField } from '../../ui/TextField'

type ModelSetsDialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** What would be saved. */
  columns: Column[]
  onApply: (columns: Column[]) => void
}

/** Columns under a name: takes a saved set over, and keeps the present columns as one. */
export function ModelSetsDialog({ open, onOpenChange, columns, onApply }: ModelSetsDialogProps) {
  const { t } = useTranslation()
  const sets = useApp((state) => state.modelSets)
  const { loadModelSets, deleteModelSet } = useAppStore().getState()
  useEffect(() => {
    if (open) void loadModelSets()
  }, [open, loadModelSets])
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('compare.sets.title')}
      description={t('compare.sets.text')}
    >
      <div className="flex flex-col gap-5">
        {sets === null || sets.length === 0 ? (
          <p className="text-sm text-muted">
            {sets === null ? t('compare.sets.loading') : t('compare.sets.none')}
          </p>
        ) : (
          <ul className="flex flex-col divide-y divide-line rounded-xl border border-line">
            {sets.map((set) => (
              <SetRow
                key={set.id}
                set={set}
                onUse={() => {
                  onApply(set.columns)
                  onOpenChange(false)
                }}
                onDelete={() => void deleteModelSet(set.id)}
              />
            ))}
          </ul>
        )}
        <SaveForm columns={columns} taken={sets ?? []} />
        <div className="flex justify-end">
          <Button onClick={() => onOpenChange(false)}>{t('common.close')}</Button>
        </div>
      </div>
    </Dialog>
  )
}

function SetRow({ set, onUse, onDelete }: { set: ModelSet; onUse: () => void; onDelete: () => void }) {
  const { t } = useTranslation()
  return (
    <li data-testid="model-set" className="flex items-center gap-2 px-3 py-2">
      <div className="min-w-0 grow">
        <p className="truncate text-sm font-medium">{set.name}</p>
        <p className="truncate text-xs text-muted">
          {set.columns.map(({ model }) => shortModelName(model)).join(' · ')}
        </p>
      </div>
      <Button size="small" aria-label={t('compare.sets.useNamed', { name: set.name })} onClick={onUse}>
        {t('compare.sets.use')}
      </Button>
      <IconButton label={t('compare.sets.delete', { name: set.name })} size="small" onClick={onDelete}>
        <Trash2 className="size-4" aria-hidden />
      </IconButton>
    </li>
  )
}

function SaveForm({ columns, taken }: { columns: Column[]; taken: ModelSet[] }) {
  const { t } = useTranslation()
  const { saveModelSet } = useAppStore().getState()
  const [name, setName] = useState('')
  const attempt = useAttempt()
  const trimmed = name.trim()
  const replaces = taken.some((set) => set.name === trimmed)
  const save = async (): Promise<void> => {
    if (trimmed !== '' && (await attempt.run(() => saveModelSet(trimmed, columns)))) setName('')
  }
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          label={t('compare.sets.name')}
          value={name}
          maxLength={120}
          data-testid="model-set-name"
          onValueChange={setName}
          className="min-w-48 grow"
        />
        <Button type="submit" disabled={trimmed === '' || attempt.busy} className="max-w-full truncate">
          {replaces
            ? t('compare.sets.replace', { name: trimmed })
            : t('compare.sets.save', { count: columns.length })}
        </Button>
      </div>
      {attempt.error && <ErrorNote error={attempt.error} />}
    </form>
  )
}
