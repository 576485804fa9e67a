import { isDeepStrictEqual } from 'node:util'
import { BrowserWindow, Menu } from 'electron'
import { type MenuParts, menuTemplate } from './menuTemplate'

type Choice = Pick<MenuParts, 'language' | 'shortcuts'>

/**
 * The application menu, which is set anew when the language or a shortcut has changed, and only then: one that is open
 * would close. On Linux and Windows the bar shows with Alt; its shortcuts work without it.
 */
export function createMenu(parts: Pick<MenuParts, 'run' | 'development'>): (choice: Choice) => void {
  let shown: Choice | null = null
  return (choice) => {
    if (isDeepStrictEqual(choice, shown)) return
    shown = choice
    const mac = process.platform === 'darwin'
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ ...parts, ...choice, pressUndo, mac })))
  }
}

function pressUndo(redo: boolean): void {
  const modifiers: ('control' | 'shift')[] = redo ? ['control', 'shift'] : ['control']
  const contents = BrowserWindow.getFocusedWindow()?.webContents
  for (const type of ['keyDown', 'keyUp'] as const)
    contents?.sendInputEvent({ type, keyCode: 'Z', modifiers })
}
