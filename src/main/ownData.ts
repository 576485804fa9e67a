import { resolve } from 'node:path'
import { app } from 'electron'

/**
 * Takes the folder of `--user-data-dir` for everything that this run keeps.
 *
 * A run with its own data shares nothing with the usual one: not the lock, not the window, not the keychain's entries.
 * @returns the folder, or null for the usual one
 */
export function takeOwnData(): string | null {
  const folder = app.commandLine.getSwitchValue('user-data-dir')
  if (folder === '') return null
  const ownData = resolve(folder)
  app.setPath('userData', ownData)
  return ownData
}
