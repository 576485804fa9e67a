import type { MenuItemConstructorOptions } from 'electron'
import type { DesktopTexts } from '../i18n/desktopTexts'

export type TrayActions = { open(): void; newChat(): void; quickAsk(): void; quit(): void }

/** The menu behind the icon in the tray. */
export function trayMenu(text: DesktopTexts, actions: TrayActions): MenuItemConstructorOptions[] {
  return [
    { label: text.open, click: actions.open },
    { label: text.newChat, click: actions.newChat },
    { label: text.quickAsk, click: actions.quickAsk },
    { type: 'separator' },
    { label: text.quit, click: actions.quit },
  ]
}
