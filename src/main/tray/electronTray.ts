import { Menu, Tray } from 'electron'
import { appName } from '../i18n/desktopTexts'
import type { TrayIcon } from './tray'
import { trayIcon } from './trayIcon'

/** @param open what a click does where a click does not show the menu anyway, as it does on macOS */
export function showTrayIcon(open: () => void): TrayIcon {
  const tray = new Tray(trayIcon(process.platform))
  tray.setToolTip(appName)
  if (process.platform !== 'darwin') tray.on('click', open)
  return {
    setMenu: (template) => tray.setContextMenu(Menu.buildFromTemplate(template)),
    destroy: () => tray.destroy(),
  }
}
