import type { AppError, Result } from '@shared/appError'
import type { About, Licence, shownFolders, Storage } from '@shared/contract/about'
import { reason } from './sessionSlice'
import type { SliceContext } from './types'

/** What main knows about the app. Read when somebody looks, and kept by whoever shows it. */
export type AboutSlice = {
  readAbout(): Promise<Result<About>>
  readLicences(): Promise<Result<Licence[]>>
  readStorage(): Promise<Result<Storage>>
  readDiagnostics(): Promise<Result<{ text: string }>>
  showChromiumLicences(): Promise<AppError | null>
  /** Resolves to the reason when the system's file manager could not be asked. */
  showFolder(folder: (typeof shownFolders)[number]): Promise<AppError | null>
}

export function createAboutSlice({ client }: Pick<SliceContext, 'client'>): AboutSlice {
  return {
    readAbout: () => client.call('about.read', {}),
    readLicences: () => client.call('about.licences', {}),
    readStorage: () => client.call('about.storage', {}),
    readDiagnostics: () => client.call('about.diagnostics', {}),
    showChromiumLicences: async () => reason(await client.call('about.showChromiumLicences', {})),
    showFolder: async (folder) => reason(await client.call('about.showFolder', { folder })),
  }
}
