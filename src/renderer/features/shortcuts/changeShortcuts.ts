import { sameAccelerator } from '@shared/model/accelerator'
import { type Command, commandOfKeys, defaultShortcut, type Shortcuts } from '@shared/model/command'

/**
 * The changed shortcuts when a command gets other keys, or none for null. Who had them before is left without: two
 * commands on one combination would mean that one of them never runs.
 */
export function withShortcut(
  changed: Shortcuts,
  command: Command,
  keys: string | null,
  mac: boolean,
): Shortcuts {
  const { [command]: _before, ...others } = changed
  const owner = keys === null ? null : commandOfKeys(keys, { ...others, [command]: null }, mac)
  const next: Shortcuts = owner === null ? others : { ...others, [owner]: null }
  const usual = keys !== null && sameAccelerator(keys, defaultShortcut(command, mac), mac)
  return usual ? next : { ...next, [command]: keys }
}

/** The same with a command's default again, which is taken from whoever has it now. */
export function withDefault(changed: Shortcuts, command: Command, mac: boolean): Shortcuts {
  return withShortcut(changed, command, defaultShortcut(command, mac), mac)
}

/** Whose keys would be taken; null when they are free or the command's own. */
export function ownerOf(keys: string, command: Command, changed: Shortcuts, mac: boolean): Command | null {
  const owner = commandOfKeys(keys, changed, mac)
  return owner === command ? null : owner
}
