import type { ModelSettings } from './modelSettings'

/** A model of which nothing is known, as it is before anything was typed in or learned. */
export function unknownModel(model: string): ModelSettings {
  return {
    model,
    contextWindow: null,
    learnedWindow: null,
    rates: null,
    refused: [],
    favourite: false,
    hidden: false,
  }
}
