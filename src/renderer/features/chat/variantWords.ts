import type { TFunction } from 'i18next'
import type { Variant } from '@shared/contract/chat'
import { shortModelName } from '../../ui/modelName'

/** All variants in one line: "3 answers: gpt-5.2, sonnet, retry". */
export function variantsTitle(variants: readonly Variant[], t: TFunction): string {
  const count = variants.length
  if (variants[0]?.role === 'user') return t('messages.questionCount', { count })
  return t('messages.answerCount', { count, names: variantNames(variants, t).join(', ') })
}

/**
 * Each answer by what sets it apart from those before it: its model, or, where that model has answered before, how it
 * came about.
 */
export function variantNames(variants: readonly Variant[], t: TFunction): string[] {
  const seen = new Set<string>()
  return variants.map(({ model, origin }) => {
    const isNew = !seen.has(model)
    seen.add(model)
    return isNew || origin === null ? shortModelName(model) : t(`messages.origin.${origin}`)
  })
}

/** One variant as an entry of the list: who and how, then when, how it ended, and how it begins. */
export function variantEntry(
  variant: Variant,
  number: number,
  { t, language }: { t: TFunction; language: string },
): { label: string; detail: string } {
  const { role, model, origin, status, createdAt, excerpt } = variant
  const label =
    role === 'user' || origin === null
      ? t('messages.version', { number })
      : `${shortModelName(model)} · ${t(`messages.origin.${origin}`)}`
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    createdAt,
  )
  const ended = status === 'complete' ? [] : [t(`messages.status.${status}`)]
  return { label, detail: [time, ...ended, excerpt.trim() || t('messages.noText')].join(' · ') }
}
