import { describe, expect, it } from 'vitest'
import { demoModelIds } from '@main/demo/models'
import { matchModels, resolveModel } from '@renderer/features/composer/menus/matchModels'
import { finishedMention, leadingMention, meaningOf } from '@renderer/features/composer/menus/mentions'
import { joinMentions, splitMentions, withMentions } from '@renderer/store/draftMentions'

describe('models for a query', () => {
  it.each([
    ['sonnet', 'anthropic/claude-sonnet-4-6'],
    ['claude son', 'anthropic/claude-sonnet-4-6'],
    ['gpt52', 'openai/gpt-5.2'],
    ['GPT-5.2', 'openai/gpt-5.2'],
    ['son', 'anthropic/claude-sonnet-4-6'],
    ['upstage mini', 'upstage/solar-mini'],
  ])('%s', (query, first) => expect(matchModels(demoModelIds, query)[0]).toBe(first))

  it('all in their order for none, and none for a stranger', () => {
    expect(matchModels(demoModelIds, '')).toEqual(demoModelIds)
    expect(matchModels(demoModelIds, 'mina kim')).toEqual([])
  })
})

describe('the one model that a name stands for', () => {
  it.each([
    ['sonnet', 'anthropic/claude-sonnet-4-6'],
    ['Opus', 'anthropic/claude-opus-4-5'],
    ['gpt-5.2', 'openai/gpt-5.2'],
    ['openai/gpt-5.2', 'openai/gpt-5.2'],
    ['gpt-4o', 'openai/gpt-4o'],
    // An alias without a date is the newest of its kind.
    ['haiku', 'anthropic/claude-haiku-4-5'],
    // Two of one name, several families, the beginning of a word, nobody.
    ['gpt', null],
    ['claude', null],
    ['gemini', null],
    ['son', null],
    ['mina', null],
    ['', null],
  ])('%s', (name, id) => expect(resolveModel(demoModelIds, name)).toBe(id))

  it('is the newest of a family, and none where two providers have it', () => {
    const own = ['a/sonnet-4', 'a/sonnet-4-5', 'a/sonnet-3-7']
    expect(resolveModel(own, 'sonnet')).toBe('a/sonnet-4-5')
    expect(resolveModel([...own, 'b/sonnet-5'], 'sonnet')).toBeNull()
    expect(resolveModel(['a/x-2025-01-02', 'a/x-2025-03-01'], 'x')).toBe('a/x-2025-03-01')
  })

  it('is told from a name of several and from one of nobody', () => {
    expect(meaningOf('opus', demoModelIds)).toEqual({ is: 'model', id: 'anthropic/claude-opus-4-5' })
    expect(meaningOf('gpt', demoModelIds)).toEqual({ is: 'several' })
    expect(meaningOf('mina', demoModelIds)).toEqual({ is: 'text' })
    // In the middle of a word of an ID: `reasoner`.
    expect(meaningOf('easo', demoModelIds)).toEqual({ is: 'text' })
  })
})

describe('names in a text', () => {
  it('are finished by a space, at the beginning and behind one', () => {
    expect(finishedMention('@sonnet ', 8)).toEqual({ name: 'sonnet', part: { start: 0, end: 8 } })
    expect(finishedMention('hi @gpt-5.2 there', 12)).toEqual({ name: 'gpt-5.2', part: { start: 3, end: 12 } })
    expect(finishedMention('＠sonnet　', 8)?.name).toBe('sonnet')
    expect(finishedMention('kim@sonnet ', 11)).toBeNull()
    expect(finishedMention('@sonnet', 7)).toBeNull()
  })

  it('lead a message', () => {
    expect(leadingMention('@sonnet why?')).toEqual({ name: 'sonnet', part: { start: 0, end: 8 } })
    expect(leadingMention('@sonnet')).toEqual({ name: 'sonnet', part: { start: 0, end: 7 } })
    expect(leadingMention('why @sonnet?')).toBeNull()
    expect(leadingMention('@sonnet, why?')).toBeNull()
  })
})

it('asks each model once, and no more than fit side by side', () => {
  expect(joinMentions(['a', 'b'], ['a'])).toEqual(['a', 'b'])
  expect(joinMentions(['1', '2', '3', '4', '5', '6'], ['7'])).toHaveLength(6)
})

describe('a kept draft', () => {
  it('comes back with its models', () => {
    const kept = withMentions('why?', ['openai/gpt-5.2', 'upstage/solar-mini'])
    expect(splitMentions(kept, demoModelIds)).toEqual({
      text: 'why?',
      models: ['openai/gpt-5.2', 'upstage/solar-mini'],
    })
  })

  it('keeps what is no ID of the list', () => {
    const texts = ['@sonnet why?', '@kim hello', 'mail a@b.c', '@a/unknown x']
    for (const text of texts) expect(splitMentions(text, demoModelIds)).toEqual({ text, models: [] })
  })
})
