import { readdir, readFile, realpath } from 'node:fs/promises'
import { posix, win32 } from 'node:path'
import type { SyncedFolder } from '@shared/contract/backupPlaces'
import { remoteMount } from './mounts'

export type Machine = {
  platform: NodeJS.Platform
  home: string
  env: Readonly<Record<string, string | undefined>>
}

type Service = SyncedFolder['service']
type Entry = { name: string; isFolder: boolean }

/**
 * The synced folder or network drive that a folder is in, with a reason for each: a service's own marker in a folder
 * above it, a folder that the service's settings or the system's environment names, or the type of a mount. A name alone
 * ("Dropbox") is none, since anybody may call a folder so. Drive letters of Windows and network volumes of macOS look
 * like disks and are not found out.
 */
export async function findSyncedFolder(folder: string, machine: Machine): Promise<SyncedFolder | null> {
  const path = await realpath(folder).catch(() => folder)
  return (
    (await byMarker(path, machine)) ??
    byKnownPath(path, machine) ??
    (await bySettings(path, machine)) ??
    (await byMount(path, machine))
  )
}

/** What services leave in the folder that they sync. */
function markedBy(entries: readonly Entry[]): Service | null {
  const has = (name: string, isFolder: boolean): boolean =>
    entries.some((entry) => entry.name === name && entry.isFolder === isFolder)
  if (has('.stfolder', true) || has('.stfolder', false)) return 'syncthing'
  // `~/.dropbox` is a folder with the program's own data; the marker is a file.
  if (has('.dropbox', false) || has('.dropbox.cache', true)) return 'dropbox'
  if (has('.shortcut-targets-by-id', true) || has('.tmp.drivedownload', true)) return 'googleDrive'
  if (has('.849C9593-D756-4E56-8D6E-42412F2A707B', false)) return 'onedrive'
  if (entries.some(({ name, isFolder }) => !isFolder && /^\._?sync_[0-9a-f]{6,}\.db$/.test(name)))
    return 'nextcloud'
  return null
}

async function byMarker(path: string, machine: Machine): Promise<SyncedFolder | null> {
  for (const root of upwards(path, machine)) {
    const entries = await readdir(root, { withFileTypes: true }).catch(() => [])
    const plain = entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
    const service = markedBy(plain) ?? ((await isOneDriveIcon(root, plain, machine)) ? 'onedrive' : null)
    if (service !== null) return { service, root }
  }
  return null
}

/** The root of OneDrive on Windows has OneDrive's own picture for its icon. */
async function isOneDriveIcon(root: string, entries: readonly Entry[], machine: Machine): Promise<boolean> {
  if (!entries.some(({ name }) => name.toLowerCase() === 'desktop.ini')) return false
  const bytes = await readFile(pathOf(machine).join(root, 'desktop.ini')).catch(() => Buffer.alloc(0))
  const text = bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.toString('utf16le') : bytes.toString('latin1')
  return /^\s*Icon(Resource|File)\s*=.*\\OneDrive(\\|\.exe)/im.test(text.slice(0, 10_000))
}

function byKnownPath(path: string, machine: Machine): SyncedFolder | null {
  const { env, home, platform } = machine
  const at = (service: Service, root: string | undefined): SyncedFolder | null =>
    root && isIn(path, root, machine) ? { service, root } : null
  if (platform === 'win32') {
    if (/^\\\\(?![?.]\\)[^\\]+\\[^\\]+/.test(path))
      return { service: 'network', root: win32.parse(path).root.replace(/\\$/, '') }
    return (
      at('onedrive', env['OneDrive']) ??
      at('onedrive', env['OneDriveCommercial']) ??
      at('onedrive', env['OneDriveConsumer']) ??
      at('icloud', win32.join(home, 'iCloudDrive'))
    )
  }
  if (platform !== 'darwin') return null
  const library = posix.join(home, 'Library')
  const cloud = posix.join(library, 'CloudStorage')
  if (!isIn(path, cloud, machine)) return at('icloud', posix.join(library, 'Mobile Documents'))
  // Every service that macOS carries out itself has a folder there, named after it: `OneDrive-Personal`.
  const [provider = ''] = posix.relative(cloud, path).split('/')
  const [, service = 'cloudStorage'] = cloudProviders.find(([name]) => name.test(provider)) ?? []
  return { service, root: posix.join(cloud, provider) }
}

const cloudProviders: readonly (readonly [RegExp, Service])[] = [
  [/^OneDrive/, 'onedrive'],
  [/^Dropbox/, 'dropbox'],
  [/^GoogleDrive/, 'googleDrive'],
  [/^(Nextcloud|ownCloud)/i, 'nextcloud'],
  [/^iCloud/, 'icloud'],
]

/** Services that write down which folders they sync. */
async function bySettings(path: string, machine: Machine): Promise<SyncedFolder | null> {
  const { env, home, platform } = machine
  const { join } = pathOf(machine)
  const read = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '')
  const appData = [env['APPDATA'], env['LOCALAPPDATA']].filter((one) => one !== undefined)
  const dropbox = [...appData.map((one) => join(one, 'Dropbox')), join(home, '.dropbox')]
  for (const folder of dropbox) {
    // https://help.dropbox.com/installs/locate-dropbox-folder: {"personal": {"path": "…"}, "business": {…}}
    for (const [, root] of (await read(join(folder, 'info.json'))).matchAll(
      /"path"\s*:\s*("(?:[^"\\]|\\.)*")/g,
    )) {
      const plain = root === undefined ? '' : (JSON.parse(root) as string)
      if (plain !== '' && isIn(path, plain, machine)) return { service: 'dropbox', root: plain }
    }
  }
  const nextcloud =
    platform === 'win32'
      ? appData.map((one) => join(one, 'Nextcloud'))
      : [
          join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'Nextcloud'),
          join(home, 'Library', 'Preferences', 'Nextcloud'),
        ]
  for (const folder of nextcloud) {
    for (const [, root = ''] of (await read(join(folder, 'nextcloud.cfg'))).matchAll(/\\localPath=(.+)$/gm)) {
      const plain = pathOf(machine).normalize(root.trim())
      if (isIn(path, plain, machine)) return { service: 'nextcloud', root: plain }
    }
  }
  return null
}

async function byMount(path: string, { platform }: Machine): Promise<SyncedFolder | null> {
  if (platform !== 'linux') return null
  const root = remoteMount(path, await readFile('/proc/self/mounts', 'utf8').catch(() => ''))
  return root === null ? null : { service: 'network', root }
}

function upwards(path: string, machine: Machine): string[] {
  const { dirname } = pathOf(machine)
  const parent = dirname(path)
  return parent === path ? [path] : [path, ...upwards(parent, machine)]
}

function isIn(path: string, root: string, machine: Machine): boolean {
  const { relative, isAbsolute, sep } = pathOf(machine)
  const way = relative(root, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

function pathOf({ platform }: Machine): typeof posix {
  return platform === 'win32' ? win32 : posix
}
