import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { AppError } from '@shared/appError'
import type { RetryChange } from '@shared/contract/chat'
import type { Answer } from '@shared/model/message'
import { describeError } from '../../errors/describeError'
import type { ErrorStep } from '../../errors/useErrorAction'
import { useAppStore } from '../../store/useApp'
import { otherDelivery } from './otherDelivery'

/** The step that changes what is asked and asks again; null for an error that is not about the request. */
export function useAnswerStep(answer: Answer, error: AppError): ErrorStep | null {
  const { t } = useTranslation()
  const store = useAppStore()
  const { retry, retryShorter } = store.getState()
  if (describeError(error.code).action === 'choose-fit') {
    return { label: t('errors.action.chooseFit'), run: () => void retryShorter(answer) }
  }
  const fix = fixOf(answer, error, t)
  return fix && { label: fix.label, run: () => void retry(answer, fix.change) }
}

/** The change to a request that its refusal asks for, and what the button says. */
export function fixOf(
  answer: Pick<Answer, 'parameters' | 'model'>,
  error: AppError,
  t: TFunction,
): { label: string; change: RetryChange } | null {
  switch (describeError(error.code).action) {
    case 'drop-parameter': {
      const { parameter } = error
      if (parameter === undefined) return null
      const name = t('errors.quoted', { name: parameter })
      const label =
        parameter === 'stream'
          ? t('errors.action.unstreamed')
          : t('errors.action.dropParameter', { parameter: name })
      return { label, change: { kind: 'without-parameter', parameter } }
    }
    case 'other-delivery': {
      const { api, stream } = otherDelivery(answer)
      const label =
        api === 'responses' ? t('errors.action.otherApi.responses') : t('errors.action.otherApi.chat')
      return { label, change: { kind: 'delivery', api, stream } }
    }
    case 'drop-images':
      return { label: t('errors.action.dropImages'), change: { kind: 'without-images' } }
    default:
      return null
  }
}
