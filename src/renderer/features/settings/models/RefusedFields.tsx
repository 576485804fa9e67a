import { useTranslation } from 'react-i18next'
import type { ModelSettings } from '@shared/model/modelSettings'
import { parameterOf } from '@shared/model/requestFields'
import { ErrorNote } from '../../../errors/ErrorNote'
import { useAttempt } from '../../../errors/useAttempt'
import { useApp } from '../../../store/useApp'
import { Button } from '../../../ui/Button'

/** The fields that a model refused, each with a way back. */
export function RefusedFields({ known: { model, refused } }: { known: ModelSettings }) {
  const { t } = useTranslation()
  const update = useApp((state) => state.updateModelSettings)
  const attempt = useAttempt()
  if (refused.length === 0) return null
  const nameOf = (field: string): string | null => {
    const parameter = parameterOf(field)
    return parameter && t(`parameters.name.${parameter}`)
  }
  return (
    <section aria-label={t('preferences.models.refused')} className="flex flex-col gap-1.5">
      <p className="text-sm font-medium">{t('preferences.models.refused')}</p>
      <p className="text-xs text-muted">{t('preferences.models.refusedText')}</p>
      <ul className="flex flex-col gap-1">
        {refused.map((field) => (
          <li key={field} className="flex items-center justify-between gap-2 text-sm">
            <span className="min-w-0 truncate">
              {nameOf(field)} <code className="font-mono text-xs text-muted">{field}</code>
            </span>
            <Button
              size="small"
              disabled={attempt.busy}
              aria-label={`${t('parameters.sendAgain')}: ${nameOf(field) ?? field}`}
              onClick={() =>
                void attempt.run(() => update(model, { refused: refused.filter((one) => one !== field) }))
              }
            >
              {t('parameters.sendAgain')}
            </Button>
          </li>
        ))}
      </ul>
      {attempt.error && <ErrorNote error={attempt.error} />}
    </section>
  )
}
