import { useTranslation } from 'react-i18next'
import type { ParameterName } from '@shared/model/parameters'
import { parameterOf } from '@shared/model/requestFields'
import { ErrorNote } from '../../errors/ErrorNote'
import { useAttempt } from '../../errors/useAttempt'
import { useApp } from '../../store/useApp'
import { shortModelName } from '../../ui/modelName'
import { Button } from '../../ui/Button'
import type { FormState } from './formState'

/** Says that the model refused a parameter once and is not sent it any more, and takes that back. */
export function RefusedNote({ name, form }: { name: ParameterName; form: FormState }) {
  const { t } = useTranslation()
  const update = useApp((state) => state.updateModelSettings)
  const attempt = useAttempt()
  const { model, refused } = form
  if (model === null || !refused.some((field) => parameterOf(field) === name)) return null
  const others = refused.filter((field) => parameterOf(field) !== name)
  return (
    <div className="flex flex-col gap-2 rounded-lg bg-warning-soft px-3 py-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="min-w-0 flex-1 text-xs">{t('parameters.refused', { model: shortModelName(model) })}</p>
        <Button
          size="small"
          disabled={attempt.busy}
          aria-label={`${t('parameters.sendAgain')}: ${t(`parameters.name.${name}`)}`}
          onClick={() => void attempt.run(() => update(model, { refused: others }))}
        >
          {t('parameters.sendAgain')}
        </Button>
      </div>
      {attempt.error && <ErrorNote error={attempt.error} />}
    </div>
  )
}
