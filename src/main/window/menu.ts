import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Command } from '@shared/contract/app'
import { type MenuTexts, menuTexts } from '../i18n/menuTexts'
import type { Language } from '@shared/model/settings'

type Item = MenuItemConstructorOptions

/**
 * The application menu: every command with its name and shortcut. The window carries the commands out; on Linux and
 * Windows the menu bar shows with Alt.
 */
export function setMenu(language: Language, run: (command: Command) => void, development: boolean): void {
  const text = menuTexts(language)
  const mac = process.platform === 'darwin'
  const command = (label: string, name: Command, accelerator: string): Item => ({
    label,
    accelerator,
    click: () => run(name),
  })
  const settings = command(text.settings, 'open-settings', 'CmdOrCtrl+,')
  const separator: Item = { type: 'separator' }
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [macAppMenu(text, settings)] : []),
      {
        label: text.file,
        submenu: [
          command(text.newChat, 'new-chat', 'CmdOrCtrl+N'),
          command(text.newTab, 'new-chat', 'CmdOrCtrl+T'),
          command(text.closeTab, 'close-tab', 'CmdOrCtrl+W'),
          ...(mac ? [] : [separator, settings, separator, { role: 'quit', label: text.quit } as Item]),
        ],
      },
      editMenu(text),
      {
        label: text.chat,
        submenu: [
          command(text.chooseModel, 'choose-model', 'CmdOrCtrl+K'),
          command(text.compareModels, 'compare-models', 'CmdOrCtrl+Shift+K'),
          command(text.rename, 'rename-conversation', 'F2'),
          command(text.presets, 'open-presets', 'CmdOrCtrl+Shift+P'),
          command(text.focusComposer, 'focus-composer', 'CmdOrCtrl+L'),
        ],
      },
      {
        label: text.view,
        submenu: [
          command(text.usage, 'open-usage', 'CmdOrCtrl+Shift+Y'),
          command(text.sidebar, 'toggle-sidebar', 'CmdOrCtrl+B'),
          command(text.nextTab, 'next-tab', 'Ctrl+Tab'),
          command(text.previousTab, 'previous-tab', 'Ctrl+Shift+Tab'),
          separator,
          { role: 'resetZoom', label: text.actualSize },
          { role: 'zoomIn', label: text.zoomIn },
          { role: 'zoomOut', label: text.zoomOut },
          separator,
          { role: 'togglefullscreen', label: text.fullScreen },
          ...(development ? [{ role: 'toggleDevTools', label: text.developerTools } as Item] : []),
        ],
      },
      ...(mac ? [macWindowMenu(text)] : []),
    ]),
  )
}

function editMenu(text: MenuTexts): Item {
  return {
    label: text.edit,
    submenu: [
      { role: 'undo', label: text.undo },
      { role: 'redo', label: text.redo },
      { type: 'separator' },
      { role: 'cut', label: text.cut },
      { role: 'copy', label: text.copy },
      { role: 'paste', label: text.paste },
      { role: 'pasteAndMatchStyle', label: text.pastePlain },
      { role: 'selectAll', label: text.selectAll },
    ],
  }
}

function macAppMenu(text: MenuTexts, settings: Item): Item {
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about', label: text.about },
      { type: 'separator' },
      settings,
      { type: 'separator' },
      { role: 'services', label: text.services },
      { type: 'separator' },
      { role: 'hide', label: text.hide },
      { role: 'hideOthers', label: text.hideOthers },
      { role: 'unhide', label: text.showAll },
      { type: 'separator' },
      { role: 'quit', label: text.quit },
    ],
  }
}

/** Written out, since the role's own entries are in English only. */
function macWindowMenu(text: MenuTexts): Item {
  return {
    role: 'window',
    label: text.window,
    submenu: [
      { role: 'minimize', label: text.minimize },
      { role: 'zoom', label: text.zoom },
      { type: 'separator' },
      { role: 'front', label: text.bringToFront },
    ],
  }
}
