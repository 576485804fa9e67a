import { expect, it } from 'vitest'
import { historyKey } from '@renderer/features/composer/undo/listenForUndo'

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
  ['⌘Z', key('z', 'KeyZ', 'm'), 'undo'],
  ['Ctrl+Shift+Z', key('Z', 'KeyZ', 'cs'), 'redo'],
  ['Ctrl+Y', key('y', 'KeyY', 'c'), 'redo'],
  ['Ctrl and the key of Z in a Korean layout', key('ㅋ', 'KeyZ', 'c'), 'undo'],
  ['Ctrl+Z of a French layout', key('z', 'KeyW', 'c'), 'undo'],
  ['Ctrl+W of a French layout', key('w', 'KeyZ', 'c'), null],
  ['⌘Y, which is the history elsewhere', key('y', 'KeyY', 'm'), null],
  ['AltGr+Z', key('z', 'KeyZ', 'ca'), null],
  ['z', key('z', 'KeyZ', ''), null],
])('%s', (_name, event, asked) => expect(historyKey(event)).toBe(asked))
