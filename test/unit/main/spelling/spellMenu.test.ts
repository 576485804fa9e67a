import { expect, it } from 'vitest'
import { menuTexts } from '@main/i18n/menuTexts'
import { type SpellChoice, spellMenu } from '@main/spelling/spellMenu'

it('offers what could take the word’s place, and to keep it', () => {
  const chosen: SpellChoice[] = []
  const items = spellMenu({
    suggestions: ['the', 'tea'],
    text: menuTexts('en'),
    choose: (one) => void chosen.push(one),
  })
  const click = (label: string): void => {
    const item = items.find((one) => one.label === label)
    item?.click?.({} as Electron.MenuItem, undefined, {} as Electron.KeyboardEvent)
  }
  click('tea')
  click('Add to Dictionary')
  expect(chosen).toEqual([{ kind: 'replace', word: 'tea' }, { kind: 'add' }])
  expect(items.map(({ role }) => role).filter(Boolean)).toEqual(['cut', 'copy', 'paste', 'selectAll'])
})

it('says that nothing was found', () => {
  const [first] = spellMenu({ suggestions: [], text: menuTexts('ko'), choose: () => undefined })
  expect(first).toEqual({ label: '추천 단어 없음', enabled: false })
})
