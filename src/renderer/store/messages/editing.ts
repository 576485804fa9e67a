import type { AttachmentRef } from '@shared/model/attachment'
import type { UserMessage } from '@shared/model/message'
import type { SliceContext } from '../types'

/** A message that is being rewritten. It stands in the store because its row is taken out of the page when scrolled away. */
export type Edit = {
  text: string
  attachments: AttachmentRef[]
  /** Who goes there came from here, and wants back when they give it up. */
  from: 'message' | 'composer'
}

export type Editing = {
  /** By message. */
  edits: Record<string, Edit>
  startEdit(message: UserMessage, from?: Edit['from']): void
  changeEdit(messageId: string, change: Partial<Edit>): void
  cancelEdit(messageId: string): void
}

export function createEditing({ set }: SliceContext): Editing {
  return {
    edits: {},
    startEdit: ({ id, content, attachments }, from = 'message') => {
      const refs = attachments.map(({ hash, name }) => ({ hash, name }))
      set(({ edits }) => ({
        edits: { ...edits, [id]: edits[id] ?? { text: content, attachments: refs, from } },
      }))
    },
    changeEdit: (messageId, change) =>
      set(({ edits }) => {
        const edit = edits[messageId]
        return edit === undefined ? {} : { edits: { ...edits, [messageId]: { ...edit, ...change } } }
      }),
    cancelEdit: (messageId) =>
      set(({ edits }) => {
        const { [messageId]: _cancelled, ...others } = edits
        return { edits: others }
      }),
  }
}
