/*
 * Apart from any schema, so that the window does not load zod for it.
 */
import { readAccelerator, sameAccelerator } from './accelerator'

type CommandFacts = {
  group: 'file' | 'go' | 'chat' | 'tabs' | 'view'
  keys: string
  /** On a Mac, where the usual keys belong to the system or move the cursor. */
  mac?: string
  /** Further keys that work without being shown, for as long as no command was given them. */
  aliases?: readonly string[]
}

/**
 * Every command with its default shortcut, in the order in which lists show them. A shortcut is written as Electron's
 * accelerators are (`CmdOrCtrl+Shift+P`): the menu takes it as it stands. The person may change each, or take it away.
 *
 * Left free on purpose: Ctrl+. Ctrl+; and Ctrl+Shift+E/U (ibus),
 * Ctrl+Space and what Ctrl+Shift alone does (Korean and Japanese input), Alt with a letter (menu bars, and special
 * characters on a Mac), Ctrl+Shift+I (developer tools), ⌘H, ⌘M, ⌘Q, ⌘⇧3 to 5 and ⌘⇧Q (macOS). Not left free, though some
 * Chinese input methods switch their script by it, is Ctrl+Shift+F: wherever there is a search over everything, this is it.
 */
export const commands = {
  'new-chat': { group: 'file', keys: 'CmdOrCtrl+N', aliases: ['CmdOrCtrl+T'] },
  'new-window': { group: 'file', keys: 'CmdOrCtrl+Shift+N' },
  'quick-ask': { group: 'file', keys: 'CmdOrCtrl+J' },
  'reopen-tab': { group: 'file', keys: 'CmdOrCtrl+Shift+T' },
  'close-tab': { group: 'file', keys: 'CmdOrCtrl+W' },
  export: { group: 'file', keys: 'CmdOrCtrl+E' },
  print: { group: 'file', keys: 'CmdOrCtrl+P' },
  'save-pdf': { group: 'file', keys: 'CmdOrCtrl+Shift+S' },
  import: { group: 'file', keys: 'CmdOrCtrl+I' },
  'open-settings': { group: 'file', keys: 'CmdOrCtrl+,' },

  'open-palette': { group: 'go', keys: 'CmdOrCtrl+K' },
  'focus-composer': { group: 'go', keys: 'CmdOrCtrl+L' },
  'find-in-conversation': { group: 'go', keys: 'CmdOrCtrl+F' },
  search: { group: 'go', keys: 'CmdOrCtrl+Shift+F' },
  'go-back': { group: 'go', keys: 'Alt+Left', mac: 'CmdOrCtrl+[' },
  'open-outline': { group: 'go', keys: 'CmdOrCtrl+Shift+O' },
  'previous-question': { group: 'go', keys: 'Alt+Up', mac: 'CmdOrCtrl+Alt+Up' },
  'next-question': { group: 'go', keys: 'Alt+Down', mac: 'CmdOrCtrl+Alt+Down' },

  'choose-model': { group: 'chat', keys: 'CmdOrCtrl+Shift+M' },
  'compare-models': { group: 'chat', keys: 'CmdOrCtrl+Shift+K' },
  'open-presets': { group: 'chat', keys: 'CmdOrCtrl+Shift+P' },
  'chat-settings': { group: 'chat', keys: 'CmdOrCtrl+Shift+,' },
  'rename-conversation': { group: 'chat', keys: 'F2', mac: 'CmdOrCtrl+Alt+R' },
  'copy-answer': { group: 'chat', keys: 'CmdOrCtrl+Shift+C' },
  'retry-answer': { group: 'chat', keys: 'CmdOrCtrl+Shift+R' },
  'stop-answers': { group: 'chat', keys: 'CmdOrCtrl+Shift+X', mac: 'CmdOrCtrl+.' },

  'next-tab': { group: 'tabs', keys: 'Ctrl+Tab', aliases: ['Ctrl+PageDown'] },
  'previous-tab': { group: 'tabs', keys: 'Ctrl+Shift+Tab', aliases: ['Ctrl+PageUp'] },
  'move-tab-left': { group: 'tabs', keys: 'CmdOrCtrl+Shift+PageUp' },
  'move-tab-right': { group: 'tabs', keys: 'CmdOrCtrl+Shift+PageDown' },
  'pin-tab': { group: 'tabs', keys: 'CmdOrCtrl+Shift+J' },
  'detach-tab': { group: 'tabs', keys: 'CmdOrCtrl+Shift+D' },
  'split-pane': { group: 'tabs', keys: 'CmdOrCtrl+\\' },
  'close-pane': { group: 'tabs', keys: 'CmdOrCtrl+Shift+\\' },
  'next-pane': { group: 'tabs', keys: 'F6', mac: 'CmdOrCtrl+]' },
  'toggle-broadcast': { group: 'tabs', keys: 'CmdOrCtrl+Shift+A' },

  'toggle-sidebar': { group: 'view', keys: 'CmdOrCtrl+B' },
  'open-usage': { group: 'view', keys: 'CmdOrCtrl+Shift+Y' },
  'open-shortcuts': { group: 'view', keys: 'CmdOrCtrl+/' },
  'reset-zoom': { group: 'view', keys: 'CmdOrCtrl+0', aliases: ['CmdOrCtrl+num0'] },
  // On most keyboards + needs Shift, and nobody presses it.
  'zoom-in': { group: 'view', keys: 'CmdOrCtrl+Plus', aliases: ['CmdOrCtrl+=', 'CmdOrCtrl+numadd'] },
  'zoom-out': { group: 'view', keys: 'CmdOrCtrl+-', aliases: ['CmdOrCtrl+numsub'] },
  'toggle-fullscreen': { group: 'view', keys: 'F11', mac: 'Ctrl+Cmd+F' },
} as const satisfies Record<string, CommandFacts>

