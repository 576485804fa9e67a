import { expect, it } from 'vitest'
import { createQuickKeys } from '@main/quick/quickKeys'

/** The system's list of shortcuts, in which other programs have some. */
function system(...taken: string[]) {
  const registered = new Map<string, () => void>()
  return {
    registered,
    taken,
    register: (keys: string, pressed: () => void) => {
      if (!/^[A-Za-z0-9+]+$/.test(keys)) throw new TypeError('conversion failure')
      if (taken.includes(keys)) return false
      registered.set(keys, pressed)
      return true
    },
    unregister: (keys: string) => void registered.delete(keys),
  }
}

it('has one shortcut at a time, the one in the settings', () => {
  const shortcuts = system()
  let pressed = 0
  const keys = createQuickKeys(shortcuts, () => pressed++)
  expect(keys.state()).toBe('off')
  keys.use('Alt+Space')
  expect(keys.state()).toBe('active')
  shortcuts.registered.get('Alt+Space')?.()
  expect(pressed).toBe(1)
  keys.use('Ctrl+Alt+R')
  expect([...shortcuts.registered.keys()]).toEqual(['Ctrl+Alt+R'])
  keys.use(null)
  expect([...shortcuts.registered.keys()]).toEqual([])
  expect(keys.state()).toBe('off')
})

it('says that another program has it, and takes it once that one is gone', () => {
  const shortcuts = system('Alt+Space')
  const keys = createQuickKeys(shortcuts, () => undefined)
  keys.use('Alt+Space')
  expect(keys.state()).toBe('taken')
  shortcuts.taken.length = 0
  keys.use('Alt+Space')
  expect(keys.state()).toBe('active')
})

it('leaves alone what it did not get', () => {
  const shortcuts = system('Alt+Space')
  shortcuts.registered.set('Alt+Space', () => undefined)
  const keys = createQuickKeys(shortcuts, () => undefined)
  keys.use('Alt+Space')
  keys.use(null)
  expect([...shortcuts.registered.keys()]).toEqual(['Alt+Space'])
})

it.each(['스페이스', 'A', 'Shift+Enter', ''])('takes %j from no other program', (unusable) => {
  const shortcuts = system()
  const keys = createQuickKeys(shortcuts, () => undefined)
  keys.use(unusable)
  expect(keys.state()).toBe('unusable')
  expect([...shortcuts.registered.keys()]).toEqual([])
})
