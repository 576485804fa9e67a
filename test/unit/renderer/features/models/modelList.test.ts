import { describe, expect, it } from 'vitest'
import { listModels, matchesQuery, recentModels, typedId } from '@renderer/features/models/modelList'
import { providerName } from '@renderer/features/models/providers'

const ids = [
  'openai/gpt-5.2',
  'anthropic/claude-sonnet-4-6',
  'openai/gpt-image-1.5',
  'newcomer/some-model',
  'bare-model',
  'runyour/free',
]

describe('searching', () => {
  it('finds words anywhere in the ID, in any order and case', () => {
    expect(matchesQuery('openai/gpt-5.2', 'GPT 5')).toBe(true)
    expect(matchesQuery('openai/gpt-5.2', '5.2 openai')).toBe(true)
    expect(matchesQuery('openai/gpt-5.2', 'gpt 4')).toBe(false)
    expect(matchesQuery('openai/gpt-5.2', '  ')).toBe(true)
  })

  it('offers what was typed behind the matches, unless it is on the list', () => {
    expect(listModels(ids, 'gpt', [])).toEqual([
      { kind: 'provider', provider: 'openai', items: ['openai/gpt-5.2', 'openai/gpt-image-1.5'] },
      { kind: 'typed', provider: '', items: ['gpt'] },
    ])
    expect(listModels(ids, ' openai/gpt-5.2 ', [])).toEqual([
      { kind: 'provider', provider: 'openai', items: ['openai/gpt-5.2'] },
    ])
  })

  it('takes any ID without white space, as it was typed', () => {
    expect(typedId(ids, ' Foo/Bar ')).toBe('Foo/Bar')
    expect(typedId(ids, 'OPENAI/gpt-5.2')).toBe('OPENAI/gpt-5.2')
    expect(typedId(ids, 'no-slash')).toBe('no-slash')
    expect([typedId(ids, ''), typedId(ids, 'two words'), typedId(ids, 'x'.repeat(201))]).toEqual([
      null,
      null,
      null,
    ])
  })

  it('works without any list', () => {
    expect(listModels([], '', [])).toEqual([])
    expect(listModels([], 'a/b', [])).toEqual([{ kind: 'typed', provider: '', items: ['a/b'] }])
  })
})

describe('grouping', () => {
  it('keeps the gateway’s order of providers and models, unknown ones and bare IDs included', () => {
    expect(listModels(ids, '', []).map(({ provider, items }) => [provider, items.length])).toEqual([
      ['openai', 2],
      ['anthropic', 1],
      ['newcomer', 1],
      ['other', 1],
      ['runyour', 1],
    ])
  })

  it('puts the recent ones on top and lists none twice', () => {
    const groups = listModels(ids, '', ['runyour/free', 'openai/gpt-5.2'])
    expect(groups[0]).toEqual({ kind: 'recent', provider: '', items: ['runyour/free', 'openai/gpt-5.2'] })
    const listed = groups.flatMap(({ items }) => items)
    expect(listed.toSorted()).toEqual(ids.toSorted())
  })

  it('names known providers, shows others as they are', () => {
    expect(['openai', 'newcomer', 'other', 'constructor'].map(providerName)).toEqual([
      'OpenAI',
      'newcomer',
      null,
      'constructor',
    ])
  })
})

describe('recent models', () => {
  const used = ['bare-model', null, 'bare-model', 'gone/model', 'runyour/free', 'openai/gpt-5.2']

  it('are the last ones used that are still on the list, each once', () => {
    expect(recentModels(used, ids, 2)).toEqual(['bare-model', 'runyour/free'])
  })

  it('are left out when they would save nothing', () => {
    expect(recentModels(used, ids, 3)).toEqual([])
    expect(recentModels(['bare-model'], ids, 2)).toEqual([])
  })
})
