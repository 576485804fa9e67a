import { expect, test } from 'vitest'
import { createTexts } from '@renderer/i18n'
import { resources } from '@renderer/i18n/resources'

type Tree = { [key: string]: string | Tree }

function flatten(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : flatten(value, `${path}${key}.`),
  )
}

const en = flatten(resources.en.translation)
const ko = new Map(flatten(resources.ko.translation))
const placeholders = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted()

test.each(en)('%s has the same placeholders in Korean', (key, text) => {
  expect(placeholders(ko.get(key) ?? '')).toEqual(placeholders(text))
})

test('no text is empty in either language', () => {
  expect([...en, ...ko].filter(([, text]) => text.trim() === '')).toEqual([])
})

test('both languages are there at once and markup is left to React', () => {
  expect(createTexts('ko').t('shell.deleted', { title: '<b>' })).toBe('‘<b>’ 대화를 삭제했어요.')
  expect(createTexts('en').t('shell.deleted', { title: '<b>' })).toBe('Deleted “<b>”.')
})
