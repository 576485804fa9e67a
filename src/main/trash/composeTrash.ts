import type { AttachmentStore } from '../attachments/attachmentStore'
import type { History } from '../history/history'
import type { Publish } from '../ipc/publish'
import { lazily } from '../lazily'
import type { Log } from '../logging/log'
import type { SettingsStore } from '../settings/settings'
import type { Trash } from './trash'

export type TrashRoom = {
  trash(): Promise<Trash>
  /** Gives back what is not needed any more: what was in the trash for long enough, and files that nothing refers to. */
  tidy(): Promise<void>
}

/** The trash as the app has it; loaded when it is asked for. */
export function composeTrash(parts: {
  history: History
  settings: Pick<SettingsStore, 'get'>
  attachments: Pick<AttachmentStore, 'collectUnused'>
  publish: Publish
  log: Log
}): TrashRoom {
  const { history, settings, attachments, publish, log } = parts
  const trash = lazily(async () =>
    (await import('./trash')).createTrash({
      history,
      keepDays: () => settings.get().keepTrashDays,
      removed: (ids) => publish('conversations.removed', { ids }),
      collect: attachments.collectUnused,
      log,
      now: Date.now,
      startedAt: performance.timeOrigin,
    }),
  )
  return {
    trash,
    tidy: async () => {
      await (await trash()).purge()
      await attachments.collectUnused()
    },
  }
}
