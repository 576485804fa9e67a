import { describeModel } from '@shared/model/modelId'

export type ModelGroup = {
  kind: 'favourite' | 'recent' | 'provider' | 'typed'
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
 * What the picker lists for a query: without one the favourites, the recent models, then everything by provider in the
 * gateway's order; with one the matches, the favourites among them first, and what was typed as an ID of its own unless
 * it is on the list. No ID is listed twice.
 * @param ids those that are offered; a hidden one that is typed out can be used like any other ID
 */
export function listModels(
  ids: readonly string[],
  query: string,
  { favourites = [], recent = [] }: { favourites?: readonly string[]; recent?: readonly string[] } = {},
): ModelGroup[] {
  const searching = query.trim() !== ''
  const matches = ids.filter((id) => matchesQuery(id, query))
  const loved = matches.filter((id) => favourites.includes(id))
  const top = searching ? [] : recent.filter((id) => ids.includes(id) && !loved.includes(id))
  const rest = matches.filter((id) => !top.includes(id) && !loved.includes(id))
  const typed = typedId(ids, query)
  const groups: ModelGroup[] = []
  if (loved.length > 0) groups.push({ kind: 'favourite', provider: '', items: loved })
  if (top.length > 0) groups.push({ kind: 'recent', provider: '', items: top })
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

/** The models of each provider, in the order in which the gateway names them first. */
export function byProvider(ids: readonly string[]): ModelGroup[] {
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
