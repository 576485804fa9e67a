import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron'
import type { Language } from '@shared/model/settings'
import { menuTexts } from '../i18n/menuTexts'

/** The menu that every text field and every selection has elsewhere on the system; Electron brings none. */
export function addContextMenu(contents: WebContents, language: () => Language): void {
  contents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    const text = menuTexts(language())
    const copy: MenuItemConstructorOptions = { role: 'copy', label: text.copy, enabled: editFlags.canCopy }
    if (isEditable) {
      Menu.buildFromTemplate([
        { role: 'undo', label: text.undo, enabled: editFlags.canUndo },
        { role: 'redo', label: text.redo, enabled: editFlags.canRedo },
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
