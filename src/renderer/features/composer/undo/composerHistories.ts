import type { AppStore } from '../../../store/types'
import { createTextHistory, type TextHistory } from './textHistory'

/** Conversations whose undo is kept; the one that was not looked at for longest loses it first. */
const most = 50

const histories = new WeakMap<AppStore, Map<string, TextHistory>>()

/**
 * The undo of a conversation's composer: it outlives the field, which goes away with its tab. What was written into the
 * draft meanwhile becomes a step of it.
 */
export function historyOf(store: AppStore, conversationId: string, text: string): TextHistory {
  const all = histories.get(store) ?? new Map<string, TextHistory>()
  histories.set(store, all)
  const known = all.get(conversationId) ?? createTextHistory(text)
  all.delete(conversationId)
  all.set(conversationId, known)
  const [oldest] = all.keys()
  if (all.size > most && oldest !== undefined) all.delete(oldest)
  const end = known.text().length
  known.pause()
  known.record(text, { before: { start: end, end }, caret: text.length, typed: false })
  return known
}
