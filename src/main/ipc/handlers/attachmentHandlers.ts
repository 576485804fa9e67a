import { ok } from '@shared/appError'
import type { AttachmentStore } from '../../attachments/attachmentStore'
import { writeFileWhole } from '../../files/writeFileWhole'
import type { FileDialogs } from '../../window/fileDialogs'
import type { Handlers } from '../router'

type AttachmentCall = Extract<keyof Handlers, `attachments.${string}`>

export function attachmentHandlers(
  attachments: AttachmentStore,
  dialogs: Pick<FileDialogs, 'pickSavePath'>,
): Pick<Handlers, AttachmentCall> {
  return {
    'attachments.add': (input) => attachments.add(input),
    'attachments.read': ({ hash }) => attachments.preview(hash),
    'attachments.save': async ({ hash, name }) => {
      // Read first: nobody should pick a place for a file that is gone.
      const original = await attachments.original(hash)
      if (!original.ok) return original
      const path = await dialogs.pickSavePath({ suggestedName: name, filters: [] })
      if (path === null) return ok(null)
      const written = await writeFileWhole(path, original.value)
      return written.ok ? ok({ path }) : written
    },
  }
}
