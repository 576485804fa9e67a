import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The working tree. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

export const nodeModules = join(root, 'node_modules')

/** Pictures, reports and everything else that a command leaves behind for people to look at. Not in git. */
export const results = join(root, 'test-results')

/** Where what belongs to the machine is kept, so that a second clone does not fetch it again. */
export const machineCache = join(
  process.env.XDG_CACHE_HOME || join(process.env.HOME || homedir(), '.cache'),
  'runyour-desktop',
)
