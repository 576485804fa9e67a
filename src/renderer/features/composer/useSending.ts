import { useRef, useState } from 'react'
import { selectHasKey } from '../../store/connectionSelectors'
import { readyFiles } from '../../store/draftFile'
import type { AppState } from '../../store/types'
import { useApp, useAppStore } from '../../store/useApp'
import { signals } from '../shell/signals'
import { findObstacle, hasText, type Obstacle } from './draft'
import type { Draft } from './useDraft'

/** Why the text is still in the field, or why not every file is below it. */
export type ComposerNote = Obstacle | 'notSent' | 'tooManyFiles'

/**
 * Sends a conversation's draft with its files. Both stay where they are until main has them in the history: a failure
 * must not cost what was typed, and a second Enter before the reply must not send it twice.
 */
export function useSending(conversationId: string, draft: Draft) {
  const store = useAppStore()
  const sending = useRef(false)
  /** The text with which Enter was pressed once more meanwhile. */
  const next = useRef<string | null>(null)
  const [note, setNote] = useState<ComposerNote | null>(null)
  const obstacle = useApp((state) => selectObstacle(state, conversationId))
  // What stood in the way is gone, so the line about it goes too.
  if (note !== null && note !== 'notSent' && note !== 'tooManyFiles' && note !== obstacle) setNote(null)

  const submit = async (): Promise<void> => {
    const text = draft.read()
    const state = store.getState()
    const files = state.files[conversationId] ?? []
    if (sending.current) return void (next.current = text)
    if (!(hasText(text) || files.length > 0)) return
    const inTheWay = selectObstacle(state, conversationId)
    setNote(inTheWay)
    if (inTheWay === 'needsModel') signals.emit('open-model-picker')
    if (inTheWay !== null) return
    sending.current = true
    next.current = null
    // Of a kept draft that is still on its way only the rest, typed since, is in the field: it is not the message.
    await state.loadComposer(conversationId)
    const fileCount = store.getState().files[conversationId]?.length ?? 0
    const isWhole = draft.read() === text && fileCount === files.length
    const written = { text: text.trimEnd(), attachments: readyFiles(files) }
    const outcome = isWhole ? await state.send(conversationId, written) : 'kept'
    sending.current = false
    if (outcome === 'failed') setNote('notSent')
    if (outcome !== 'sent' && outcome !== 'queued') return
    state.removeFiles(
      conversationId,
      files.map(({ key }) => key),
    )
    draft.removeSent(text)
    const isAnother = next.current !== null && next.current !== text
    // While a syllable is being composed the sent text is still in the field, and would go out twice.
    if (isAnother && !draft.read().startsWith(text)) void submit()
  }
  return {
    note,
    submit: () => void submit(),
    clearNote: () => setNote(null),
    noteTooManyFiles: () => setNote('tooManyFiles'),
  }
}

function selectObstacle(state: AppState, conversationId: string): Obstacle | null {
  const isComparing = (state.comparing[conversationId] ?? null) !== null
  return findObstacle({
    hasKey: selectHasKey(state, conversationId),
    hasModel: isComparing || (state.conversations[conversationId]?.model ?? null) !== null,
    length: state.drafts[conversationId]?.length ?? 0,
    files: state.files[conversationId] ?? [],
  })
}
