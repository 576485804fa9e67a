import type { Result } from '@shared/appError'
import type { ImportPreview, ImportReport, ImportSelection } from '@shared/contract/importing'
import type { LibraryProgress } from '@shared/contract/library'
import type { SliceContext } from './types'

/** What was picked, as main calls it. */
export type ImportPlace = { sourceId: string; name: string }

/** A job that was begun here: how it ends, and the way to end it early. */
export type ImportJob<T> = { ended: Promise<Result<T>>; cancel(): void }

export type ImportSlice = {
  importShown: boolean
  /** Of the import that this window has begun; null while none is running. */
  importProgress: LibraryProgress | null

  showImport(shown: boolean): void
  pickImport(what: 'file' | 'folder'): Promise<Result<ImportPlace | null>>
  previewImport(sourceId: string): ImportJob<ImportPreview | null>
  startImport(sourceId: string, selection: ImportSelection): ImportJob<ImportReport>
  closeImport(sourceId: string): void
}

/** Imports of this window. What they bring comes as events, like everything that happens elsewhere. */
export function createImportSlice({ client, set }: SliceContext): ImportSlice {
  const begin = <T>(call: (jobId: string) => Promise<Result<T>>): ImportJob<T> => {
    const jobId = crypto.randomUUID()
    const undo = client.on('library.progress', (progress) => {
      if (progress.jobId === jobId) set({ importProgress: progress })
    })
    const ended = call(jobId).finally(() => {
      undo()
      set({ importProgress: null })
    })
    return { ended, cancel: () => void client.call('library.cancel', { jobId }) }
  }
  return {
    importShown: false,
    importProgress: null,
    showImport: (shown) => set({ importShown: shown }),
    pickImport: (what) => client.call('import.pick', { what }),
    previewImport: (sourceId) => begin((jobId) => client.call('import.preview', { jobId, sourceId })),
    startImport: (sourceId, selection) =>
      begin((jobId) => client.call('import.start', { jobId, sourceId, selection })),
    closeImport: (sourceId) => void client.call('import.close', { sourceId }),
  }
}
