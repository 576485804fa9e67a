import { expect, it, vi } from 'vitest'
import type { Dictionary, SpellingLanguage } from '@main/spelling/dictionary'
import { createSpellChecker } from '@main/spelling/spellChecker'

function dictionary(...right: string[]): Dictionary {
  const words = new Set(right)
  return {
    isRight: (word) => words.has(word),
    add: (word) => void words.add(word),
    suggest: () => ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
  }
}

function checker(dictionaries: Partial<Record<SpellingLanguage, Dictionary>>) {
  const open = vi.fn<(language: SpellingLanguage) => Promise<Dictionary>>(async (language) => {
    const found = dictionaries[language]
    if (found === undefined) throw new Error('damaged')
    return found
  })
  const ask = createSpellChecker(open)
  const check = async (...words: string[]) => (await ask({ id: 1, kind: 'check', words })).words
  return { open, ask, check }
}

it('opens a dictionary with the first word of its language, once', async () => {
  const { open, check } = checker({ en: dictionary('one'), ko: dictionary('하나') })
  expect(await check('one', 'teh', '12')).toEqual(['teh'])
  expect(open.mock.calls).toEqual([['en']])
  expect(await check('하나', '몇일', 'teh')).toEqual(['몇일', 'teh'])
  expect(open.mock.calls).toEqual([['en'], ['ko']])
})

it('marks nothing of a language whose dictionary cannot be read', async () => {
  const { check } = checker({ en: dictionary() })
  expect(await check('몇일', 'teh')).toEqual(['teh'])
})

it('knows the person’s own words, added before or after a dictionary was opened', async () => {
  const { ask, check } = checker({ en: dictionary(), ko: dictionary() })
  await ask({ id: 1, kind: 'add', words: ['Runyour', '런유어'] })
  expect(await check('Runyour', '런유어', 'teh')).toEqual(['teh'])
  await ask({ id: 2, kind: 'add', words: ['teh'] })
  expect(await check('teh')).toEqual([])
})

it('suggests as many as a menu shows', async () => {
  const { ask } = checker({ en: dictionary() })
  expect((await ask({ id: 7, kind: 'suggest', word: 'teh' })).words).toHaveLength(6)
  expect(await ask({ id: 8, kind: 'suggest', word: '日本' })).toEqual({ id: 8, words: [] })
})
