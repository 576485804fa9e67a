import { expect, it } from 'vitest'
import { historyKey } from '@renderer/features/composer/undo/historyKey'

const key = (key: string, code: string, held: string) => ({
  key,
  code,
  ctrlKey: held.includes('c'),
  metaKey: held.includes('m'),
  altKey: held.includes('a'),
  shiftKey: held.includes('s'),
})

it.each([
  ['Ctrl+Z', key('z', 'KeyZ', 'c'), 'undo'],
  ['Ctrl+Shift+Z', key('Z', 'KeyZ', 'cs'), 'redo'],
  ['Ctrl+Y', key('y', 'KeyY', 'c'), 'redo'],
  ['Ctrl and the key of Z in a Korean layout', key('ㅋ', 'KeyZ', 'c'), 'undo'],
  ['Ctrl+Z of a French layout', key('z', 'KeyW', 'c'), 'undo'],
  ['Ctrl+W of a French layout', key('w', 'KeyZ', 'c'), null],
  ['the Windows key and Z', key('z', 'KeyZ', 'm'), null],
  ['AltGr+Z', key('z', 'KeyZ', 'ca'), null],
  ['z', key('z', 'KeyZ', ''), null],
])('%s', (_name, event, asked) => expect(historyKey(event, false)).toBe(asked))

it.each([
  ['⌘Z', key('z', 'KeyZ', 'm'), 'undo'],
  ['⌘Shift+Z', key('Z', 'KeyZ', 'ms'), 'redo'],
  ['⌘Y, which is the history elsewhere', key('y', 'KeyY', 'm'), null],
  ['Ctrl+Y, which puts back what was cut', key('y', 'KeyY', 'c'), null],
])('%s on a Mac', (_name, event, asked) => expect(historyKey(event, true)).toBe(asked))
