import { describe, expect, it } from 'vitest'
import { menuTexts } from '@main/i18n/menuTexts'
import { systemLanguage } from '@main/i18n/systemLanguage'

describe('the language of the system', () => {
  it.each<[string[], 'ko' | 'en']>([
    [['ko-KR', 'en-US'], 'ko'],
    [['ko'], 'ko'],
    [['KO-kr'], 'ko'],
    [['en-GB', 'ko-KR'], 'en'],
    [['ja-JP', 'ko-KR', 'en-US'], 'ko'],
    [['fr-FR', 'en-US', 'ko'], 'en'],
    [['fr-FR', 'de-DE'], 'en'],
    [['kok-IN'], 'en'],
    [['c'], 'en'],
    [[], 'en'],
  ])('%j is %s', (preferred, language) => {
    expect(systemLanguage(preferred)).toBe(language)
  })
})

describe('the menu', () => {
  it('has every text in both languages', () => {
    const korean = menuTexts('ko')
    const english = menuTexts('en')
    expect(Object.keys(korean)).toEqual(Object.keys(english))
    expect(Object.entries(korean).filter(([, text]) => !/[가-힣]/.test(text))).toEqual([])
    expect(Object.entries(english).filter(([, text]) => !/^[\x20-\x7E…]+$/.test(text))).toEqual([])
  })
})
