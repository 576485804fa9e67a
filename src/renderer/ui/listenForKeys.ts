import type { Settings } from '@shared/model/defaultSettings'
import { type EnterEvent, type EnterPurpose, idleEnter, stepEnter } from './enterKey'

export type KeyHandlers = {
  /** Which key sends, asked at each press; Enter where nobody says. */
  sendKey?: () => Settings['sendKey']
  /** Called once per press of Enter that means "send"; the field's value is whole by then. */
  onSend: () => void
  /** A composition has ended: the field's value may be changed again without breaking a syllable in the making. */
  onCompositionEnd: () => void
}

/**
 * Joins a textarea's real events to the decisions of {@link stepEnter}; returns the undo. Native listeners, because
 * React's onBeforeInput is made from other events and does not tell a newline from a text.
 */
export function listenForKeys(
  field: HTMLTextAreaElement | HTMLInputElement,
  handlers: KeyHandlers,
): () => void {
  const listeners = new AbortController()
  const element: HTMLElement = field
  let state = idleEnter
  let inserting = false

  const insertNewline = (): void => {
    inserting = true
    // Deprecated without a successor: the only way to insert text that undo knows about.
    document.execCommand('insertText', false, '\n')
    inserting = false
  }
  const dispatch = (event: EnterEvent, cause?: Event): void => {
    const step = stepEnter(state, event)
    state = step.state
    if (step.prevent) cause?.preventDefault()
    if (step.effect === 'send') handlers.onSend()
    if (step.effect === 'newline') insertNewline()
    // A task of its own: a syllable that is inserted behind the end of its composition is in the field by then.
    if (step.effect === 'settle') setTimeout(() => listeners.signal.aborted || dispatch({ type: 'settled' }))
  }
  const on = <N extends keyof HTMLElementEventMap>(
    name: N,
    listen: (event: HTMLElementEventMap[N]) => void,
  ): void => element.addEventListener(name, listen, { signal: listeners.signal })

  on('keydown', (event) => {
    const { isComposing, repeat } = event
    // The only trace of "sent to the input method first"; `isComposing` is still false at a composition's first key.
    const imeKey = event.keyCode === 229
    const plain = !(event.shiftKey || event.ctrlKey || event.metaKey || event.altKey)
    const to = enterPurpose(event, handlers.sendKey?.() ?? 'enter')
    dispatch({ type: 'keydown', enter: isEnter(event), isComposing, imeKey, plain, to, repeat }, event)
  })
  on('keyup', (event) => dispatch({ type: 'keyup', enter: isEnter(event) }))
  on('compositionstart', () => dispatch({ type: 'compositionstart' }))
  on('compositionupdate', (event) => dispatch({ type: 'compositionupdate', data: event.data }))
  on('compositionend', (event) => {
    dispatch({ type: 'compositionend', data: event.data })
    handlers.onCompositionEnd()
  })
  on('beforeinput', (event) => {
    if (!inserting && /^insert(LineBreak|Paragraph)$/.test(event.inputType))
      dispatch({ type: 'newline' }, event)
  })
  on('input', () => dispatch({ type: 'input' }))
  on('blur', () => dispatch({ type: 'blur' }))
  return () => listeners.abort()
}

/** Ctrl/Cmd+Enter always sends, Shift+Enter and Alt+Enter never do, and Enter alone does what the settings say. */
export function enterPurpose(
  { shiftKey, altKey, ctrlKey, metaKey }: Pick<KeyboardEvent, 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>,
  sendKey: Settings['sendKey'],
): EnterPurpose {
  if (shiftKey || altKey) return 'newline'
  return ctrlKey || metaKey || sendKey === 'enter' ? 'send' : 'newline'
}

/** By place as well as by name: on Windows a key that goes to the input method is called `Process`. */
function isEnter(event: KeyboardEvent): boolean {
  return event.key === 'Enter' || event.code === 'Enter' || event.code === 'NumpadEnter'
}
