import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron'
import type { Language } from '@shared/model/settings'
import { menuTexts } from '../i18n/menuTexts'

/** The menu that every text field and every selection has elsewhere on the system; Electron brings none. */
export function addContextMenu(contents: WebContents, language: () => Language): void {
  /**
   * Message fields have a history of their own, which Chromium's flags and commands know nothing of. The key reaches both
   * it and Chromium's, but on a Mac, where keys like these are the menu's.
   */
  const step = (role: 'undo' | 'redo', label: string, enabled: boolean): MenuItemConstructorOptions => {
    if (process.platform === 'darwin') return { role, label, enabled }
    const modifiers: ('control' | 'shift')[] = role === 'undo' ? ['control'] : ['control', 'shift']
    return { label, click: () => contents.sendInputEvent({ type: 'keyDown', keyCode: 'Z', modifiers }) }
  }
  contents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    const text = menuTexts(language())
    const copy: MenuItemConstructorOptions = { role: 'copy', label: text.copy, enabled: editFlags.canCopy }
    if (isEditable) {
      Menu.buildFromTemplate([
        step('undo', text.undo, editFlags.canUndo),
        step('redo', text.redo, editFlags.canRedo),
        { type: 'separator' },
        { role: 'cut', label: text.cut, enabled: editFlags.canCut },
        copy,
        { role: 'paste', label: text.paste, enabled: editFlags.canPaste },
        { role: 'pasteAndMatchStyle', label: text.pastePlain, enabled: editFlags.canPaste },
        { role: 'selectAll', label: text.selectAll, enabled: editFlags.canSelectAll },
      ]).popup()
    } else if (selectionText.trim() !== '') {
      Menu.buildFromTemplate([copy, { role: 'selectAll', label: text.selectAll }]).popup()
    }
  })
}
