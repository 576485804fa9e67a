import type { MenuItemConstructorOptions } from 'electron'
import { aliasesOf, type Command, type CommandGroup, shortcutOf, type Shortcuts } from '@shared/model/command'
import { commandGroupText, commandText } from '@shared/model/commandTexts'
import type { Language } from '@shared/model/settings'
import { type MenuTexts, menuTexts } from '../i18n/menuTexts'
import { menuLayout } from './menuLayout'

export type MenuItem = MenuItemConstructorOptions

export type MenuParts = {
  language: Language
  /** What the person changed. */
  shortcuts: Shortcuts
  run: (command: Command) => void
  /** Presses Ctrl+Z, or Ctrl+Shift+Z, in the window that is in front. */
  pressUndo: (redo: boolean) => void
  /** Whether the developer tools have an entry. */
  development: boolean
  mac: boolean
}

const line: MenuItem = { type: 'separator' }

/** The application menu: every command with its name and its shortcut, beside what each system expects of a menu. */
export function menuTemplate(parts: MenuParts): MenuItem[] {
  const { language, mac, development } = parts
  const text = menuTexts(language)
  const settings = items(parts, [menuLayout.settings])
  const menu = (group: CommandGroup, ...more: MenuItem[]): MenuItem => ({
    label: commandGroupText(group, language),
    submenu: [...groups(parts, menuLayout[group]), ...more],
  })
  const quit: MenuItem = { role: 'quit', label: text.quit }
  const devTools: MenuItem = { role: 'toggleDevTools', label: text.developerTools }
  return [
    ...(mac ? [macAppMenu(text, settings)] : []),
    menu('file', ...(mac ? [] : [line, ...settings, line, quit])),
    {
      label: text.edit,
      submenu: [...undoItems(parts, text), line, ...editItems(text), line, ...groups(parts, menuLayout.edit)],
    },
    menu('chat'),
    menu('go'),
    menu('tabs'),
    menu('view', ...(development ? [line, devTools] : [])),
    ...(mac ? [macWindowMenu(text)] : []),
    { role: 'help', label: text.help, submenu: groups(parts, menuLayout.help) },
  ]
}

function groups(parts: MenuParts, layout: readonly (readonly Command[])[]): MenuItem[] {
  return layout.flatMap((commands, index) => [...(index === 0 ? [] : [line]), ...items(parts, commands)])
}

/** One entry each, and an unseen one for every further key that does the same. */
function items({ language, shortcuts, run, mac }: MenuParts, commands: readonly Command[]): MenuItem[] {
  return commands.flatMap((command): MenuItem[] => {
    const label = commandText(command, language)
    const click = (): void => run(command)
    const keys = shortcutOf(command, shortcuts, mac)
    const hidden = aliasesOf(command, shortcuts, mac).map((accelerator): MenuItem => {
      return { label, click, accelerator, visible: false, acceleratorWorksWhenHidden: true }
    })
    return [{ id: command, label, click, ...(keys !== null && { accelerator: keys }) }, ...hidden]
  })
}

/**
 * Fields for messages have a history of their own, of which the system's roles know nothing. Where a menu may leave its
 * keys to the page, the entries press them there; on a Mac the roles are the only way in which the keys arrive at all.
 */
function undoItems({ mac, pressUndo }: MenuParts, text: MenuTexts): MenuItem[] {
  if (mac) {
    return [
      { role: 'undo', label: text.undo },
      { role: 'redo', label: text.redo },
    ]
  }
  const keys = { registerAccelerator: false }
  return [
    { ...keys, label: text.undo, accelerator: 'CmdOrCtrl+Z', click: () => pressUndo(false) },
    { ...keys, label: text.redo, accelerator: 'CmdOrCtrl+Shift+Z', click: () => pressUndo(true) },
  ]
}

function editItems(text: MenuTexts): MenuItem[] {
  return [
    { role: 'cut', label: text.cut },
    { role: 'copy', label: text.copy },
    { role: 'paste', label: text.paste },
    { role: 'pasteAndMatchStyle', label: text.pastePlain, accelerator: 'CmdOrCtrl+Shift+V' },
    { role: 'selectAll', label: text.selectAll },
  ]
}

function macAppMenu(text: MenuTexts, settings: MenuItem[]): MenuItem {
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about', label: text.about },
      line,
      ...settings,
      line,
      { role: 'services', label: text.services },
      line,
      { role: 'hide', label: text.hide },
      { role: 'hideOthers', label: text.hideOthers },
      { role: 'unhide', label: text.showAll },
      line,
      { role: 'quit', label: text.quit },
    ],
  }
}

/** Written out, since the role's own entries are in English only. */
function macWindowMenu(text: MenuTexts): MenuItem {
  return {
    role: 'window',
    label: text.window,
    submenu: [
      { role: 'minimize', label: text.minimize },
      { role: 'zoom', label: text.zoom },
      line,
      { role: 'front', label: text.bringToFront },
    ],
  }
}