export type Command = keyof typeof commands
export type CommandGroup = CommandFacts['group']

export const commandNames = Object.keys(commands) as [Command, ...Command[]]
export const commandGroups: readonly CommandGroup[] = ['file', 'go', 'chat', 'tabs', 'view']

/** What is about windows and not about what a window shows: main carries it out. */
export const mainCommands = [
  'new-window',
  'quick-ask',
  'reset-zoom',
  'zoom-in',
  'zoom-out',
  'toggle-fullscreen',
] as const satisfies readonly Command[]
export type MainCommand = (typeof mainCommands)[number]

export function isMainCommand(command: Command): command is MainCommand {
  return (mainCommands as readonly Command[]).includes(command)
}

/** Shortcuts that the person changed; null for a command that was left without one. */
export type Shortcuts = { [C in Command]?: string | null | undefined }

function factsOf(command: Command): CommandFacts {
  return commands[command]
}

/** The shortcut that a command has unless the person changes it. */
export function defaultShortcut(command: Command, mac: boolean): string {
  const { keys, mac: macKeys } = factsOf(command)
  return mac ? (macKeys ?? keys) : keys
}

/** The shortcut in force, as Electron writes it; null for none, which is also what an unreadable one comes to. */
export function shortcutOf(command: Command, changed: Shortcuts, mac: boolean): string | null {
  const own = changed[command]
  if (own === undefined) return defaultShortcut(command, mac)
  return own === null || readAccelerator(own, mac) === null ? null : own
}

/** The command that a combination stands for, by its shortcut; null when it is free. Aliases yield and do not count. */
export function commandOfKeys(keys: string, changed: Shortcuts, mac: boolean): Command | null {
  const isIt = (command: Command): boolean => {
    const own = shortcutOf(command, changed, mac)
    return own !== null && sameAccelerator(own, keys, mac)
  }
  return commandNames.find(isIt) ?? null
}

/** The further keys of a command that no command was given. */
export function aliasesOf(command: Command, changed: Shortcuts, mac: boolean): string[] {
  return (factsOf(command).aliases ?? []).filter((keys) => commandOfKeys(keys, changed, mac) === null)
}
