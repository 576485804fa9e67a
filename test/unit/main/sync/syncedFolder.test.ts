import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { remoteMount } from '@main/sync/mounts'
import { findSyncedFolder, type Machine } from '@main/sync/syncedFolder'
import { temporaryFolder } from '../../../support/main/temporaryFolder'

/** A home with files in it (those that end in `/` are folders), and the history's folder below it. */
function homeWith(
  files: Record<string, string | Buffer>,
  place = 'Sync/RunYour',
): { home: string; folder: string } {
  const home = temporaryFolder()
  const folder = join(home, place)
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of Object.entries(files)) {
    if (name.endsWith('/')) mkdirSync(join(home, name), { recursive: true })
    else {
      mkdirSync(dirname(join(home, name)), { recursive: true })
      writeFileSync(join(home, name), content)
    }
  }
  return { home, folder }
}

const linux = (home: string, env: Machine['env'] = {}): Machine => ({ platform: 'linux', home, env })

describe('a folder that a service syncs', () => {
  it.each([
    ['syncthing', 'Sync/.stfolder/'],
    ['dropbox', 'Sync/.dropbox'],
    ['dropbox', 'Sync/.dropbox.cache/'],
    ['googleDrive', 'Sync/.tmp.drivedownload/'],
    ['googleDrive', 'Sync/.shortcut-targets-by-id/'],
    ['onedrive', 'Sync/.849C9593-D756-4E56-8D6E-42412F2A707B'],
    ['nextcloud', 'Sync/.sync_6f1b3a5c2d4e.db'],
  ])('is known by its marker: %s, %s', async (service, marker) => {
    const { home, folder } = homeWith({ [marker]: '' })
    expect(await findSyncedFolder(folder, linux(home))).toEqual({ service, root: join(home, 'Sync') })
  })

  it.each(['utf8', 'utf16le'] as const)('is OneDrive’s by the icon of its root (%s)', async (encoding) => {
    const text =
      '\uFEFF[.ShellClassInfo]\r\nIconResource=C:\\Program Files\\Microsoft OneDrive\\OneDrive.exe,6\r\n'
    const { home, folder } = homeWith({ 'Sync/desktop.ini': Buffer.from(text, encoding) })
    expect(await findSyncedFolder(folder, linux(home))).toEqual({
      service: 'onedrive',
      root: join(home, 'Sync'),
    })
  })

  it('is Dropbox’s where its own settings name it', async () => {
    const { home, folder } = homeWith({})
    const info = JSON.stringify({ personal: { path: join(home, 'Sync'), host: 1 } })
    mkdirSync(join(home, '.dropbox'))
    writeFileSync(join(home, '.dropbox', 'info.json'), info)
    expect(await findSyncedFolder(folder, linux(home))).toEqual({
      service: 'dropbox',
      root: join(home, 'Sync'),
    })
  })

  it('is Nextcloud’s where its own settings name it', async () => {
    const { home, folder } = homeWith({})
    mkdirSync(join(home, '.config', 'Nextcloud'), { recursive: true })
    const line = `0\\Folders\\1\\localPath=${join(home, 'Sync')}/\n`
    writeFileSync(join(home, '.config', 'Nextcloud', 'nextcloud.cfg'), `[Accounts]\n${line}`)
    expect((await findSyncedFolder(folder, linux(home)))?.service).toBe('nextcloud')
  })

  it.each([
    ['OneDrive-Personal', 'onedrive'],
    ['Dropbox', 'dropbox'],
    ['GoogleDrive-a@b.c', 'googleDrive'],
    ['Box-Box', 'cloudStorage'],
  ])('of macOS is known by where it stands: %s', async (provider, service) => {
    const { home, folder } = homeWith({}, `Library/CloudStorage/${provider}/My Drive/RunYour`)
    expect(await findSyncedFolder(folder, { platform: 'darwin', home, env: {} })).toEqual({
      service,
      root: join(home, 'Library/CloudStorage', provider),
    })
  })

  it('is iCloud Drive’s', async () => {
    const { home, folder } = homeWith({}, 'Library/Mobile Documents/com~apple~CloudDocs/RunYour')
    expect((await findSyncedFolder(folder, { platform: 'darwin', home, env: {} }))?.service).toBe('icloud')
  })

  it.each([
    ['C:\\Users\\minsu\\OneDrive - Work\\RunYour', 'onedrive'],
    ['c:\\users\\minsu\\onedrive - work\\RunYour', 'onedrive'],
    ['C:\\Users\\minsu\\iCloudDrive\\RunYour', 'icloud'],
    ['\\\\server\\homes\\minsu\\RunYour', 'network'],
  ])('of Windows: %s', async (folder, service) => {
    const env = { OneDriveCommercial: 'C:\\Users\\minsu\\OneDrive - Work' }
    const machine: Machine = { platform: 'win32', home: 'C:\\Users\\minsu', env }
    expect((await findSyncedFolder(folder, machine))?.service).toBe(service)
  })
})

describe('no folder is suspected without a reason', () => {
  it.each([
    ['a name alone', {}, 'Dropbox/RunYour'],
    ['the data of the Dropbox program', { '.dropbox/': '' }, 'Documents/RunYour'],
    ['a marker in a folder beside it', { 'Sync/.stfolder/': '' }, 'Documents/RunYour'],
    [
      'another program’s icon',
      { 'Sync/desktop.ini': '[.ShellClassInfo]\nIconResource=x.dll' },
      'Sync/RunYour',
    ],
    [
      'a folder whose name begins alike',
      { '.dropbox/info.json': '{"personal":{"path":"/Sy"}}' },
      'Sync/RunYour',
    ],
  ])('%s', async (_why, files, place) => {
    const { home, folder } = homeWith(files, place)
    expect(await findSyncedFolder(folder, linux(home))).toBeNull()
  })

  it('OneDrive - Work is not OneDrive', async () => {
    const machine: Machine = {
      platform: 'win32',
      home: 'C:\\Users\\a',
      env: { OneDrive: 'C:\\Users\\a\\OneDrive' },
    }
    expect(await findSyncedFolder('C:\\Users\\a\\OneDrive2\\RunYour', machine)).toBeNull()
    expect(await findSyncedFolder('\\\\?\\C:\\RunYour', machine)).toBeNull()
  })
})

describe('a network file system', () => {
  const table = [
    '/dev/sda1 / ext4 rw 0 0',
    'nas:/homes /home nfs4 rw 0 0',
    '//nas/media /mnt/My\\040Media cifs rw 0 0',
    '/dev/sdb1 /home/local ext4 rw 0 0',
    'remote: /home/minsu/Drive fuse.rclone rw 0 0',
    '/dev/sdc1 /home/minsu/Drive xfs rw 0 0',
  ].join('\n')

  it.each([
    ['/home/minsu/.config/RunYour', '/home'],
    ['/mnt/My Media/RunYour', '/mnt/My Media'],
    ['/home/local/RunYour', null],
    ['/homework/RunYour', null],
    ['/home/minsu/Drive/RunYour', null],
    ['/var/lib', null],
  ])('holds %s: %s', (path, root) => {
    expect(remoteMount(path, table)).toBe(root)
  })
})
