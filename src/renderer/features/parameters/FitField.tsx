import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fit } from '@shared/model/fit'
import { Select } from '../../ui/Select'
import { ModelField } from '../models/ModelField'

type FitFieldProps = {
  value: Fit
  onChange: (fit: Fit) => void
  /** Who writes summaries unless somebody else is picked; null when no model is known. */
  model: string | null
  conversationId: string | null
}

const kinds: readonly Fit['kind'][] = ['ask', 'drop-oldest', 'summarise', 'send-all']

/** What to do when a conversation outgrows its model. */
export function FitField({ value, onChange, model, conversationId }: FitFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  /** Summaries were chosen, and there is no model yet that could write them. */
  const [lacksModel, setLacksModel] = useState(false)
  const kind = lacksModel ? 'summarise' : value.kind
  const choose = (next: Fit['kind']): void => {
    setLacksModel(next === 'summarise' && model === null)
    if (next !== 'summarise') onChange({ kind: next })
    else if (model !== null) onChange({ kind: next, model })
  }
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0 flex-1">
          <label htmlFor={id} className="text-sm font-medium">
            {t('parameters.fit.label')}
          </label>
          <p id={`${id}-text`} className="text-xs text-muted">
            {t('parameters.fit.hint')} {kind === 'summarise' && t('parameters.fit.summariseHint')}
          </p>
        </div>
        <Select
          id={id}
          data-testid="fit"
          aria-describedby={`${id}-text`}
          value={kind}
          options={kinds.map((one) => ({ value: one, label: t(`parameters.fit.${one}`) }))}
          onChange={choose}
          className="w-60 max-w-1/2 shrink-0"
        />
      </div>
      {kind === 'summarise' && (
        <div className="flex items-center justify-between gap-2">
          <span className="text-sm">{t('parameters.fit.model')}</span>
          <ModelField
            value={value.kind === 'summarise' ? value.model : null}
            placeholder={t('models.none')}
            onPick={(picked) => {
              setLacksModel(false)
              onChange({ kind: 'summarise', model: picked })
            }}
            conversationId={conversationId}
            testId="fit-model"
          />
        </div>
      )}
    </div>
  )
}
