import { describe, expect, test } from 'vitest'
import { listEntries } from '@renderer/features/palette/listEntries'
import type { PaletteGroup } from '@renderer/features/palette/paletteEntry'
import { readQuery } from '@renderer/features/palette/paletteQuery'
import { command, entry, model, tab } from './entries'

const known = [
  tab('Open trip'),
  ...Array.from({ length: 20 }, (_, index) => entry(`Talk ${index}`)),
  ...Array.from({ length: 20 }, (_, index) => command(`Command ${index}`)),
  ...Array.from({ length: 80 }, (_, index) => model(`model-${index}`)),
]

function list(typed: string, change: { found?: typeof known; recent?: string[] } = {}): PaletteGroup[] {
  return listEntries(readQuery(typed), { known, found: [], recent: [], ...change })
}
const shape = (groups: PaletteGroup[]): [string, number][] =>
  groups.map(({ group, items }) => [group, items.length])

describe('a first character', () => {
  test.each([
    ['>new', 'command', 'new'],
    ['＠ sonnet', 'model', 'sonnet'],
    ['/', 'preset', ''],
    ['  #여행', 'conversation', '여행'],
    ['a > b', 'all', 'a > b'],
    ['', 'all', ''],
  ])('%j looks among %s for %j', (typed, mode, text) => {
    expect(readQuery(typed)).toEqual({ mode, text })
  })
})

test('without a query there are tabs, conversations and commands, as many as are read at a glance', () => {
  expect(shape(list(''))).toEqual([
    ['tab', 1],
    ['conversation', 6],
    ['command', 12],
  ])
})

test('what was used lately comes first, and only once', () => {
  const groups = list('', { recent: ['model:model-7', 'command:Command 3', 'command:gone'] })
  expect(groups[0]?.group).toBe('recent')
  expect(groups[0]?.items.map(({ title }) => title)).toEqual(['model-7', 'Command 3'])
  expect(groups.flatMap(({ items }) => items).filter(({ title }) => title === 'Command 3')).toHaveLength(1)
})

test('one kind alone is listed as a whole, up to a limit', () => {
  expect(shape(list('@'))).toEqual([['model', 60]])
  expect(list('>', { recent: ['command:Command 9'] })[0]?.items[0]?.title).toBe('Command 9')
  expect(shape(list('#'))).toEqual([
    ['tab', 1],
    ['conversation', 20],
  ])
})

test('the group of the best match comes first', () => {
  expect(list('model-7')[0]?.group).toBe('model')
  expect(list('talk 3')[0]).toMatchObject({ group: 'conversation' })
  expect(list('Command')[0]?.items).toHaveLength(6)
})

test('what main found is there, once, even if it matches in a way of its own', () => {
  const found = [entry('Talk 3'), entry('An older talk'), entry('found by main alone')]
  const titles = (query: string): string[] =>
    list(query, { found }).flatMap(({ items }) => items.map(({ title }) => title))
  expect(titles('talk 3').filter((title) => title === 'Talk 3')).toHaveLength(1)
  expect(titles('older')).toEqual(['An older talk', 'found by main alone'])
  expect(titles('>older')).toEqual([])
})
