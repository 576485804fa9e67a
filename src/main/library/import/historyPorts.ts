import type { Result } from '@shared/appError'
import type { AttachmentFiles } from '../../attachments/attachmentFiles'
import type { AttachmentStore } from '../../attachments/attachmentStore'
import type { History } from '../../history/history'
import type { ImportPorts } from './ports'
import { PortFailure } from './protocol'

export type HistoryForImport = Pick<
  History,
  | 'importedBefore'
  | 'archivedBefore'
  | 'storeConversations'
  | 'storeLibrary'
  | 'storeCalls'
  | 'saveAttachment'
>

/** Failures after which the next one would fail as well; a file that is refused for what it is does not stop the others. */
const stopping = new Set([
  'disk-full',
  'busy',
  'history-damaged',
  'history-locked',
  'history-read-only',
  'internal',
])

/** An import's way into the history. */
export function historyPorts(
  history: HistoryForImport,
  attachments: Pick<AttachmentStore, 'add'>,
  files: Pick<AttachmentFiles, 'write'>,
): ImportPorts {
  return {
    importedBefore: async (input) => valueOf(await history.importedBefore(input)),
    archivedBefore: async (input) => valueOf(await history.archivedBefore(input)),
    store: async (input) => valueOf(await history.storeConversations(input)),
    storeShelf: async (shelf) => valueOf(await history.storeLibrary({ shelf })),
    storeCalls: async (calls) => {
      valueOf(await history.storeCalls({ calls }))
      return null
    },
    attach: async (file) => {
      const added = await attachments.add(file)
      if (added.ok) return { hash: added.value.hash }
      if (stopping.has(added.error.code)) throw new PortFailure(added.error)
      return null
    },
    attachArchived: async ({ attachment, parts }) => {
      for (const { part, content } of parts) {
        const written = await files.write(attachment.hash, part, content)
        if (!written.ok) throw new PortFailure(written.error)
      }
      valueOf(await history.saveAttachment(attachment))
      return true
    },
  }
}

function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new PortFailure(result.error)
}
