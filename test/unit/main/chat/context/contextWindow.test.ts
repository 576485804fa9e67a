import { describe, expect, it } from 'vitest'
import { contextWindowOf } from '@main/chat/context/contextWindow'

const nothing = { contextWindow: null, learnedWindow: null }

describe("a model's context", () => {
  it('is what the person says, else what the gateway said, else a guess by the name', () => {
    const model = 'openai/gpt-4o-2024-08-06'
    expect(contextWindowOf(model, { contextWindow: 10, learnedWindow: 20 })).toEqual({
      tokens: 10,
      origin: 'person',
    })
    expect(contextWindowOf(model, { contextWindow: null, learnedWindow: 20 })).toEqual({
      tokens: 20,
      origin: 'gateway',
    })
    expect(contextWindowOf(model, nothing)).toEqual({ tokens: 128_000, origin: 'guess' })
  })

  it.each([
    ['openai/gpt-5.5-2026-04-23', 400_000],
    ['openai/gpt-4.1-mini', 1_000_000],
    ['openai/gpt-4', 8_192],
    ['openai/o3-mini', 200_000],
    ['anthropic/claude-sonnet-4-5', 200_000],
    ['gemini/gemini-3-pro', 1_000_000],
    ['GPT-5.2', 400_000],
    ['runyour/free', null],
    ['someone/olympus', null],
  ])('of %s is guessed as %s', (model, tokens) => {
    expect(contextWindowOf(model, nothing)).toEqual({
      tokens,
      origin: tokens === null ? 'unknown' : 'guess',
    })
  })
})
