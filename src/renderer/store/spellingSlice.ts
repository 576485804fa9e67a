import { spellingLimits } from '@shared/model/spellingLimits'
import type { SliceContext } from './types'

export type SpellingSlice = {
  /** Grows when a word became one of the person's own: what is marked has to be looked at again. */
  ownWords: number

  /** Those of the words that are misspelt. None when nobody can say. */
  misspelt(words: readonly string[]): Promise<ReadonlySet<string>>
  /** Shows a misspelt word's menu; resolves to what takes its place, or null. */
  askSpelling(word: string): Promise<string | null>
  receiveOwnWord(): void
}

export function createSpellingSlice({ client, set, get }: SliceContext): SpellingSlice {
  return {
    ownWords: 0,

    misspelt: async (words) => {
      const found = new Set<string>()
      for (let start = 0; start < words.length; start += spellingLimits.words) {
        const part = words.slice(start, start + spellingLimits.words)
        const result = await client.call('spelling.check', { words: part })
        // Nobody asked for it, so nobody is told that it failed.
        for (const word of result.ok ? result.value.misspelt : []) found.add(word)
      }
      return found
    },
    askSpelling: async (word) => {
      const result = await client.call('spelling.menu', { word })
      return get().check(result) ? result.value : null
    },
    receiveOwnWord: () => set(({ ownWords }) => ({ ownWords: ownWords + 1 })),
  }
}
