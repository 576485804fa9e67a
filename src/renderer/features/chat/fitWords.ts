import type { TFunction } from 'i18next'
import type { ContextMeasure, Fit } from '@shared/model/fit'
import { shortModelName } from '../../ui/modelName'

/** The ways out of a full context that a person can choose. */
export type ChosenFit = Exclude<Fit['kind'], 'ask'>

/** The choice as main takes it; null while a summary has nobody to write it. */
export function fitOf(chosen: ChosenFit, writer: string | null): Fit | null {
  if (chosen !== 'summarise') return { kind: chosen }
  return writer === null ? null : { kind: 'summarise', model: writer }
}

/** How long a question is, how long it may be, and who says so. `asked`: the model's ID where there is no measure. */
export function measureText(
  measure: ContextMeasure | null,
  asked: string,
  { t, language }: { t: TFunction; language: string },
): string {
  const model = shortModelName(measure?.model ?? asked)
  if (measure === null || measure.window === null) return t('messages.tooLong.unknown', { model })
  const count = (tokens: number): string => tokens.toLocaleString(language)
  const figures = { model, tokens: count(measure.tokens), window: count(measure.window) }
  // The gateway has refused what seems to fit here: then the figures would only contradict it.
  if (measure.overflowing === 0) return t('messages.tooLong.unknown', { model })
  const sentence =
    measure.tokens <= measure.window
      ? t('messages.tooLong.tight', figures)
      : t(measure.exact ? 'messages.tooLong.measuredExact' : 'messages.tooLong.measured', figures)
  if (measure.windowOrigin === 'unknown') return sentence
  return `${sentence} ${t(`messages.tooLong.origin.${measure.windowOrigin}`)}`
}
