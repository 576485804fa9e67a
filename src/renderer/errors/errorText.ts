import type { TFunction } from 'i18next'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '@shared/appError'
import { describeError } from './describeError'

/** The sentence a person reads for an error: what happened and what to do next, in the language of `t`. */
export function errorText(error: AppError, t: TFunction): string {
  const { parameter } = error
  return t(describeError(error.code).text, {
    parameter: parameter === undefined ? t('errors.someParameter') : t('errors.quoted', { name: parameter }),
  })
}

/** {@link errorText} in the window's language. */
export function useErrorText(): (error: AppError) => string {
  const { t } = useTranslation()
  return useCallback((error) => errorText(error, t), [t])
}

/** Everything known about an error, for a support ticket: one line each, English, already redacted by main. */
export function errorReport(error: AppError): string {
  const lines = [error.code, error.message, error.detail, error.requestId && `request id: ${error.requestId}`]
  return lines.filter(Boolean).join('\n')
}
