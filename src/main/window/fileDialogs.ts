import { dialog, type BrowserWindow, type FileFilter } from 'electron'
import { plainFileName } from '../files/plainFileName'

/** Asks the person for a place. Resolves to null when they picked none. */
export type FileDialogs = {
  pickSavePath(wish: { suggestedName: string; filters: FileFilter[] }): Promise<string | null>
  /** A file, unless a folder is asked for. */
  pickOpenPath(wish: { filters: FileFilter[]; what?: 'file' | 'folder' }): Promise<string | null>
}

/**
 * The system's own dialogs, which belong to the window while there is one. No folder is suggested: the system remembers
 * the one that was used last.
 */
export function createFileDialogs(window: () => BrowserWindow | null): FileDialogs {
  return {
    pickSavePath: async ({ suggestedName, filters }) => {
      const options = { defaultPath: plainFileName(suggestedName), filters }
      const parent = window()
      const { canceled, filePath } = await (parent
        ? dialog.showSaveDialog(parent, options)
        : dialog.showSaveDialog(options))
      return canceled || filePath === '' ? null : filePath
    },
    pickOpenPath: async ({ filters, what = 'file' }) => {
      const property = what === 'folder' ? ('openDirectory' as const) : ('openFile' as const)
      const options = { filters, properties: [property] }
      const parent = window()
      const { canceled, filePaths } = await (parent
        ? dialog.showOpenDialog(parent, options)
        : dialog.showOpenDialog(options))
      return canceled ? null : (filePaths[0] ?? null)
    },
  }
}
