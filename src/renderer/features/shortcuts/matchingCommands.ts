import { type Command, type CommandGroup, commandGroups, commandNames, commands } from '@shared/model/command'
import { commandText } from '@shared/model/commandTexts'
import { languages } from '@shared/model/defaultSettings'

export type ShortcutGroup = { group: CommandGroup; commands: Command[] }

/**
 * The commands by group, those that a filter leaves: each of its words stands in the name, in either language, or in the
 * keys. Groups without any are left out.
 */
export function matchingCommands(filter: string, keysOf: (command: Command) => string): ShortcutGroup[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean)
  const matches = (command: Command): boolean => {
    const names = languages.map((language) => commandText(command, language))
    const text = [...names, keysOf(command)].join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  }
  return commandGroups
    .map((group) => ({
      group,
      commands: commandNames.filter((name) => commands[name].group === group && matches(name)),
    }))
    .filter((one) => one.commands.length > 0)
}
