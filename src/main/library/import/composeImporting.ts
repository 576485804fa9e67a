import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Language } from '@shared/model/settings'
import { createAttachmentFiles } from '../../attachments/attachmentFiles'
import type { AttachmentStore } from '../../attachments/attachmentStore'
import type { History } from '../../history/history'
import type { Publish } from '../../ipc/publish'
import type { FileDialogs } from '../../window/fileDialogs'
import type { LibraryJobs } from '../jobs'
import { historyPorts } from './historyPorts'
import { createImporting, type Importing } from './importing'
import { importHeapMb } from './importThread'
import { tellImported } from './tellImported'

type Parts = {
  history: History
  attachments: AttachmentStore
  jobs: LibraryJobs
  dialogs: Pick<FileDialogs, 'pickOpenPath'>
  language: () => Language
  publish: Publish
  dataFolder: string
  /** The folder of main's own code. */
  here: string
}

/** The room of imports, joined to the history, the dialogs and the windows. */
export function composeImporting(parts: Parts): Importing {
  const { history, attachments, dialogs, dataFolder, here } = parts
  return createImporting({
    pickPath: (what) => dialogs.pickOpenPath({ filters: [], what }),
    createWorker: (task) =>
      new Worker(join(here, 'importWorker.js'), {
        workerData: task,
        resourceLimits: { maxOldGenerationSizeMb: importHeapMb },
      }),
    ports: historyPorts(history, attachments, createAttachmentFiles(join(dataFolder, 'attachments'))),
    jobs: parts.jobs,
    changed: (ids) => tellImported(parts, ids),
  })
}
