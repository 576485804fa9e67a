import type { DesktopState } from '@shared/contract/windows'
import type { Language } from '@shared/model/settings'
import { type TrayActions, trayMenu } from './trayMenu'

/** An icon in the system's tray. */
export type TrayIcon = {
  setMenu(template: ReturnType<typeof trayMenu>): void
  destroy(): void
}

export type TrayControl = {
  /** Shows or removes the icon, in the app's language. */
  use(on: boolean, language: Language): void
  state(): DesktopState['tray']
}

/**
 * The icon in the tray while the settings want one.
 *
 * Some Linux desktops have no tray, and none says so: the icon is then nowhere. The app must not be out of reach behind
 * it. Starting it again opens its window, whatever the tray does: the second start ends and asks the first one to.
 * @param create shows an icon; a click on it calls `open`. @throws where the system takes none
 */
export function createTrayControl(
  create: (open: () => void) => TrayIcon,
  actions: TrayActions,
  failed: (cause: unknown) => void,
): TrayControl {
  let icon: TrayIcon | null = null
  let state: DesktopState['tray'] = 'off'
  /** The language of the menu. A new menu closes the one that is open, so it is not set without need. */
  let shownIn: Language | null = null
  const show = (): TrayIcon | null => {
    try {
      return create(actions.open)
    } catch (cause) {
      failed(cause)
      return null
    }
  }
  return {
    use: (on, language) => {
      if (!on) {
        icon?.destroy()
        icon = shownIn = null
        state = 'off'
        return
      }
      icon ??= show()
      state = icon === null ? 'failed' : 'on'
      if (icon === null || language === shownIn) return
      icon.setMenu(trayMenu(language, actions))
      shownIn = language
    },
    state: () => state,
  }
}
