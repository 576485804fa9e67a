import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { findSettings } from '@renderer/features/settings/findSettings'
import { sectionToShow } from '@renderer/features/settings/settingsFocus'
import { sectionOf, settingsIndex } from '@renderer/features/settings/settingsIndex'
import { createTexts } from '@renderer/i18n'
import '@renderer/i18n/laterTexts'

const rowsFor = (query: string): string[] => findSettings(query).map(({ row }) => row)

describe('a setting is found', () => {
  it('by its name in either language, whichever the window speaks', () => {
    expect(rowsFor('proxy')[0]).toBe('proxy')
    expect(rowsFor('프록시')[0]).toBe('proxy')
    expect(rowsFor('TEXT size')[0]).toBe('textSize')
    expect(rowsFor('글자 크기')[0]).toBe('textSize')
  })

  it('while a syllable is still being composed', () => {
    expect(rowsFor('글꼬')).toContain('font')
    expect(rowsFor('단축ㅋ')).toContain('shortcuts')
  })

  it('by what it does, behind those that are called so', () => {
    const found = rowsFor('dark')
    expect(found[0]).toBe('theme')
    expect(rowsFor('tray')).toContain('tray')
    expect(rowsFor('clock')).toEqual(['tray'])
  })

  it('by all words of a query, and none by an empty one', () => {
    expect(rowsFor('font code')[0]).toBe('codeFont')
    expect(rowsFor('font zebra')).toEqual([])
    expect(rowsFor('  ')).toEqual([])
  })
})

test('every row stands in one section and has a name in both languages', () => {
  const rows = settingsIndex.flatMap((entry) => entry.rows)
  expect(new Set(rows.map(({ row }) => row)).size).toBe(rows.length)
  for (const language of ['en', 'ko'] as const) {
    const { t } = createTexts(language)
    for (const { title } of [...settingsIndex, ...rows]) expect(t(title)).not.toBe(title)
  }
})

test('every row is drawn under its name, so that whoever is sent there sees it', () => {
  const place = 'src/renderer/features'
  const code = readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx'))
    .map((path) => readFileSync(join(place, path), 'utf8'))
    .join('\n')
  const rows = settingsIndex.flatMap((entry) => entry.rows.map(({ row }) => row))
  // The shortcuts are all of their section.
  expect(rows.filter((row) => !code.includes(`row="${row}"`))).toEqual(['shortcuts'])
})

test('whoever is sent somewhere gets there, and everybody else begins with the connections', () => {
  expect(sectionToShow(null)).toBe('connections')
  expect(sectionToShow({ kind: 'row', row: 'caFile' })).toBe('network')
  expect(sectionToShow({ kind: 'section', section: 'about' })).toBe('about')
  expect(sectionToShow({ kind: 'field', field: 'key', connectionId: null })).toBe('connections')
  expect(sectionOf('textSize')).toBe('appearance')
})
