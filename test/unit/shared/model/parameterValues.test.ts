import { describe, expect, test } from 'vitest'
import type { ParameterName } from '@shared/model/parameters'
import {
  isParameterValue,
  parameterNames,
  readOverrides,
  readParameters,
} from '@shared/model/parameterValues'
import { parameterOverridesSchema, parametersSchema } from '@shared/model/parametersSchema'

/** Values at and beyond every edge, and of every wrong kind; each is tried with each parameter. */
const numbers = [0, 1, 2, 2.0001, -2, -2.1, 0.5, 1e21, NaN, Infinity, -0, Number.MAX_SAFE_INTEGER]
const words = ['', 'high', 'none', 'extreme', 'chat-completions', 'responses', '0.7']
const lists = [[], ['a'], ['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd', 'e'], [''], ['x'.repeat(201)], [1]]
const values: unknown[] = [...numbers, ...words, ...lists, {}, true, false, null, undefined]

describe('isParameterValue', () => {
  test.each(parameterNames)('judges %s as the schema does', (name) => {
    for (const value of values) {
      // The schema leaves out what is missing; a value that is there and undefined is none.
      const bySchema = value !== undefined && parametersSchema.safeParse({ [name]: value }).success
      expect([value, isParameterValue(name, value)]).toEqual([value, bySchema])
    }
  })

  test('knows every parameter of the schema', () => {
    const all: Record<ParameterName, unknown> = {
      temperature: 1,
      topP: 1,
      maxTokens: 1,
      stop: ['a'],
      seed: 1,
      reasoningEffort: 'low',
      frequencyPenalty: 1,
      presencePenalty: 1,
      stream: false,
      api: 'responses',
    }
    expect(readParameters(JSON.stringify(all))).toEqual(all)
    expect(parametersSchema.parse(all)).toEqual(all)
  })
})

describe('stored parameters', () => {
  test('keep what is good and lose only what is not', () => {
    const json = JSON.stringify({ temperature: 9, topP: 0.5, seed: 'seven', stop: null, invented: 1 })
    expect(readOverrides(json)).toEqual({ topP: 0.5, stop: null })
    expect(readParameters(json)).toEqual({ topP: 0.5 })
    expect(parameterOverridesSchema.safeParse(readOverrides(json)).success).toBe(true)
  })

  test.each(['', '{', '[]', 'null', '"text"', '7'])('of %j are none', (json) => {
    expect(readOverrides(json)).toEqual({})
  })
})
