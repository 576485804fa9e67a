import { describe, expect, test } from 'vitest'
import { firstColumns, nextColumn } from '@renderer/store/compareColumns'

const gpt = 'openai/gpt-5.2'
const mini = 'openai/gpt-5.2-mini'
const image = 'gemini/gemini-3-image'
const sonnet = 'anthropic/claude-sonnet-5'

const models = (columns: { model: string }[] | null) => columns?.map(({ model }) => model)

describe('a comparison begins with the conversation’s model', () => {
  test('and one of another provider', () => {
    expect(models(firstColumns(gpt, [gpt, mini, image, sonnet]))).toEqual([gpt, sonnet])
  })

  test('and one of the same provider where there is no other', () => {
    expect(models(firstColumns(gpt, [gpt, image, mini]))).toEqual([gpt, mini])
  })

  test('twice where it is the only one, since its parameters can differ', () => {
    expect(models(firstColumns(gpt, []))).toEqual([gpt, gpt])
  })

  test('or with the first that can chat where it has none', () => {
    expect(models(firstColumns(null, [image, sonnet, gpt]))).toEqual([sonnet, gpt])
    expect(firstColumns(null, [])).toBeNull()
  })
})

test('a further column asks a model that is not asked yet, or the last one again', () => {
  const columns = [gpt, sonnet].map((model) => ({ model, parameters: {} }))
  expect(nextColumn(columns, [gpt, image, sonnet, mini])).toEqual({ model: mini, parameters: {} })
  expect(nextColumn(columns, [gpt, sonnet])).toEqual({ model: sonnet, parameters: {} })
})
