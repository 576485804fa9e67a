import { expect, test, vi } from 'vitest'
import { commandNames, type Command, type Shortcuts } from '@shared/model/command'
import { commandText } from '@shared/model/commandTexts'
import type { Language } from '@shared/model/settings'
import { type MenuItem, menuTemplate } from '@main/window/menuTemplate'

function build(
  change: { language?: Language; shortcuts?: Shortcuts; mac?: boolean; development?: boolean } = {},
) {
  const run = vi.fn<(command: Command) => void>()
  const pressUndo = vi.fn<(redo: boolean) => void>()
  const menus = menuTemplate({
    pressUndo,
    language: 'en',
    shortcuts: {},
    mac: false,
    development: false,
    run,
    ...change,
  })
  const items = menus.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
  const of = (command: Command): MenuItem | undefined => items.find(({ id }) => id === command)
  return { menus, items, of, run, pressUndo }
}

test.each([true, false])('every command stands in the menu once (Mac: %s)', (mac) => {
  const { items } = build({ mac })
  const ids = items.flatMap(({ id }) => id ?? [])
  expect(ids.toSorted()).toEqual([...commandNames].toSorted())
})

test('the menus are in the order in which systems have them', () => {
  expect(build().menus.map(({ label }) => label)).toEqual([
    'File',
    'Edit',
    'Chat',
    'Go',
    'Tabs',
    'View',
    'Help',
  ])
  expect(build({ language: 'ko' }).menus.map(({ label }) => label)).toEqual([
    '파일',
    '편집',
    '대화',
    '이동',
    '탭',
    '보기',
    '도움말',
  ])
  expect(build({ mac: true }).menus.map(({ label, role }) => label ?? role)).toEqual([
    'appMenu',
    'File',
    'Edit',
    'Chat',
    'Go',
    'Tabs',
    'View',
    'Window',
    'Help',
  ])
})

test('an entry has the command’s name and keys, and asks for the command', () => {
  const { of, run } = build({ language: 'ko' })
  expect(of('new-chat')).toMatchObject({ label: commandText('new-chat', 'ko'), accelerator: 'CmdOrCtrl+N' })
  const press = of('new-chat')?.click as (() => void) | undefined
  press?.()
  expect(run).toHaveBeenCalledWith('new-chat')
})

test('changed keys are in force and a command can be without any', () => {
  const { of } = build({ shortcuts: { 'new-chat': 'CmdOrCtrl+E', print: null, 'open-usage': 'nonsense' } })
  expect(of('new-chat')?.accelerator).toBe('CmdOrCtrl+E')
  expect(of('print')).not.toHaveProperty('accelerator')
  expect(of('open-usage')).not.toHaveProperty('accelerator')
})

test('further keys work unseen until they are given away', () => {
  const unseen = (shortcuts: Shortcuts): unknown[] =>
    build({ shortcuts })
      .items.filter(({ visible }) => visible === false)
      .map(({ accelerator }) => accelerator)
  expect(unseen({})).toContain('CmdOrCtrl+T')
  expect(unseen({ 'reopen-tab': 'Ctrl+T' })).not.toContain('CmdOrCtrl+T')
  expect(unseen({ 'reopen-tab': 'Ctrl+T' })).toContain('CmdOrCtrl+=')
})

test('only development has the developer tools', () => {
  const roles = (development: boolean): unknown[] => build({ development }).items.map(({ role }) => role)
  expect(roles(true)).toContain('toggleDevTools')
  expect(roles(false)).not.toContain('toggleDevTools')
})

test('no entry of the systems has keys that a command has', () => {
  const { items } = build()
  const own = items.filter(({ role }) => role !== undefined).flatMap(({ accelerator }) => accelerator ?? [])
  expect(own).toEqual(['CmdOrCtrl+Shift+V'])
})

test('undo is pressed in the page, which has a history of its own; a Mac has roles for it', () => {
  const { items, pressUndo } = build()
  const undo = items.filter(({ registerAccelerator }) => registerAccelerator === false)
  expect(undo.map(({ accelerator }) => accelerator)).toEqual(['CmdOrCtrl+Z', 'CmdOrCtrl+Shift+Z'])
  for (const { click } of undo) (click as () => void)()
  expect(pressUndo.mock.calls).toEqual([[false], [true]])
  const roles = build({ mac: true }).items.map(({ role }) => role)
  expect(roles).toEqual(expect.arrayContaining(['undo', 'redo']))
})
