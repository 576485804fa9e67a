import { expect, test } from 'vitest'
import type { Folder } from '@shared/model/folder'
import type { Preset } from '@shared/model/preset'
import { buildEntries, type EntrySources } from '@renderer/features/palette/buildEntries'
import { rankEntries } from '@renderer/features/palette/rankEntries'
import { createTexts } from '@renderer/i18n'
import '@renderer/i18n/laterTexts'
import { conversation } from '../../store/clientDouble'

const [shown, open, closed, empty] = [
  conversation({ title: 'Shown' }),
  conversation({ title: 'Open' }),
  conversation({ title: '여행 계획' }),
  conversation({ title: '' }),
]
const preset: Preset = {
  id: crypto.randomUUID(),
  name: '번역가',
  systemPrompt: 'Translate.',
  model: null,
  parameters: {},
  updatedAt: 1,
}
const folder = (name: string, parentId: string | null): Folder => {
  return { id: crypto.randomUUID(), name, parentId, model: null, systemPrompt: '', createdAt: 1 }
}
const work = folder('회사', null)
const plans = folder('Plans', work.id)
const all = [shown, open, closed, empty]
const sources: EntrySources = {
  language: 'ko',
  keysOf: (command) => (command === 'new-chat' ? 'Ctrl+N' : ''),
  conversations: Object.fromEntries(all.map((one) => [one.id, one])),
  listed: all.map(({ id }) => id),
  tabs: [shown.id, open.id],
  activeTab: shown.id,
  models: ['openai/gpt-5.2', 'anthropic/claude-sonnet-4-5'],
  presets: [preset],
  folders: [plans, work],
  tags: [{ id: crypto.randomUUID(), name: '나중에', color: 'blue' }],
}
const entries = buildEntries(sources, createTexts('ko').t)
const titlesOf = (kind: string): string[] =>
  entries.filter(({ target }) => target.kind === kind).map(({ title }) => title)

test('open tabs but the shown one, and the other conversations that can be told apart', () => {
  expect(titlesOf('tab')).toEqual(['Open'])
  expect(titlesOf('conversation')).toEqual(['여행 계획'])
})

test('of the open tabs, those that were changed last come first', () => {
  const [early, late] = [conversation({ updatedAt: 1 }), conversation({ updatedAt: 2 })]
  const tabs = {
    ...sources,
    conversations: { [early.id]: early, [late.id]: late },
    tabs: [early.id, late.id],
  }
  const found = buildEntries({ ...tabs, activeTab: null }, createTexts('ko').t)
  const ids = found.flatMap(({ target }) => (target.kind === 'tab' ? [target.conversationId] : []))
  expect(ids).toEqual([late.id, early.id])
})

test('commands with their keys and names in the window’s language, found in the other one too', () => {
  expect(entries.find(({ key }) => key === 'command:new-chat')).toMatchObject({
    title: '새 대화',
    detail: '파일',
    keys: 'Ctrl+N',
  })
  expect(rankEntries('new chat', entries)[0]?.key).toBe('command:new-chat')
  expect(entries.some(({ key }) => key === 'command:open-palette')).toBe(false)
})

test('models by their short names, found by provider', () => {
  expect(titlesOf('model')).toEqual(['gpt-5.2', 'claude-sonnet-4-5'])
  expect(rankEntries('anthropic', entries)[0]?.title).toBe('claude-sonnet-4-5')
})

test('presets, and every setting with its section', () => {
  expect(titlesOf('preset')).toEqual(['번역가'])
  const settings = entries.filter(({ target }) => target.kind === 'setting')
  expect(settings.length).toBeGreaterThan(20)
  expect(settings.filter(({ title }) => title === '' || /^\w+\.\w+/.test(title))).toEqual([])
})

test('folders with where they are, and tags; both are found by their initials', () => {
  expect(entries.filter(({ target }) => target.kind === 'folder')).toMatchObject([
    { title: 'Plans', detail: '회사' },
    { title: '회사', detail: '' },
  ])
  expect(titlesOf('tag')).toEqual(['나중에'])
  expect(rankEntries('ㅎㅅ', entries)[0]?.key).toBe(`folder:${work.id}`)
  expect(rankEntries('ㄴㅈㅇ', entries)[0]?.title).toBe('나중에')
  // By the folder around it, too.
  expect(rankEntries('회사 plans', entries)[0]?.key).toBe(`folder:${plans.id}`)
})

test('every entry has a key of its own', () => {
  expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length)
})
