import { describeModel } from '@shared/model/modelId'

export type ModelGroup = {
  kind: 'recent' | 'provider' | 'typed'
  /** The provider as it stands in the IDs; empty for the groups that have none. */
  provider: string
  items: string[]
}

/** The longest ID that main stores. */
const maxIdLength = 200

/** Whether every word of the query occurs somewhere in the ID, so that "gpt 5" finds `openai/gpt-5.2`. */
export function matchesQuery(id: string, query: string): boolean {
  const haystack = id.toLowerCase()
  return words(query).every((word) => haystack.includes(word))
}

/**
 * What the picker lists for a query: without one the recent models, then everything by provider in the gateway's order;
 * with one the matches, and what was typed as an ID of its own unless it is on the list. No ID is listed twice.
 */
export function listModels(ids: readonly string[], query: string, recent: readonly string[]): ModelGroup[] {
  const searching = query.trim() !== ''
  const top = searching ? [] : recent
  const rest = ids.filter((id) => !top.includes(id) && matchesQuery(id, query))
  const typed = typedId(ids, query)
  const groups: ModelGroup[] = []
  if (top.length > 0) groups.push({ kind: 'recent', provider: '', items: [...top] })
  groups.push(...byProvider(rest))
  if (typed !== null) groups.push({ kind: 'typed', provider: '', items: [typed] })
  return groups
}

/** The query as a model ID, if it can be one and is not on the list anyway. */
export function typedId(ids: readonly string[], query: string): string | null {
  const id = query.trim()
  if (id === '' || id.length > maxIdLength || /\s/.test(id)) return null
  return ids.includes(id) ? null : id
}

/** The models used last, told by the conversations: the last changed first. Fewer than two are no list worth having. */
export function recentModels(
  models: readonly (string | null)[],
  ids: readonly string[],
  count: number,
): string[] {
  if (ids.length <= count * 2) return []
  const listed = new Set(ids)
  const recent = new Set<string>()
  for (const model of models) {
    if (recent.size === count) break
    if (model !== null && listed.has(model)) recent.add(model)
  }
  return recent.size < 2 ? [] : [...recent]
}

function byProvider(ids: readonly string[]): ModelGroup[] {
  const groups = new Map<string, string[]>()
  for (const id of ids) {
    const { provider } = describeModel(id)
    groups.set(provider, [...(groups.get(provider) ?? []), id])
  }
  return [...groups].map(([provider, items]) => ({ kind: 'provider', provider, items }))
}

function words(query: string): string[] {
  return query.toLowerCase().split(/\s+/).filter(Boolean)
}
