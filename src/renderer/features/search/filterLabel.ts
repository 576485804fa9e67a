import type { TFunction } from 'i18next'
import { searchDate } from '@shared/search/searchDate'
import type { QueryFilter } from '@shared/search/searchQuery'
import { dateText } from '../chat/days'

/**
 * A filter in words, as its chip says it.
 * @returns `known`: whether it is understood at all; names of folders and tags are main's to judge
 */
export function filterLabel(
  { key, value, negated }: Pick<QueryFilter, 'key' | 'value' | 'negated'>,
  t: TFunction,
  language: string,
  now: number,
): { text: string; known: boolean } {
  const { text, known } = plainLabel(key, value, t, language, now)
  return { text: negated ? t('search.chips.not', { filter: text }) : text, known }
}

function plainLabel(
  key: QueryFilter['key'],
  value: string,
  t: TFunction,
  language: string,
  now: number,
): { text: string; known: boolean } {
  if (key === 'role') {
    if (value !== 'user' && value !== 'assistant') return { text: `role:${value}`, known: false }
    return { text: t(`search.roles.${value}`), known: true }
  }
  if (key === 'before' || key === 'after') {
    const day = searchDate(value, now)
    if (day === null) return { text: `${key}:${value}`, known: false }
    return { text: t(`search.chips.${key}`, { date: dateText(day, language) }), known: true }
  }
  return { text: t(`search.chips.${key}`, { name: value }), known: true }
}
