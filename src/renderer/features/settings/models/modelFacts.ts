import type { ModelSettings } from '@shared/model/modelSettings'
import { parseNumber } from '../../parameters/numberText'

/** What was typed about a model, as it was typed. */
type FactTexts = { window: string; input: string; output: string; cached: string }
export type FactName = keyof FactTexts

type FactMistake = 'wrongWindow' | 'wrongRate' | 'needsBoth'

type ReadFacts =
  | { state: 'good'; facts: Pick<ModelSettings, 'contextWindow' | 'rates'> }
  | { state: 'wrong'; mistakes: Partial<Record<FactName, FactMistake>> }

export function factTexts({ contextWindow, rates }: ModelSettings): FactTexts {
  const text = (value: number | null | undefined): string =>
    value === null || value === undefined ? '' : String(value)
  return {
    window: text(contextWindow),
    input: text(rates?.input),
    output: text(rates?.output),
    cached: text(rates?.cached),
  }
}

/** The figures behind the texts, or what is wrong where. Half a pair of rates is no rate: the estimate would be a lie. */
export function readFacts(texts: FactTexts): ReadFacts {
  const mistakes: Partial<Record<FactName, FactMistake>> = {}
  const contextWindow = parseNumber(texts.window)
  if (contextWindow !== null && !(Number.isSafeInteger(contextWindow) && contextWindow > 0))
    mistakes.window = 'wrongWindow'
  const rate = (name: 'input' | 'output' | 'cached'): number | null => {
    const value = parseNumber(texts[name])
    if (value !== null && !(Number.isFinite(value) && value >= 0)) mistakes[name] = 'wrongRate'
    return value
  }
  const [input, output, cached] = [rate('input'), rate('output'), rate('cached')]
  const any = input !== null || output !== null || cached !== null
  if (any && input === null) mistakes.input = 'needsBoth'
  if (any && output === null) mistakes.output = 'needsBoth'
  if (Object.keys(mistakes).length > 0) return { state: 'wrong', mistakes }
  const rates = input === null || output === null ? null : { input, output, cached }
  return { state: 'good', facts: { contextWindow, rates } }
}
