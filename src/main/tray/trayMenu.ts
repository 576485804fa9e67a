import type { MenuItemConstructorOptions } from 'electron'
import { commandText } from '@shared/model/commandTexts'
import type { Language } from '@shared/model/settings'
import { desktopTexts } from '../i18n/desktopTexts'

export type TrayActions = { open(): void; newChat(): void; quickAsk(): void; quit(): void }

/** The menu behind the icon in the tray. */
export function trayMenu(language: Language, actions: TrayActions): MenuItemConstructorOptions[] {
  const text = desktopTexts(language)
  return [
    { label: text.open, click: actions.open },
    { label: commandText('new-chat', language), click: actions.newChat },
    { label: commandText('quick-ask', language), click: actions.quickAsk },
    { type: 'separator' },
    { label: text.quit, click: actions.quit },
  ]
}
