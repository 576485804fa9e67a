import { type Command, shortcutOf, type Shortcuts } from '@shared/model/command'
import { shortcutText } from '@shared/model/shortcutText'
import { useApp } from '../../store/useApp'
import { isMac } from '../../ui/platform'

/** A command's keys in force, as this system writes them (`Ctrl+B`, `⌘B`); empty for none. */
export function keysOf(command: Command, changed: Shortcuts): string {
  return shortcutText(shortcutOf(command, changed, isMac), isMac)
}

/** {@link keysOf} for tooltips and menus, which follow the settings. */
export function useShortcut(command: Command): string {
  return keysOf(
    command,
    useApp(({ settings }) => settings.shortcuts),
  )
}
