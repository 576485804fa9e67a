import { useRef, useState } from 'react'
import { selectHasKey } from '../../store/connectionSelectors'
import { readyFiles } from '../../store/draftFile'
import type { AppState } from '../../store/types'
import { useApp, useAppStore } from '../../store/useApp'
import { signals } from '../shell/signals'
import { findObstacle, hasText, type Obstacle } from './draft'
import type { Draft } from './useDraft'

/** Why the text is still in the field, or why not every file is below it. */
export type ComposerNote = Obstacle | 'notSent' | 'tooManyFiles' | PresetApplied

/** A preset was put on the conversation; said until one writes on. */
export type PresetApplied = { preset: string }

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
  const isObstacle = typeof note === 'string' && note !== 'notSent' && note !== 'tooManyFiles'
  if (isObstacle && note !== obstacle) setNote(null)

  const submit = async (): Promise<void> => {
    const text = draft.read()
    const state = store.getState()
    const files = state.files[conversationId] ?? []
    if (sending.current) return void (next.current = text)
    if (!(hasText(text) || files.length > 0)) return
    const inTheWay = selectObstacle(state, conversationId)
    setNote(inTheWay)
    if (inTheWay === 'needsModel') signals.emit('open-model-picker', conversationId)
    if (inTheWay !== null) return
    sending.current = true
    next.current = null
    // Of a kept draft that is still on its way only the rest, typed since, is in the field: it is not the message.
    await state.loadComposer(conversationId)
    const fileCount = store.getState().files[conversationId]?.length ?? 0
    const isWhole = draft.read() === text && fileCount === files.length
    const models = store.getState().mentions[conversationId] ?? []
    const written = { text: text.trimEnd(), attachments: readyFiles(files), models }
    const outcome = isWhole ? await state.sendFrom(conversationId, written) : 'kept'
    sending.current = false
    if (outcome === 'failed') setNote('notSent')
    if (outcome !== 'sent' && outcome !== 'queued') return
    state.removeFiles(
      conversationId,
      files.map(({ key }) => key),
    )
    const { mentions, setMentions } = store.getState()
    if (models.length > 0) {
      setMentions(conversationId, mentions[conversationId]?.filter((id) => !models.includes(id)) ?? [])
    }
    draft.removeSent(text)
    const isAnother = next.current !== null && next.current !== text
    // While a syllable is being composed the sent text is still in the field, and would go out twice.
    if (isAnother && !draft.read().startsWith(text)) void submit()
  }
  return {
    note,
    submit: () => void submit(),
    clearNote: () => setNote(null),
    noteApplied: (preset: string) => setNote({ preset }),
    noteTooManyFiles: () => setNote('tooManyFiles'),
  }
}

function selectObstacle(state: AppState, conversationId: string): Obstacle | null {
  const asksOthers =
    (state.comparing[conversationId] ?? null) !== null || (state.mentions[conversationId]?.length ?? 0) > 0
  return findObstacle({
    hasKey: selectHasKey(state, conversationId),
    hasModel: asksOthers || (state.conversations[conversationId]?.model ?? null) !== null,
    length: state.drafts[conversationId]?.length ?? 0,
    files: state.files[conversationId] ?? [],
  })
}
