import { describe, expect, test } from 'vitest'
import { type PressedKey, recordKeys } from '@renderer/features/shortcuts/recordKeys'

function press(key: Partial<PressedKey>): PressedKey {
  return {
    key: '',
    code: '',
    keyCode: 0,
    ctrlKey: false,
    altKey: false,
    shiftKey: false,
    metaKey: false,
    ...key,
  }
}

test.each([
  ['a letter', { key: 'k', code: 'KeyK', keyCode: 75, ctrlKey: true }, 'CmdOrCtrl+K'],
  ['a digit', { key: '0', code: 'Digit0', keyCode: 48, ctrlKey: true, altKey: true }, 'CmdOrCtrl+Alt+0'],
  ['a function key alone', { key: 'F7', code: 'F7', keyCode: 118 }, 'F7'],
  [
    'punctuation',
    { key: '<', code: 'Comma', keyCode: 188, ctrlKey: true, shiftKey: true },
    'CmdOrCtrl+Shift+,',
  ],
  ['an arrow', { key: 'ArrowUp', code: 'ArrowUp', keyCode: 38, altKey: true }, 'Alt+Up'],
  ['the number pad', { key: '+', code: 'NumpadAdd', keyCode: 107, ctrlKey: true }, 'CmdOrCtrl+numadd'],
  ['the Windows key', { key: 'k', code: 'KeyK', keyCode: 75, metaKey: true }, 'Super+K'],
  ['a Korean layout', { key: 'ㅏ', code: 'KeyK', keyCode: 75, ctrlKey: true }, 'CmdOrCtrl+K'],
  ['an input method', { key: 'Process', code: 'KeyK', keyCode: 229, ctrlKey: true }, 'CmdOrCtrl+K'],
  [
    'an input method, by place',
    { key: 'Process', code: 'Slash', keyCode: 229, ctrlKey: true },
    'CmdOrCtrl+/',
  ],
  ['a layout with other places', { key: '-', code: 'Slash', keyCode: 189, ctrlKey: true }, 'CmdOrCtrl+-'],
])('%s', (_, key, keys) => {
  expect(recordKeys(press(key), false)).toEqual({ is: 'recorded', keys })
})

describe('on a Mac', () => {
  test('the usual modifier is ⌘', () => {
    const key = press({ key: 'k', code: 'KeyK', keyCode: 75, metaKey: true, shiftKey: true })
    expect(recordKeys(key, true)).toEqual({ is: 'recorded', keys: 'CmdOrCtrl+Shift+K' })
  })

  test('Ctrl stays Ctrl', () => {
    const key = press({ key: 'k', code: 'KeyK', keyCode: 75, ctrlKey: true })
    expect(recordKeys(key, true)).toEqual({ is: 'recorded', keys: 'Ctrl+K' })
  })

  test('⌥ with a letter writes a character', () => {
    const key = press({ key: 'π', code: 'KeyP', keyCode: 80, altKey: true })
    expect(recordKeys(key, true)).toEqual({ is: 'refused', keys: 'Alt+P', reason: 'needs-modifier' })
    expect(recordKeys(key, false)).toEqual({ is: 'recorded', keys: 'Alt+P' })
  })
})

test.each([
  ['a lone letter', { key: 'k', code: 'KeyK', keyCode: 75 }, 'needs-modifier'],
  ['a capital', { key: 'K', code: 'KeyK', keyCode: 75, shiftKey: true }, 'needs-modifier'],
  ['Enter', { key: 'Enter', code: 'Enter', keyCode: 13 }, 'needs-modifier'],
  ['copying', { key: 'c', code: 'KeyC', keyCode: 67, ctrlKey: true }, 'reserved'],
  ['a tab by its number', { key: '3', code: 'Digit3', keyCode: 51, ctrlKey: true }, 'reserved'],
  ['word by word', { key: 'ArrowLeft', code: 'ArrowLeft', keyCode: 37, ctrlKey: true }, 'reserved'],
  ['closing a window', { key: 'F4', code: 'F4', keyCode: 115, altKey: true }, 'reserved'],
  ['switching the input method', { key: ' ', code: 'Space', keyCode: 32, ctrlKey: true }, 'reserved'],
])('%s is no shortcut', (_, key, reason) => {
  expect(recordKeys(press(key), false)).toMatchObject({ is: 'refused', reason })
})

test.each([
  ['Control', 17],
  ['Shift', 16],
  ['Alt', 18],
])('%s alone is a beginning', (key, keyCode) => {
  const pressed = press({ key, keyCode, ctrlKey: true })
  expect(recordKeys(pressed, false)).toEqual({
    is: 'begun',
    held: { ctrl: true, alt: false, shift: false, meta: false },
  })
})

test('Escape, Backspace and Tab have their own meaning, and with Ctrl they are keys like others', () => {
  const escape = { key: 'Escape', code: 'Escape', keyCode: 27 }
  const backspace = { key: 'Backspace', code: 'Backspace', keyCode: 8 }
  const tab = { key: 'Tab', code: 'Tab', keyCode: 9 }
  expect(recordKeys(press(escape), false)).toEqual({ is: 'cancelled' })
  expect(recordKeys(press(backspace), false)).toEqual({ is: 'cleared' })
  expect(recordKeys(press({ ...tab, shiftKey: true }), false)).toEqual({ is: 'passed' })
  expect(recordKeys(press({ ...tab, ctrlKey: true }), false)).toEqual({
    is: 'recorded',
    keys: 'CmdOrCtrl+Tab',
  })
})
