import { expect, test } from 'vitest'
import { ownerOf, withDefault, withShortcut } from '@renderer/features/shortcuts/changeShortcuts'
import { matchingCommands } from '@renderer/features/shortcuts/matchingCommands'

test('a free combination is given', () => {
  expect(withShortcut({}, 'new-chat', 'CmdOrCtrl+Y', false)).toEqual({ 'new-chat': 'CmdOrCtrl+Y' })
})

test('a combination is taken from who has it', () => {
  expect(ownerOf('Ctrl+P', 'new-chat', {}, false)).toBe('print')
  expect(withShortcut({}, 'new-chat', 'Ctrl+P', false)).toEqual({ 'new-chat': 'Ctrl+P', print: null })
})

test('a command’s own keys and further keys are nobody else’s', () => {
  expect(ownerOf('Ctrl+N', 'new-chat', {}, false)).toBeNull()
  expect(ownerOf('Ctrl+T', 'print', {}, false)).toBeNull()
})

test('a command is left without', () => {
  expect(withShortcut({}, 'print', null, false)).toEqual({ print: null })
})

test('the default again is no change, and is taken back', () => {
  const changed = { 'new-chat': 'CmdOrCtrl+P', print: null }
  expect(withDefault({ 'new-chat': 'CmdOrCtrl+Y' }, 'new-chat', false)).toEqual({})
  expect(withDefault(changed, 'print', false)).toEqual({ 'new-chat': null })
  expect(withShortcut({ print: 'F9' }, 'print', 'Control+P', false)).toEqual({})
})

test('commands are found by their name in either language, and by their keys', () => {
  const keys = (command: string): string => (command === 'print' ? 'Ctrl+P' : '')
  const found = (filter: string): string[] =>
    matchingCommands(filter, keys).flatMap(({ commands }) => commands)
  expect(found('인쇄')).toEqual(['print'])
  expect(found('PRINT')).toEqual(['print'])
  expect(found('ctrl+p')).toEqual(['print'])
  expect(found('tab next')).toEqual(['next-tab'])
  expect(found('nothing like it')).toEqual([])
  expect(matchingCommands('', keys).map(({ group }) => group)).toEqual(['file', 'go', 'chat', 'tabs', 'view'])
})
