import { shortcutText } from '@shared/model/shortcutText'
import type { Settings } from '@shared/model/settings'

/** A key that cannot be changed: what it does, as a text's path, and how it is written. */
export type FixedKey = { text: `shortcuts.fixed.${string}`; keys: string }

/** Keys that belong to a place rather than to a command: the composer, the tabs, what can be closed. */
export function fixedKeys(sendKey: Settings['sendKey'], mac: boolean) {
  const withMod = shortcutText('CmdOrCtrl+Enter', mac)
  const enter = shortcutText('Enter', mac)
  const newline = sendKey === 'enter' ? shortcutText('Shift+Enter', mac) : enter
  return [
    { text: 'shortcuts.fixed.send', keys: sendKey === 'enter' ? enter : withMod },
    { text: 'shortcuts.fixed.newline', keys: newline },
    { text: 'shortcuts.fixed.editLast', keys: '↑' },
    { text: 'shortcuts.fixed.stop', keys: shortcutText('Escape', mac) },
    { text: 'shortcuts.fixed.tab', keys: mac ? '⌘1 – ⌘8' : 'Ctrl+1 – Ctrl+8' },
    { text: 'shortcuts.fixed.lastTab', keys: shortcutText('CmdOrCtrl+9', mac) },
    { text: 'shortcuts.fixed.presets', keys: '/' },
    { text: 'shortcuts.fixed.models', keys: '@' },
  ] as const satisfies readonly FixedKey[]
}
