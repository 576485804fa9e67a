import { describe, expect, it } from 'vitest'
import { listModels, matchesQuery, recentModels, typedId } from '@renderer/features/models/modelList'
import { favouritesOf, hiddenCount, pickableModels } from '@renderer/features/models/pickableModels'
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
    expect(listModels(ids, 'gpt')).toEqual([
      { kind: 'provider', provider: 'openai', items: ['openai/gpt-5.2', 'openai/gpt-image-1.5'] },
      { kind: 'typed', provider: '', items: ['gpt'] },
    ])
    expect(listModels(ids, ' openai/gpt-5.2 ')).toEqual([
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
    expect(listModels([], '')).toEqual([])
    expect(listModels([], 'a/b')).toEqual([{ kind: 'typed', provider: '', items: ['a/b'] }])
  })
})

describe('grouping', () => {
  it('keeps the gateway’s order of providers and models, unknown ones and bare IDs included', () => {
    expect(listModels(ids, '').map(({ provider, items }) => [provider, items.length])).toEqual([
      ['openai', 2],
      ['anthropic', 1],
      ['newcomer', 1],
      ['other', 1],
      ['runyour', 1],
    ])
  })

  it('puts the recent ones on top and lists none twice', () => {
    const groups = listModels(ids, '', { recent: ['runyour/free', 'openai/gpt-5.2'] })
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

describe('favourites and hidden models', () => {
  const known = {
    'openai/gpt-image-1.5': { favourite: false, hidden: true },
    'runyour/free': { favourite: true, hidden: false },
    'bare-model': { favourite: true, hidden: true },
  }

  it('stand first, and are left out', () => {
    expect(pickableModels(ids, known, null)).toEqual([
      'runyour/free',
      'openai/gpt-5.2',
      'anthropic/claude-sonnet-4-6',
      'newcomer/some-model',
    ])
    expect(pickableModels(ids, null, null)).toEqual(ids)
    expect([favouritesOf(ids, known), hiddenCount(ids, known)]).toEqual([['bare-model', 'runyour/free'], 2])
  })

  it('never take away the model in use', () => {
    expect(pickableModels(ids, known, 'openai/gpt-image-1.5')).toContain('openai/gpt-image-1.5')
  })

  it('head the list, with and without a query, and none is listed twice', () => {
    const options = { favourites: ['runyour/free'], recent: ['runyour/free', 'openai/gpt-5.2', 'gone/model'] }
    expect(listModels(ids, '', options).slice(0, 2)).toEqual([
      { kind: 'favourite', provider: '', items: ['runyour/free'] },
      { kind: 'recent', provider: '', items: ['openai/gpt-5.2'] },
    ])
    const all = listModels(ids, '', options).flatMap(({ items }) => items)
    expect(all.toSorted()).toEqual(ids.toSorted())
    expect(listModels(ids, 'e', options)[0]).toEqual({
      kind: 'favourite',
      provider: '',
      items: ['runyour/free'],
    })
  })

  it('leave a hidden model to those who type it out', () => {
    const offered = pickableModels(ids, known, null)
    expect(listModels(offered, 'openai/gpt-image-1.5')).toEqual([
      { kind: 'typed', provider: '', items: ['openai/gpt-image-1.5'] },
    ])
  })
})
