import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column } from '@shared/model/comparison'
import { resolveParameters } from '@shared/model/parameters'
import { selectRefused } from '../../store/modelSettingsSlice'
import { useApp } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { shortModelName } from '../../ui/modelName'
import { ParameterForm } from '../parameters/ParameterForm'

type ColumnParametersDialogProps = {
  conversationId: string
  column: Column
  open: boolean
  onOpenChange: (open: boolean) => void
  onChange: (column: Column) => void
}

/** What one column is asked with beyond the conversation's own parameters. Every change counts at once. */
export function ColumnParametersDialog(props: ColumnParametersDialogProps) {
  const { t } = useTranslation()
  const { conversationId, column, open, onOpenChange, onChange } = props
  const defaults = useApp((state) => state.settings.defaultParameters)
  const ofConversation = useApp((state) => state.conversations[conversationId]?.parameters)
  const refused = useApp((state) => selectRefused(state, column.model))
  const inherited = useMemo(
    () => resolveParameters(defaults, ofConversation ?? {}),
    [defaults, ofConversation],
  )
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('compare.parameters', { model: shortModelName(column.model) })}
      description={t('compare.parametersText')}
    >
      <ParameterForm
        value={column.parameters}
        inherited={inherited}
        model={column.model}
        refused={refused}
        onChange={(parameters) => onChange({ ...column, parameters })}
      />
      <div className="mt-4 flex justify-end">
        <Button variant="primary" onClick={() => onOpenChange(false)}>
          {t('compare.done')}
        </Button>
      </div>
    </Dialog>
  )
}
