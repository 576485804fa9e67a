/** What a model is probably for, told by its name alone: the gateway's list carries nothing but IDs. */
export type ModelKind = 'chat' | 'image' | 'responses-only'

export type ModelId = {
  id: string
  /** The part before the slash, or `other` for an ID without one. */
  provider: string
  /** The part behind the first slash. */
  name: string
  kind: ModelKind
}

/**
 * Splits a `provider/model` ID and guesses its kind. The guess only sorts and labels: any ID can still be chosen,
 * because a wrong guess must not lock a model away.
 */
export function describeModel(id: string): ModelId {
  const slash = id.indexOf('/')
  const provider = slash > 0 ? id.slice(0, slash).toLowerCase() : 'other'
  const name = slash > 0 ? id.slice(slash + 1) : id
  return { id, provider, name, kind: guessKind(name) }
}

function guessKind(name: string): ModelKind {
  if (/(^|-)image(-|$)|dall-e|imagen/i.test(name)) return 'image'
  // Seen on the gateway's list: `-codex` and `-pro` of the GPT family answer on /responses only.
  if (/^gpt-.*-(codex|pro)(-|$)/i.test(name)) return 'responses-only'
  return 'chat'
}

/** The alias for which successful calls deduct no credit; the manual and the live list spell it differently. */
export function isFreeAlias(id: string): boolean {
  return /^(runyour|runyourai)\/free$/i.test(id)
}

/**
 * The model that a new conversation starts with: the last one picked, listed or not, since any ID can be typed; else the
 * free alias, else any chat model.
 */
export function chooseDefaultModel(ids: readonly string[], preferred: string | null): string | null {
  if (preferred !== null) return preferred
  return ids.find(isFreeAlias) ?? ids.find((id) => describeModel(id).kind === 'chat') ?? ids[0] ?? null
}
