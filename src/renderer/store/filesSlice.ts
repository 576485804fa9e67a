import type { PreviewKind } from '@shared/model/preview'
import type { SliceContext } from './types'

/** What becomes of a piece of an answer outside of the page. */
export type FilesSlice = {
  /** Asks for a place and writes the text there; `none` when the person picked no place. A failure says so by itself. */
  saveText(name: string, text: string): Promise<'saved' | 'none' | 'failed'>
  /** An address at which a sandboxed frame finds this source now; null when there is none, which says so by itself. */
  createPreview(kind: PreviewKind, source: string): Promise<string | null>
}

export function createFilesSlice({ client, get }: SliceContext): FilesSlice {
  return {
    saveText: async (name, text) => {
      const result = await client.call('files.saveText', { name, text })
      if (!get().check(result)) return 'failed'
      return result.value === null ? 'none' : 'saved'
    },
    createPreview: async (kind, source) => {
      const result = await client.call('preview.create', { kind, source })
      return get().check(result) ? result.value.url : null
    },
  }
}
