import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fail, ok, type Result } from '@shared/appError'
import type { About, Licence, shownFolders, Storage } from '@shared/contract/about'
import type { Connections } from '@shared/model/connection'
import type { Settings } from '@shared/model/settings'
import type { History } from '../history/history'
import { writeDiagnostics } from './diagnostics'
import { readLicences } from './licences'
import { readLogTail } from './logTail'
import { readStorage, type StoragePlaces } from './storage'

export type AboutParts = {
  facts: About
  history: Pick<History, 'countHistory'>
  settings: () => Settings
  connections: () => Connections
  places: StoragePlaces & {
    logPath: string
    /** Where the build put the licences. */
    licenceFolder: string
    /** The file that Electron ships. */
    chromiumLicences: string
    home: string
  }
  /** Shows a file or a folder as the system does; resolves to a reason, or an empty string when it was shown. */
  openPath: (path: string) => Promise<string>
}

/** What the app knows about itself. */
export type AboutRoom = {
  facts: About
  licences(): Promise<Licence[]>
  showChromiumLicences(): Promise<Result<null>>
  diagnostics(): Promise<string>
  storage(): Promise<Result<Storage>>
  showFolder(folder: (typeof shownFolders)[number]): Promise<Result<null>>
}

/** Lines of the log that go along with a report: the last start or two. */
const logLines = 80

export function createAbout(parts: AboutParts): AboutRoom {
  const { facts, history, places, openPath } = parts
  const storage = () => readStorage(places, history)
  const show = async (path: string): Promise<Result<null>> => {
    const problem = await openPath(path)
    return problem === '' ? ok(null) : fail({ code: 'internal', message: problem })
  }
  const folders = {
    history: dirname(places.historyPath),
    backups: places.backupFolder,
    logs: dirname(places.logPath),
  }
  return {
    facts,
    licences: () => readLicences(places.licenceFolder),
    showChromiumLicences: () => show(places.chromiumLicences),
    diagnostics: async () => {
      const [stored, log] = await Promise.all([storage(), readLogTail(places.logPath, logLines)])
      return writeDiagnostics({
        about: facts,
        settings: parts.settings(),
        connections: parts.connections(),
        storage: stored.ok ? stored.value : null,
        log,
        home: places.home,
      })
    },
    storage,
    showFolder: async (folder) => {
      await mkdir(folders[folder], { recursive: true, mode: 0o700 })
      return show(folders[folder])
    },
  }
}

/**
 * Where Electron's own file of licences is: beside the program, and on a Mac, where the archive is all that a bundle
 * gives, among the resources.
 * @param executable the program's path
 * @param resources Electron's `process.resourcesPath`
 */
export function chromiumLicencesPath(
  platform: NodeJS.Platform,
  executable: string,
  resources: string,
): string {
  return join(platform === 'darwin' ? resources : dirname(executable), 'LICENSES.chromium.html')
}
