import { pressedLetter } from '../../../ui/pressedLetter'

type Key = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Which of the two a key asks for. On a Mac Ctrl+Y puts back what was cut, as in every text field there. */
export function historyKey(event: Key, mac: boolean): 'undo' | 'redo' | null {
  const [held, other] = mac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey]
  if (!held || other || event.altKey) return null
  const letter = pressedLetter(event)
  if (letter === 'z') return event.shiftKey ? 'redo' : 'undo'
  return letter === 'y' && !mac && !event.shiftKey ? 'redo' : null
}
