import { describe, expect, test } from 'vitest'
import { readAccelerator, sameAccelerator, writeAccelerator } from '@shared/model/accelerator'
import { heldText, shortcutText } from '@shared/model/shortcutText'

const none = { ctrl: false, alt: false, shift: false, meta: false }

test('the usual modifier is another one on a Mac', () => {
  expect(readAccelerator('CmdOrCtrl+Shift+P', false)).toEqual({ ...none, ctrl: true, shift: true, key: 'P' })
  expect(readAccelerator('CommandOrControl+Shift+p', true)).toEqual({
    ...none,
    meta: true,
    shift: true,
    key: 'P',
  })
})

test.each([
  ['F12', { ...none, key: 'F12' }],
  ['Alt+return', { ...none, alt: true, key: 'Enter' }],
  ['Ctrl+Plus', { ...none, ctrl: true, key: 'Plus' }],
  ['Ctrl+-', { ...none, ctrl: true, key: '-' }],
  ['Super+num7', { ...none, meta: true, key: 'num7' }],
  ['Ctrl+\\', { ...none, ctrl: true, key: '\\' }],
])('%s is read', (text, expected) => {
  expect(readAccelerator(text, false)).toEqual(expected)
})

test.each(['', 'Ctrl+', 'Ctrl', 'Hyper+A', 'Ctrl+AB', 'Ctrl+ㅁ', 'F25', 'Ctrl++', 'A+Ctrl', 'Cmd+A'])(
  '"%s" is none',
  (text) => expect(readAccelerator(text, false)).toBeNull(),
)

describe('what is written down', () => {
  test.each([
    ['Ctrl+Shift+Alt+K', false, 'CmdOrCtrl+Alt+Shift+K'],
    ['Cmd+Shift+K', true, 'CmdOrCtrl+Shift+K'],
    ['Ctrl+Cmd+F', true, 'CmdOrCtrl+Ctrl+F'],
    ['Super+K', false, 'Super+K'],
    ['F6', true, 'F6'],
  ])('of %s (Mac: %s) is %s', (text, mac, expected) => {
    const read = readAccelerator(text, mac)
    const written = read && writeAccelerator(read, mac)
    expect(written).toBe(expected)
    expect(sameAccelerator(written ?? '', text, mac)).toBe(true)
  })
})

test('what cannot be read is the same as nothing', () => {
  expect(sameAccelerator('Hyper+A', 'Hyper+A', false)).toBe(false)
})

describe('on screen', () => {
  test.each([
    ['CmdOrCtrl+Shift+P', 'Ctrl+Shift+P', '⇧⌘P'],
    ['CmdOrCtrl+Plus', 'Ctrl++', '⌘+'],
    ['CmdOrCtrl+Shift+PageUp', 'Ctrl+Shift+PgUp', '⇧⌘⇞'],
    ['Alt+Up', 'Alt+↑', '⌥↑'],
    ['CmdOrCtrl+num0', 'Ctrl+Num 0', '⌘Num 0'],
    ['Ctrl+Tab', 'Ctrl+Tab', '⌃⇥'],
  ])('%s is %s, on a Mac %s', (keys, other, mac) => {
    expect(shortcutText(keys, false)).toBe(other)
    expect(shortcutText(keys, true)).toBe(mac)
  })

  test('no shortcut is no text', () => {
    expect(shortcutText(null, true)).toBe('')
    expect(shortcutText('Hyper+A', true)).toBe('')
  })

  test('modifiers are shown while they are held', () => {
    expect(heldText({ ...none, ctrl: true, shift: true }, false)).toBe('Ctrl+Shift+')
    expect(heldText({ ...none, meta: true }, true)).toBe('⌘')
    expect(heldText(none, false)).toBe('')
  })
})
