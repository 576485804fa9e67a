import { describe, expect, it } from 'vitest'
import { chooseDefaultModel, describeModel, isFreeAlias, type ModelKind } from '@shared/model/modelId'

describe('describeModel', () => {
  it.each([
    ['openai/gpt-5.2', 'openai', 'gpt-5.2'],
    ['Anthropic/Claude', 'anthropic', 'Claude'],
    ['a/b/c', 'a', 'b/c'],
    ['gpt-5.2', 'other', 'gpt-5.2'],
    ['/odd', 'other', '/odd'],
    ['', 'other', ''],
  ])('splits %j at its first slash', (id, provider, name) => {
    expect(describeModel(id)).toMatchObject({ id, provider, name })
  })

  it.each<[string, ModelKind]>([
    ['openai/gpt-5.5-2026-04-23', 'chat'],
    ['openai/gpt-image-1.5', 'image'],
    ['gemini/gemini-3-pro-image-preview', 'image'],
    ['gemini/imagen-4', 'image'],
    ['openai/dall-e-3', 'image'],
    ['openai/gpt-5.2-codex', 'responses-only'],
    ['openai/gpt-5.1-codex-max', 'responses-only'],
    ['openai/gpt-5.2-pro', 'responses-only'],
    ['openai/gpt-5.5-pro-2026-04-23', 'responses-only'],
    ['gemini/gemini-3-pro', 'chat'],
    ['openai/gpt-5.2-professional', 'chat'],
    ['upstage/solar-pro3', 'chat'],
    ['deepseek/imagery', 'chat'],
    ['runyour/free', 'chat'],
  ])('guesses that %s is for %s', (id, kind) => {
    expect(describeModel(id).kind).toBe(kind)
  })
})

describe('isFreeAlias', () => {
  it.each(['runyour/free', 'runyourai/free', 'RunYour/FREE'])('knows %s', (id) =>
    expect(isFreeAlias(id)).toBe(true),
  )
  it.each(['runyour/free-2', 'openai/free', 'xrunyour/free', 'free'])('does not take %s for it', (id) =>
    expect(isFreeAlias(id)).toBe(false),
  )
})

describe('the model of a first conversation', () => {
  const listed = ['openai/gpt-image-1.5', 'openai/gpt-5.2', 'runyourai/free']

  it('is the one picked last', () => {
    expect(chooseDefaultModel(listed, 'openai/gpt-5.2')).toBe('openai/gpt-5.2')
  })

  it('is the one picked last before any list came', () => {
    expect(chooseDefaultModel([], 'typed/by-hand')).toBe('typed/by-hand')
  })

  it('is else the free alias as it is listed', () => {
    expect(chooseDefaultModel(listed, null)).toBe('runyourai/free')
  })

  it('is else the first that chats', () => {
    expect(chooseDefaultModel(listed.slice(0, 2), null)).toBe('openai/gpt-5.2')
  })

  it('is else whatever there is, or none', () => {
    expect(chooseDefaultModel(['openai/gpt-image-1.5'], null)).toBe('openai/gpt-image-1.5')
    expect(chooseDefaultModel([], null)).toBeNull()
  })
})
