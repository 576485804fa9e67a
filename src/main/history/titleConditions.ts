import { titlePatterns } from './titlePattern'

/** More words than anybody types to find a title; a pasted text must not become a thousand conditions. */
const mostWords = 8

/** One condition for each word of the query, all of which a title has to fulfil; none for an empty query. */
export function titleConditions(query: string): { condition: string; values: string[] }[] {
  return titlePatterns(query)
    .slice(0, mostWords)
    .map((values) => ({ condition: `(${values.map(() => 'title GLOB ?').join(' OR ')})`, values }))
}
