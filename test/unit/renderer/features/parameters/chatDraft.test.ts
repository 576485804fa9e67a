import { expect, test } from 'vitest'
import { changesOf, draftOf } from '@renderer/features/parameters/chatDraft'
import { conversation } from '../../store/clientDouble'

const stored = conversation({
  model: 'openai/gpt-5.2',
  systemPrompt: 'Be brief.',
  parameters: { temperature: 0.5 },
  fit: { kind: 'summarise', model: 'a/b' },
})

test('an untouched draft has nothing to save', () => {
  expect(changesOf(stored, draftOf(stored))).toEqual({})
})

test('only what is different is saved', () => {
  const draft = draftOf(stored)
  expect(changesOf(stored, { ...draft, systemPrompt: '' })).toEqual({ systemPrompt: '' })
  expect(changesOf(stored, { ...draft, parameters: {} })).toEqual({ parameters: {} })
  expect(changesOf(stored, { ...draft, fit: { kind: 'summarise', model: 'c/d' } })).toEqual({
    fit: { kind: 'summarise', model: 'c/d' },
  })
  expect(changesOf(stored, { ...draft, model: 'c/d' })).toEqual({ model: 'c/d' })
})

test("a preset's model that the conversation has already is no change", () => {
  expect(changesOf(stored, { ...draftOf(stored), model: 'openai/gpt-5.2' })).toEqual({})
})
