import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { app, shell } from 'electron'
import type { Language } from '@shared/model/settings'
import type { ConnectionRegistry } from '../../connection/connections'
import type { History } from '../../history/history'
import type { FileDialogs } from '../../window/fileDialogs'
import type { LibraryJobs } from '../jobs'
import { createExporting, type Exporting } from './exporting'
import { printHtml } from './printHtml'

type Parts = {
  history: History
  connections: Pick<ConnectionRegistry, 'statuses' | 'target'>
  jobs: LibraryJobs
  dialogs: FileDialogs
  language: () => Language
  dataFolder: string
  /** Where pages wait for the printer. */
  printFolder: string
  historyPath: string
  /** The folder of main's own code. */
  here: string
}

/** The room of exports, joined to the history's file, the keys, the dialogs and a printer. */
export function composeExporting({
  connections,
  dataFolder,
  printFolder,
  historyPath,
  here,
  ...parts
}: Parts): Exporting {
  return createExporting({
    ...parts,
    createWorker: (task) => new Worker(join(here, 'exportWorker.js'), { workerData: { historyPath, task } }),
    print: printHtml,
    secrets: async () => {
      const targets = await Promise.all(connections.statuses().all.map(({ id }) => connections.target(id)))
      return targets.flatMap((target) => (target.ok ? [target.value.apiKey] : []))
    },
    showInFolder: (path) => shell.showItemInFolder(path),
    attachmentsFolder: join(dataFolder, 'attachments'),
    printFolder,
    appVersion: app.getVersion(),
  })
}
