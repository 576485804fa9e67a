import type { MenuItemConstructorOptions } from 'electron'
import type { MenuTexts } from '../i18n/menuTexts'

/** What was chosen for a misspelt word. */
export type SpellChoice = { kind: 'replace'; word: string } | { kind: 'add' }

type SpellMenuParts = {
  suggestions: readonly string[]
  text: MenuTexts
  choose: (choice: SpellChoice) => void
}

/** The menu of a misspelt word: what could take its place, the person's own dictionary, and what every field offers. */
export function spellMenu({ suggestions, text, choose }: SpellMenuParts): MenuItemConstructorOptions[] {
  const replacements = suggestions.map((word): MenuItemConstructorOptions => ({
    label: word,
    click: () => choose({ kind: 'replace', word }),
  }))
  const none = { label: text.noSuggestions, enabled: false }
  return [
    ...(replacements.length > 0 ? replacements : [none]),
    { type: 'separator' },
    { label: text.addToDictionary, click: () => choose({ kind: 'add' }) },
    { type: 'separator' },
    { role: 'cut', label: text.cut },
    { role: 'copy', label: text.copy },
    { role: 'paste', label: text.paste },
    { role: 'selectAll', label: text.selectAll },
  ]
}
