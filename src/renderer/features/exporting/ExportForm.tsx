import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '@shared/appError'
import type { ExportFormat } from '@shared/contract/library'
import type { ExportOffer } from '../../store/exportSlice'
import { useApp } from '../../store/useApp'
import { classes } from '../../ui/classes'
import { aboveFooter, FormFooter } from '../../ui/FormFooter'
import { Select } from '../../ui/Select'
import { Switch } from '../../ui/Switch'
import { FormatChoice } from './FormatChoice'
import type { ExportChoice } from './useExport'

type ExportFormProps = {
  offer: ExportOffer
  /** What was chosen before, where it came to nothing: no place was picked, or it failed. */
  before: ExportChoice | null
  error: AppError | null
  onStart: (choice: ExportChoice) => void
  onCancel: () => void
}

/** What is read, so that it can be asked how much of it. */
const readable: ReadonlySet<ExportFormat> = new Set(['markdown', 'html', 'pdf'])

/** Which conversations, in which format, and how much of each. */
export function ExportForm({ offer, before, error, onStart, onCancel }: ExportFormProps) {
  const { t } = useTranslation()
  const { ids } = offer
  const title = useApp((state) => state.conversations[ids[0] ?? '']?.title) || t('shell.untitled')
  const [scope, setScope] = useState<'offered' | 'all'>(
    ids.length > 0 && before?.scope.kind !== 'all' ? 'offered' : 'all',
  )
  const [format, setFormat] = useState<ExportFormat>(
    before?.format ?? (ids.length > 0 ? 'markdown' : 'archive'),
  )
  const [branches, setBranches] = useState<'shown' | 'all'>(before?.branches ?? 'shown')
  const [reasoning, setReasoning] = useState(before?.reasoning ?? true)
  const isReadable = readable.has(format)
  const offered =
    ids.length === 1 ? t('exporting.one', { title }) : t('exporting.some', { count: ids.length })
  return (
    <form
      className={classes('flex flex-col gap-4', aboveFooter)}
      onSubmit={(event) => {
        event.preventDefault()
        const chosen =
          scope === 'all' ? { kind: 'all' as const } : { kind: 'conversations' as const, ids: [...ids] }
        onStart({ scope: chosen, format, branches, reasoning })
      }}
    >
      {ids.length > 0 && (
        <label className="flex flex-col gap-1 text-sm">
          <span className="text-muted">{t('exporting.what')}</span>
          <Select
            value={scope}
            data-testid="export-scope"
            options={[
              { value: 'offered', label: offered },
              { value: 'all', label: t('exporting.all') },
            ]}
            onChange={setScope}
          />
        </label>
      )}
      <FormatChoice value={format} onChange={setFormat} />
      {isReadable && (
        <div className="flex flex-col gap-2 text-sm">
          <Choice
            label={t('exporting.branches')}
            checked={branches === 'all'}
            testId="export-branches"
            onChange={(checked) => setBranches(checked ? 'all' : 'shown')}
          />
          <Choice
            label={t('exporting.reasoning')}
            checked={reasoning}
            testId="export-reasoning"
            onChange={setReasoning}
          />
        </div>
      )}
      <p className="text-xs text-muted">{t('exporting.keys')}</p>
      <FormFooter
        attempt={{ busy: false, error }}
        saveLabel={t('exporting.start')}
        saveTestId="export-start"
        onCancel={onCancel}
      />
    </form>
  )
}

type ChoiceProps = { label: string; checked: boolean; testId: string; onChange: (checked: boolean) => void }

function Choice({ label, checked, testId, onChange }: ChoiceProps) {
  const id = useId()
  return (
    <div className="flex items-center justify-between gap-3">
      <label htmlFor={id}>{label}</label>
      <Switch id={id} checked={checked} onChange={onChange} data-testid={testId} />
    </div>
  )
}
