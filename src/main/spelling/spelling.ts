import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Menu } from 'electron'
import { ok, type Result } from '@shared/appError'
import type { Language } from '@shared/model/settings'
import { menuTexts } from '../i18n/menuTexts'
import type { Publish } from '../ipc/publish'
import { openOwnWords } from './ownWords'
import { createSpeller } from './speller'
import { type SpellChoice, spellMenu } from './spellMenu'

export type Spelling = {
  check(words: readonly string[]): Promise<Result<{ misspelt: string[] }>>
  /** Shows a misspelt word's menu; what takes the word's place, or null. */
  menu(word: string): Promise<Result<string | null>>
}

type SpellingParts = {
  /** The folder of the built main process, in which the thread and the dictionaries are. */
  builtFolder: string
  dataFolder: string
  language: () => Language
  publish: Publish
}

/** The spelling of what is being written, in both languages and without a network. Nothing is read before a word comes. */
export function createSpelling({ builtFolder, dataFolder, language, publish }: SpellingParts): Spelling {
  const own = openOwnWords(join(dataFolder, 'dictionary.txt'))
  const folder = join(builtFolder, 'spelling')
  const speller = createSpeller({
    createWorker: () => new Worker(join(builtFolder, 'spellWorker.js'), { workerData: { folder } }),
    own: own.all,
  })
  const choose = (suggestions: readonly string[]): Promise<SpellChoice | null> =>
    new Promise((resolve) => {
      const text = menuTexts(language())
      const menu = Menu.buildFromTemplate(spellMenu({ suggestions, text, choose: resolve }))
      // Closing comes before the click that closes it.
      menu.popup({ callback: () => setTimeout(resolve, 0, null) })
    })
  return {
    check: async (words) => ok({ misspelt: await speller.misspelt(words) }),
    menu: async (word) => {
      const choice = await choose(await speller.suggest(word))
      if (choice?.kind === 'replace') return ok(choice.word)
      if (choice === null) return ok(null)
      speller.add(word)
      const added = await own.add(word)
      publish('spelling.changed', {})
      return added.ok ? ok(null) : added
    },
  }
}
