import { useRef, useState } from 'react'
import { selectHasKey } from '../../store/connectionSlice'
import type { AppState } from '../../store/types'
import { useApp, useAppStore } from '../../store/useApp'
import { selectStreamingAnswer } from '../chat/selectors'
import { signals } from '../shell/signals'
import { findObstacle, hasText, type Obstacle } from './draft'
import type { Draft } from './useDraft'

/** Why the text is still in the field. */
export type ComposerNote = Obstacle | 'notSent'

/**
 * Sends a conversation's draft. The text stays in the field until main has it in the history: a failure must not cost
 * what was typed, and a second Enter before the reply must not send it twice.
 */
export function useSending(conversationId: string, draft: Draft) {
  const store = useAppStore()
  const sending = useRef(false)
  const [note, setNote] = useState<ComposerNote | null>(null)
  const obstacle = useApp((state) => selectObstacle(state, conversationId))
  // What stood in the way is gone, so the line about it goes too.
  if (note !== null && note !== 'notSent' && note !== obstacle) setNote(null)

  const submit = async (): Promise<void> => {
    const text = draft.read()
    if (sending.current || !hasText(text)) return
    const state = store.getState()
    const inTheWay = selectObstacle(state, conversationId)
    setNote(inTheWay)
    if (inTheWay === 'needsModel') signals.emit('open-model-picker')
    if (inTheWay !== null) return
    sending.current = true
    const sent = await state.send(conversationId, text.trimEnd())
    sending.current = false
    if (sent) draft.removeSent(text)
    else setNote('notSent')
  }
  return { note, submit: () => void submit(), clearNote: () => setNote(null) }
}

function selectObstacle(state: AppState, conversationId: string): Obstacle | null {
  return findObstacle({
    hasKey: selectHasKey(state),
    model: state.conversations[conversationId]?.model ?? null,
    answering: selectStreamingAnswer(state, conversationId) !== null,
  })
}
