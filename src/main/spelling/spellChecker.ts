import type { Dictionary, SpellingLanguage } from './dictionary'
import { isRight, languageOf } from './judge'

/** What the thread is asked. Answers carry the number of their request. */
export type SpellRequest =
  | { id: number; kind: 'check'; words: readonly string[] }
  | { id: number; kind: 'suggest'; word: string }
  | { id: number; kind: 'add'; words: readonly string[] }

/** Words that were misspelt, or that could take a word's place. */
export type SpellResponse = { id: number; words: string[] }

/** Suggestions that a menu shows. */
const mostSuggestions = 6

/**
 * Answers requests with the dictionaries, each of which is opened when the first word of its language comes. One that
 * cannot be opened judges nothing: its words are right.
 */
export function createSpellChecker(
  open: (language: SpellingLanguage) => Promise<Dictionary>,
): (request: SpellRequest) => Promise<SpellResponse> {
  const opened = new Map<SpellingLanguage, Promise<Dictionary | null>>()
  const own = new Set<string>()
  const dictionaryFor = (word: string): Promise<Dictionary | null> => {
    const language = languageOf(word)
    if (language === null) return Promise.resolve(null)
    const known = opened.get(language)
    if (known !== undefined) return known
    const opening = open(language).then(
      (dictionary) => {
        for (const one of own) if (languageOf(one) === language) dictionary.add(one)
        return dictionary
      },
      () => null,
    )
    opened.set(language, opening)
    return opening
  }
  const answers = {
    check: async (words: readonly string[]): Promise<string[]> => {
      const misspelt: string[] = []
      for (const word of words) {
        const dictionary = await dictionaryFor(word)
        if (dictionary !== null && !isRight(word, dictionary)) misspelt.push(word)
      }
      return misspelt
    },
    suggest: async (word: string): Promise<string[]> =>
      ((await dictionaryFor(word))?.suggest(word) ?? []).slice(0, mostSuggestions),
    add: async (words: readonly string[]): Promise<string[]> => {
      for (const word of words) {
        own.add(word)
        const language = languageOf(word)
        const dictionary = language === null ? null : await opened.get(language)
        dictionary?.add(word)
      }
      return []
    },
  }
  return async (request) => {
    switch (request.kind) {
      case 'check':
        return { id: request.id, words: await answers.check(request.words) }
      case 'suggest':
        return { id: request.id, words: await answers.suggest(request.word) }
      case 'add':
        return { id: request.id, words: await answers.add(request.words) }
    }
  }
}
