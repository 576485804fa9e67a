import type { ModelSettings } from '@shared/model/modelSettings'

/** What is known of single models, by model; null while nobody has read it. */
export type KnownModels = Record<string, Pick<ModelSettings, 'favourite' | 'hidden'>> | null

/**
 * The models that a list offers, the favourites first and otherwise in the gateway's order. Hidden ones are left out,
 * but for the one in use: a picker that does not show what it has picked would look broken.
 */
export function pickableModels(ids: readonly string[], known: KnownModels, current: string | null): string[] {
  const shown = ids.filter((id) => id === current || known?.[id]?.hidden !== true)
  const favourites = favouritesOf(shown, known)
  return [...favourites, ...shown.filter((id) => !favourites.includes(id))]
}

/** Those of the models that carry a star, in the order given. */
export function favouritesOf(ids: readonly string[], known: KnownModels): string[] {
  return ids.filter((id) => known?.[id]?.favourite === true)
}

/** How many of the models are hidden. */
export function hiddenCount(ids: readonly string[], known: KnownModels): number {
  return ids.filter((id) => known?.[id]?.hidden === true).length
}
