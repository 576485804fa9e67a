import { type FilterKey, parseSearchQuery, type QueryFilter, writeFilter } from '@shared/search/searchQuery'

/*
 * Filters are a part of the text, and there is no other truth about them: one that is picked is written into it, and the
 * chips are what is read out of it.
 */

/** Of these a query has one; of the others any of several is enough. */
const single: ReadonlySet<FilterKey> = new Set<FilterKey>(['role', 'before', 'after'])

/** The filters of a text that say something; one that is still being typed does not. */
export function filtersOf(text: string): QueryFilter[] {
  return parseSearchQuery(text).filters.filter(({ value }) => value !== '')
}

export function hasFilter(text: string, key: FilterKey, value: string): boolean {
  return filtersOf(text).some((filter) => isThis(filter, key, value))
}

/** The text with a filter, in place of another one of its kind where there can be one only. */
export function withFilter(text: string, key: FilterKey, value: string): string {
  const others = single.has(key) ? without(text, (filter) => filter.key === key && !filter.negated) : text
  // The space behind it is where one goes on typing.
  return `${others.trimEnd()} ${writeFilter(key, value)} `.trimStart()
}

export function withoutFilter(text: string, { start, end }: Pick<QueryFilter, 'start' | 'end'>): string {
  return without(text, (filter) => filter.start === start && filter.end === end)
}

/** What a picker does with a filter: on, and off again. */
export function toggleFilter(text: string, key: FilterKey, value: string): string {
  return hasFilter(text, key, value)
    ? without(text, (filter) => isThis(filter, key, value))
    : withFilter(text, key, value)
}

/** A text without all filters of a kind. */
export function withoutKey(text: string, key: FilterKey): string {
  return without(text, (filter) => filter.key === key)
}

function isThis(filter: QueryFilter, key: FilterKey, value: string): boolean {
  return filter.key === key && !filter.negated && filter.value.toLowerCase() === value.toLowerCase()
}

function without(text: string, isMeant: (filter: QueryFilter) => boolean): string {
  return parseSearchQuery(text)
    .filters.filter(isMeant)
    .toReversed()
    .reduce((left, { start, end }) => joined(left.slice(0, start), left.slice(end)), text)
}

function joined(before: string, behind: string): string {
  const isSpaced = before === '' || /\s$/.test(before)
  return isSpaced ? before + behind.trimStart() : before + behind
}
