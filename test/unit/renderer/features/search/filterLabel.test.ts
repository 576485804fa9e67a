import { beforeAll, expect, test } from 'vitest'
import type { FilterKey } from '@shared/search/searchQuery'
import { filterLabel } from '@renderer/features/search/filterLabel'
import { createTexts } from '@renderer/i18n'

const now = new Date(2026, 10, 23, 12).getTime()
const label = (key: FilterKey, value: string, negated = false, language: 'en' | 'ko' = 'en') =>
  filterLabel({ key, value, negated }, createTexts(language).t, language, now)

beforeAll(async () => {
  await import('@renderer/i18n/laterTexts')
})

test('a chip says in words what the filter means', () => {
  expect(label('role', 'user')).toEqual({ text: 'Written by you', known: true })
  expect(label('after', '7d')).toEqual({ text: 'From Nov 16, 2026', known: true })
  expect(label('before', '2026-11-01', false, 'ko')).toEqual({ text: '2026. 11. 1. 이전', known: true })
  expect(label('tag', 'old', true)).toEqual({ text: 'Not: Tag: old', known: true })
})

test('what cannot be understood is shown as it was typed, and as such', () => {
  expect(label('before', 'soon')).toEqual({ text: 'before:soon', known: false })
  expect(label('role', 'nobody')).toEqual({ text: 'role:nobody', known: false })
})
