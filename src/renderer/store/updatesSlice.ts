import type { AppError } from '@shared/appError'
import type { UpdateState } from '@shared/model/update'
import { reason } from './sessionSlice'
import type { SliceContext } from './types'

export type UpdatesSlice = {
  /** Where the app stands with its next version; null until it was asked for or something happened. */
  update: UpdateState | null
  /** The dialog about a new version is open. */
  updateOpen: boolean
  /** The version that the person does not want to hear of again in this run. */
  putOff: string | null

  loadUpdate(): Promise<void>
  receiveUpdate(state: UpdateState): void
  showUpdate(open: boolean): void
  /** Says no for now: the note goes away until the next start or the next version. */
  putOffUpdate(): void
  checkForUpdate(): Promise<AppError | null>
  downloadUpdate(): Promise<AppError | null>
  cancelUpdate(): Promise<void>
  /** Resolves to the number of answers that are being written and that keep it from happening; 0 when it goes on. */
  installUpdate(stopAnswers: boolean): Promise<number>
}

export function createUpdatesSlice({ client, set, get }: SliceContext): UpdatesSlice {
  return {
    update: null,
    updateOpen: false,
    putOff: null,

    loadUpdate: async () => {
      const result = await client.call('updates.state', {})
      // An event that came meanwhile is newer.
      if (result.ok && get().update === null) set({ update: result.value })
    },
    receiveUpdate: (update) => set({ update }),
    showUpdate: (updateOpen) => set({ updateOpen }),
    putOffUpdate: () => set({ updateOpen: false, putOff: versionOf(get().update) }),
    checkForUpdate: async () => {
      const result = await client.call('updates.check', {})
      if (!result.ok) return result.error
      set({ update: result.value })
      return result.value.kind === 'failed' ? result.value.error : null
    },
    downloadUpdate: async () => reason(await client.call('updates.download', {})),
    cancelUpdate: async () => void get().check(await client.call('updates.cancelDownload', {})),
    installUpdate: async (stopAnswers) => {
      const result = await client.call('updates.install', { stopAnswers })
      return get().check(result) ? result.value.running : 0
    },
  }
}

/** The version that could be had; null when none is known. */
export function versionOf(update: UpdateState | null): string | null {
  return update !== null && 'version' in update ? update.version : null
}

/** Whether the window should mention the new version. */
export function selectMentionsUpdate({ update, putOff }: Pick<UpdatesSlice, 'update' | 'putOff'>): boolean {
  const version = versionOf(update)
  return version !== null && version !== putOff
}
