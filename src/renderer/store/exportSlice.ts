import type { Result } from '@shared/appError'
import type { CallInput } from '@shared/contract'
import type { ExportReport, LibraryProgress } from '@shared/contract/library'
import type { SliceContext } from './types'

/** What the person may want to have exported: these conversations, or (and always) everything. */
export type ExportOffer = { ids: readonly string[] }

export type ExportSlice = {
  /** The dialog that is open; null for none. */
  exportOffer: ExportOffer | null
  /** How far each running export or import is. */
  libraryProgress: Readonly<Record<string, LibraryProgress>>

  offerExport(offer: ExportOffer | null): void
  /** Null when no place was picked, and when it was cancelled. */
  exportConversations(input: CallInput<'library.export'>): Promise<Result<ExportReport | null>>
  /** Ends a running export or import. */
  cancelLibraryJob(jobId: string): Promise<void>
  showExport(): Promise<void>
  receiveLibraryProgress(progress: LibraryProgress): void
}

/** Conversations out to files, which main writes. */
export function createExportSlice({ client, set, get }: SliceContext): ExportSlice {
  return {
    exportOffer: null,
    libraryProgress: {},

    offerExport: (exportOffer) => set({ exportOffer }),
    exportConversations: async (input) => {
      const result = await client.call('library.export', input)
      const { [input.jobId]: _over, ...libraryProgress } = get().libraryProgress
      set({ libraryProgress })
      return result
    },
    cancelLibraryJob: async (jobId) => void get().check(await client.call('library.cancel', { jobId })),
    showExport: async () => void get().check(await client.call('library.showExport', {})),
    receiveLibraryProgress: (progress) =>
      set({ libraryProgress: { ...get().libraryProgress, [progress.jobId]: progress } }),
  }
}
