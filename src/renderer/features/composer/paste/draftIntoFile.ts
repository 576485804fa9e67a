import { storedFile } from '../../../store/draftFile'
import type { AppStore } from '../../../store/types'
import { attachmentLimits } from '@shared/model/attachmentLimits'
import { pastedName } from './pastedFile'

/**
 * Makes the beginning of a draft a file beside it: text that was kept when the field still took any length. What was
 * written behind it stays. Nothing is changed before the file is kept, so nothing is ever lost.
 * @param fallback the name of a text without words, in the person's language
 * @returns false where the text has to stay in the draft: there is no place for a file, or it could not be kept
 */
export async function draftIntoFile(
  store: AppStore,
  conversationId: string,
  text: string,
  fallback: string,
): Promise<boolean> {
  const { files, keepFile } = store.getState()
  if ((files[conversationId]?.length ?? 0) >= attachmentLimits.files) return false
  const kept = await keepFile({
    name: pastedName(text, fallback),
    mime: 'text/plain',
    original: new TextEncoder().encode(text),
    prepared: { kind: 'text', text },
  })
  const { drafts, addFile, setDraft } = store.getState()
  const draft = drafts[conversationId] ?? ''
  // It was sent or changed meanwhile.
  if (!draft.startsWith(text)) return true
  if (!kept.ok) return false
  addFile(conversationId, storedFile(kept.value, crypto.randomUUID()))
  setDraft(conversationId, draft.slice(text.length))
  return true
}
