import { join } from 'node:path'
import type { Result } from '@shared/appError'
import type { BackupProgress } from '@shared/contract/backups'
import type { Language } from '@shared/model/settings'
import { createAttachmentStore } from './attachments/createAttachmentStore'
import type { ConnectionRegistry } from './connection/connections'
import type { History } from './history/history'
import type { Publish } from './ipc/publish'
import { lazily } from './lazily'
import type { LibraryJobs } from './library/jobs'
import type { Log } from './logging/log'
import type { Network } from './network/network'
import type { Search } from './search/search'
import type { SecretStore } from './secrets/secretStore'
import type { SettingsStore } from './settings/settings'
import { settled } from './settled'
import { composeTrash } from './trash/composeTrash'
import type { FileDialogs } from './window/fileDialogs'

export type LibraryParts = {
  history: History
  historyPath: string
  /** The history as it opens, with the reason when it does not. */
  opening: Promise<Result<History>>
  dataFolder: string
  /** The folder of the built main process, where its workers are. */
  here: string
  settings: SettingsStore
  connections: ConnectionRegistry
  keychain: SecretStore
  network(): Promise<Network>
  dialogs: FileDialogs
  language(): Language
  publish: Publish
  log: Log
}

/**
 * Milliseconds after which what is not needed any more is looked for, when nobody waits for a start; and how often after
 * that, in an app that is never left.
 */
const tidyAfterMs = 60_000
const tidyEveryMs = 24 * 60 * 60 * 1000

/** Milliseconds after which the search reads what is new, so that the first search need not. */
const readOnAfterMs = 100_000

/** Milliseconds after which the history is looked at for damage and copied, if that is due. */
const lookAfterCopiesMs = 90_000

/** Milliseconds after which it is known where the history stands, and what is due goes to the person's servers. */
const lookAfterPlacesMs = 120_000

/**
 * What is done with the history beside talking: searching it, keeping copies of it here and elsewhere, taking it in and
 * out, and clearing up. Each part is loaded when it is asked for, or a while after the start.
 */
export function composeLibrary(parts: LibraryParts) {
  const { history, historyPath, opening, dataFolder, here, settings, dialogs, language, publish, log } = parts
  const printFolder = join(dataFolder, 'printing')
  /** The search, and the running jobs, once there were any: what never began needs no end. */
  let searching: Search | null = null
  const begun: Pick<LibraryJobs, 'cancelAll'>[] = []

  const attachments = createAttachmentStore({
    folder: join(dataFolder, 'attachments'),
    history,
    namedByCopies: async () => (await backups()).namedAttachments(),
  })
  const backups = lazily(async () =>
    (await import('./backups/composeBackups')).composeBackups({
      dataFolder,
      historyPath,
      here,
      settings,
      isOpen: async () => (await opening).ok,
      publish,
      log,
    }),
  )
  const search = lazily(async () => {
    const { composeSearch } = await import('./search/composeSearch')
    return (searching = await composeSearch({ historyPath, here, history, opened: opening, publish }))
  })
  const places = lazily(async () =>
    (await import('./sync/composePlaces')).composePlaces({
      dataFolder,
      historyPath,
      keychain: parts.keychain,
      network: parts.network,
      backups,
      publish,
      log,
    }),
  )
  const withEnd = <T extends Pick<LibraryJobs, 'cancelAll'>>(jobs: T): T => {
    begun.push(jobs)
    return jobs
  }
  const libraryJobs = lazily(async () => withEnd((await import('./library/jobs')).createLibraryJobs(publish)))
  const backupJobs = lazily(async () =>
    withEnd(
      (await import('./library/jobs')).createJobs<BackupProgress>((progress) =>
        publish('backups.progress', progress),
      ),
    ),
  )
  const exporting = lazily(async () =>
    (await import('./library/export/composeExporting')).composeExporting({
      history,
      connections: parts.connections,
      jobs: await libraryJobs(),
      dialogs,
      language,
      dataFolder,
      printFolder,
      historyPath,
      here,
    }),
  )
  const importing = lazily(async () =>
    (await import('./library/import/composeImporting')).composeImporting({
      history,
      attachments,
      jobs: await libraryJobs(),
      dialogs,
      language,
      publish,
      dataFolder,
      here,
    }),
  )
  const tidyPages = async (): Promise<void> =>
    (await import('./library/export/leftPages')).removeLeftPages(printFolder, performance.timeOrigin)
  const { trash, tidy } = composeTrash({ history, settings, attachments, publish, log })

  return {
    attachments,
    /** For the calls of the windows. */
    rooms: { backups, backupJobs, search, places, libraryJobs, exporting, importing, trash },
    /** To be called once the first window stands. */
    watch: (): void => {
      setTimeout(() => void tidy(), tidyAfterMs)
      setTimeout(() => void tidyPages(), tidyAfterMs)
      setInterval(() => void tidy(), tidyEveryMs)
      setTimeout(() => void backups().then((one) => one.watch()), lookAfterCopiesMs)
      setTimeout(() => void search().then((one) => one.wake()), readOnAfterMs)
      setTimeout(() => void places().then((one) => one.watch()), lookAfterPlacesMs)
    },
    /** Ends what runs; `limitMs` for each part. */
    close: async (limitMs: number): Promise<void> => {
      await Promise.all(begun.map((jobs) => settled(jobs.cancelAll(), limitMs)))
      if (searching !== null) await settled(searching.close(), limitMs)
    },
  }
}
