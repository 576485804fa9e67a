import { describeModel } from '@shared/model/modelId'

/**
 * The models whose ID has every part of the query in it, written together or apart (`gpt5` finds `openai/gpt-5`): those
 * that have it in one piece, and at the beginning of a word, first, otherwise in the order given.
 */
export function matchModels(ids: readonly string[], query: string): string[] {
  const parts = partsOf(query)
  if (parts.length === 0) return [...ids]
  const found = ids.filter((id) => {
    const whole = joined(id)
    return parts.every((part) => whole.includes(part))
  })
  const [first = ''] = parts
  const together = parts.join('')
  const rank = (id: string): number => {
    const begins = partsOf(id).some((part) => part.startsWith(first))
    return Number(!begins) + Number(!joined(id).includes(together))
  }
  return found.toSorted((a, b) => rank(a) - rank(b))
}

/**
 * The one model that a name stands for, or null when that is not plain: the model that is called exactly so, the only one
 * that matches, or the newest of one family (`sonnet` with Sonnet 4 and 4.5 on the list).
 */
export function resolveModel(ids: readonly string[], name: string): string | null {
  if (partsOf(name).length === 0) return null
  const exact = ids.filter((id) => isCalled(id, name))
  if (exact.length > 0) return exact.length === 1 ? (exact[0] ?? null) : null
  const found = ids.filter((id) => describeModel(id).kind !== 'image' && hasParts(id, name))
  if (found.length === 1) return found[0] ?? null
  const families = new Set(found.map((id) => familyOf(id).name))
  if (families.size !== 1) return null
  const [newest, next] = found.toSorted((a, b) => compareVersions(familyOf(b).version, familyOf(a).version))
  if (newest === undefined || next === undefined) return newest ?? null
  // Two spellings of one release are two models.
  return compareVersions(familyOf(newest).version, familyOf(next).version) > 0 ? newest : null
}

function isCalled(id: string, name: string): boolean {
  const wanted = name.toLowerCase()
  return id.toLowerCase() === wanted || describeModel(id).name.toLowerCase() === wanted
}

/** Whether a name is at least on the way to one of the models: each part begins a part of its ID. */
export function mayMean(ids: readonly string[], name: string): boolean {
  const wanted = partsOf(name)
  const begins = (id: string): boolean =>
    wanted.every((part) => partsOf(id).some((one) => one.startsWith(part)))
  return wanted.length > 0 && ids.some(begins)
}

/** Whole parts only: `son` is on the way to `sonnet`, and not its name yet. */
function hasParts(id: string, name: string): boolean {
  const have = partsOf(id)
  return partsOf(name).every((part) => have.includes(part))
}

/** What releases of one model have in common, and what tells them apart: numbers, and behind them a date. One without stands for the latest. */
function familyOf(id: string): { name: string; version: number[] } {
  const { provider, name } = describeModel(id)
  const dated = /^(.*?)-?(\d{4})-?(\d{2})-?(\d{2})$/.exec(name)
  const [, bare = name, ...date] = dated ?? []
  const parts = partsOf(bare)
  const isNumber = (part: string): boolean => /^v?\d+$/.test(part)
  const numbers = parts.filter(isNumber).map((part) => Number(part.replace('v', '')))
  // The date decides last: place for three numbers in front of it.
  const version = [0, 1, 2].map((at) => numbers[at] ?? 0)
  return {
    name: `${provider}/${parts.filter((part) => !isNumber(part)).join('-')}`,
    version: [...version, Number(date.join('')) || Infinity],
  }
}

function compareVersions(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, index) => number !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

function partsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

function joined(text: string): string {
  return partsOf(text).join('')
}
