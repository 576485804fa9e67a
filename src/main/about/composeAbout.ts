import { readFileSync } from 'node:fs'
import { release, version } from 'node:os'
import { join } from 'node:path'
import { app, shell } from 'electron'
import { type AboutParts, type AboutRoom, chromiumLicencesPath, createAbout } from './about'

type Parts = Pick<AboutParts, 'history' | 'settings' | 'connections'> & {
  /** The folder of the app's data. */
  dataFolder: string
  historyPath: string
  /** The folder of main's own code. */
  here: string
}

/** The room about the app itself, with what Electron knows. */
export function composeAbout({ dataFolder, historyPath, here, ...parts }: Parts): AboutRoom {
  return createAbout({
    ...parts,
    facts: {
      version: app.getVersion(),
      electron: process.versions.electron,
      chromium: process.versions.chrome,
      node: process.versions.node,
      system: `${systemName()} (${process.arch})`,
      packaged: app.isPackaged,
    },
    places: {
      historyPath,
      backupFolder: join(dataFolder, 'backups'),
      attachmentFolder: join(dataFolder, 'attachments'),
      logPath: join(dataFolder, 'logs', 'main.log'),
      licenceFolder: join(here, '../licences'),
      chromiumLicences: chromiumLicencesPath(process.platform, process.execPath, process.resourcesPath),
      home: app.getPath('home'),
    },
    openPath: (path) => shell.openPath(path),
  })
}

function systemName(): string {
  if (process.platform === 'darwin') return `macOS ${process.getSystemVersion()}`
  if (process.platform === 'win32') return `${version()} ${release()}`
  return `${distribution()}, Linux ${release()}`
}

/** As the system calls itself (os-release(5)); what `os` calls a version on Linux is the kernel's build. */
function distribution(): string {
  try {
    const name = /^PRETTY_NAME="?([^"\n]+)/m.exec(readFileSync('/etc/os-release', 'utf8'))
    return name?.[1] ?? 'unknown'
  } catch {
    return 'unknown'
  }
}
