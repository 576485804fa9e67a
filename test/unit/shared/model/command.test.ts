import { describe, expect, test } from 'vitest'
import { readAccelerator, writeAccelerator } from '@shared/model/accelerator'
import {
  aliasesOf,
  commandGroups,
  commandNames,
  commandOfKeys,
  commands,
  defaultShortcut,
  shortcutOf,
} from '@shared/model/command'
import { commandGroupText, commandText } from '@shared/model/commandTexts'
import { languages } from '@shared/model/defaultSettings'
import { refusalOf } from '@shared/model/shortcutRules'

describe.each(languages)('in %s', (language) => {
  test('every command has a name of its own', () => {
    const names = commandNames.map((command) => commandText(command, language))
    expect(new Set(names).size).toBe(commandNames.length)
    expect(names.filter((name) => name.trim() === '')).toEqual([])
  })

  test('every group has one', () => {
    const names = commandGroups.map((group) => commandGroupText(group, language))
    expect(new Set(names).size).toBe(commandGroups.length)
  })
})

test('Korean names are Korean', () => {
  expect(commandNames.filter((command) => !/[가-힣]/.test(commandText(command, 'ko')))).toEqual([])
})

test('the same command asks for something in both languages or in neither', () => {
  const asks = (command: (typeof commandNames)[number], language: 'en' | 'ko'): boolean =>
    commandText(command, language).endsWith('…')
  expect(commandNames.filter((command) => asks(command, 'en') !== asks(command, 'ko'))).toEqual([])
})

test('every group that a command names is listed', () => {
  expect(new Set(Object.values(commands).map(({ group }) => group))).toEqual(new Set(commandGroups))
})

describe.each([
  ['a Mac', true],
  ['Windows and Linux', false],
])('on %s', (_, mac) => {
  const keysInForce = commandNames.flatMap((command) => [
    defaultShortcut(command, mac),
    ...aliasesOf(command, {}, mac),
  ])

  test('all default keys are ones that Electron takes', () => {
    expect(keysInForce.filter((keys) => readAccelerator(keys, mac) === null)).toEqual([])
  })

  test('no two commands have the same', () => {
    const written = keysInForce.map((keys) => {
      const read = readAccelerator(keys, mac)
      return read && writeAccelerator(read, mac)
    })
    expect(written.filter((keys, index) => written.indexOf(keys) !== index)).toEqual([])
  })

  test('none belongs to the system, to an input method, or to writing', () => {
    const refused = keysInForce.flatMap((keys) => {
      const read = readAccelerator(keys, mac)
      const reason = read && refusalOf(read, mac)
      return reason ? [`${keys}: ${reason}`] : []
    })
    expect(refused).toEqual([])
  })
})

test('input methods keep their keys on Windows and Linux', () => {
  const theirs = ['Ctrl+.', 'Ctrl+;', 'Ctrl+Shift+E', 'Ctrl+Shift+U', 'Ctrl+Shift+I', 'Ctrl+Space']
  expect(theirs.map((keys) => commandOfKeys(keys, {}, false)).filter(Boolean)).toEqual([])
})

test('what the person changed is in force, and taking it away too', () => {
  const changed = { 'new-chat': 'CmdOrCtrl+E', print: null, 'open-usage': 'Hyper+Q' }
  expect(shortcutOf('new-chat', changed, false)).toBe('CmdOrCtrl+E')
  expect(shortcutOf('print', changed, false)).toBeNull()
  expect(shortcutOf('save-pdf', changed, false)).toBe('CmdOrCtrl+Shift+S')
  // A settings file can hold anything; the menu must not break on it.
  expect(shortcutOf('open-usage', changed, false)).toBeNull()
})

test('a combination is found however it is written', () => {
  expect(commandOfKeys('Control+n', {}, false)).toBe('new-chat')
  expect(commandOfKeys('Cmd+N', {}, true)).toBe('new-chat')
  expect(commandOfKeys('Ctrl+N', {}, true)).toBeNull()
  expect(commandOfKeys('F2', {}, false)).toBe('rename-conversation')
  expect(commandOfKeys('F2', {}, true)).toBeNull()
})

test('Ctrl+T opens a chat until it is given to something else', () => {
  expect(aliasesOf('new-chat', {}, false)).toEqual(['CmdOrCtrl+T'])
  expect(aliasesOf('new-chat', { 'reopen-tab': 'Ctrl+T' }, false)).toEqual([])
})
