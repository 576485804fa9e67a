import type { DesktopState } from '@shared/contract/windows'
import { readAccelerator } from '@shared/model/accelerator'
import { refusalOf } from '@shared/model/shortcutRules'

/** Electron's `globalShortcut`, as far as it is used. */
export type GlobalShortcuts = {
  /** False when another program has the keys. @throws for keys that cannot be read */
  register(keys: string, pressed: () => void): boolean
  unregister(keys: string): void
}

export type QuickKeys = {
  /** Puts a shortcut in force in place of the one before; null for none. */
  use(keys: string | null): void
  state(): DesktopState['quickKeys']
}

/**
 * The system-wide shortcut of the quick question. A letter without a modifier is refused, whatever the settings' file says:
 * no other program could write it any more.
 * @param mac whether keys mean what they do on a Mac
 */
export function createQuickKeys(
  shortcuts: GlobalShortcuts,
  pressed: () => void,
  mac: boolean = process.platform === 'darwin',
): QuickKeys {
  let used: string | null = null
  let state: DesktopState['quickKeys'] = 'off'
  const register = (keys: string): DesktopState['quickKeys'] => {
    const read = readAccelerator(keys, mac)
    if (read === null || refusalOf(read, mac) === 'needs-modifier') return 'unusable'
    try {
      return shortcuts.register(keys, pressed) ? 'active' : 'taken'
    } catch {
      return 'unusable'
    }
  }
  return {
    use: (keys) => {
      // One that was taken is tried again: the other program may have ended.
      if (keys === used && state !== 'taken') return
      if (used !== null && state === 'active') shortcuts.unregister(used)
      used = keys
      state = keys === null ? 'off' : register(keys)
    },
    state: () => state,
  }
}
