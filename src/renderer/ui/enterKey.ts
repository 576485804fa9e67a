/**
 * When Enter sends, decided apart from the page because the order of events differs by system and input method.
 *
 * A Korean syllable is "composing" until the next key, so the Enter behind a sentence nearly always ends a composition.
 * Seen in Chromium, for one press of Enter behind a composing syllable:
 *
 * - Windows, Linux: keydown (229, composing) → compositionend → keydown (13, not composing) → keyup
 * - macOS:          keydown (229, composing) → compositionend → the newline alone (beforeinput), or a second keydown → keyup
 * - ibus, at times: compositionend → keydown (13) → keyup, or the syllable only follows an empty compositionend
 *
 * Sending at the first keydown loses the last syllable, sending at every keydown sends twice. So: an Enter pressed while
 * composing is remembered, and carried out once after the composition has ended and the text has settled; whatever else
 * the same press brings (second keydown, newline) is swallowed until the key goes up.
 *
 * Japanese and Chinese input methods use Enter to accept a candidate. There it must not send, nor begin a line; what
 * tells them apart is the text being composed: Hangul has no candidates, so only there Enter means what it always means.
 */
export type EnterState = {
  composing: boolean
  /** The composing text as last reported. */
  text: string
  press: Press
  /** The key went up again before the press was carried out. */
  released: boolean
}

/**
 * What an Enter that was pressed during a composition waits for: its end, the syllable that follows an empty end, or the
 * text to settle. `spent`: it has done what it had to do, but the key is still down.
 */
type Press =
  | { is: 'none' }
  | { is: 'waiting-for-end'; to: EnterPurpose; plain: boolean }
  | { is: 'waiting-for-text'; to: EnterPurpose }
  | { is: 'settling'; to: EnterPurpose }
  | { is: 'spent' }

/** What a press of Enter means, by its modifiers and the settings. */
export type EnterPurpose = 'send' | 'newline'

export type EnterEvent =
  /**
   * `imeKey`: keyCode 229, a key that went to the input method first. `plain`: without a modifier, as input methods take
   * it for "this candidate".
   */
  | {
      type: 'keydown'
      enter: boolean
      isComposing: boolean
      imeKey: boolean
      plain: boolean
      to: EnterPurpose
      repeat: boolean
    }
  | { type: 'keyup'; enter: boolean }
  | { type: 'compositionstart' }
  | { type: 'compositionupdate'; data: string }
  | { type: 'compositionend'; data: string }
  /** A newline is about to be inserted. */
  | { type: 'newline' }
  | { type: 'input' }
  /** All events of the moment that asked for `settle` have passed. */
  | { type: 'settled' }
  | { type: 'blur' }

type EnterStep = {
  state: EnterState
  /** Keep the browser from doing what it would do by itself. */
  prevent: boolean
  /** `settle`: report `settled` in a task of its own, then the field's value is whole. */
  effect: 'send' | 'newline' | 'settle' | null
}

export const idleEnter: EnterState = { composing: false, text: '', press: { is: 'none' }, released: false }

/** One event in, the next state and what to do out. Pure. */
export function stepEnter(state: EnterState, event: EnterEvent): EnterStep {
  switch (event.type) {
    case 'keydown':
      return event.enter ? enterDown(state, event) : otherDown(state)
    case 'keyup':
      return event.enter ? enterUp(state) : to(state)
    case 'compositionstart':
      return to({ ...(state.press.is === 'spent' ? forget(state) : state), composing: true, text: '' })
    case 'compositionupdate':
      return to({ ...state, text: event.data })
    case 'compositionend':
      return compositionEnd({ ...state, composing: false }, event.data)
    case 'newline':
      return to(state, { prevent: state.press.is !== 'none' })
    case 'input':
      return state.press.is === 'waiting-for-text' ? settle(state, state.press.to) : to(state)
    case 'settled':
      return state.press.is === 'settling' ? carryOut(state, state.press.to) : to(state)
    case 'blur':
      return blur(state)
  }
}

type EnterDown = Extract<EnterEvent, { type: 'keydown' }>

function enterDown(state: EnterState, event: EnterDown): EnterStep {
  const { to: purpose, plain } = event
  if (event.isComposing || event.imeKey) {
    if (state.press.is !== 'none') return to(state)
    // 229 without a composition: the input method used the key for itself, for example to close its window.
    if (!state.composing && !event.isComposing) return to(state)
    return to({ ...state, press: { is: 'waiting-for-end', to: purpose, plain }, released: false })
  }
  switch (state.press.is) {
    case 'none':
      if (purpose === 'newline') return to(state)
      return event.repeat ? to(state, { prevent: true }) : to(state, { prevent: true, effect: 'send' })
    case 'settling':
    case 'spent':
      return to(state, { prevent: true })
    case 'waiting-for-end':
    case 'waiting-for-text':
      // The key itself comes last: whatever the composition had to add is in the field by now.
      return { ...carryOut(state, state.press.to), prevent: true }
  }
}

/** The press is over. One whose composition never ended must not be carried out by the end of a later one. */
function otherDown(state: EnterState): EnterStep {
  const over = state.press.is === 'spent' || (state.press.is === 'waiting-for-end' && state.released)
  return to(over ? forget(state) : state)
}

function enterUp(state: EnterState): EnterStep {
  switch (state.press.is) {
    case 'none':
      return to(state)
    case 'spent':
      return to(forget(state))
    case 'waiting-for-text':
      return carryOut({ ...state, released: true }, state.press.to)
    case 'waiting-for-end':
    case 'settling':
      return to({ ...state, released: true })
  }
}

function compositionEnd(state: EnterState, data: string): EnterStep {
  const { press } = state
  if (press.is !== 'waiting-for-end') return to({ ...state, text: '' })
  // What was committed decides before what was composed: a Hangul syllable can have been turned into Hanja by this Enter.
  const committed = data === '' ? state.text : data
  const next = { ...state, text: '' }
  if (press.plain && committed !== '' && !isHangul(committed)) return to(spend(next))
  if (data === '') return to({ ...next, press: { is: 'waiting-for-text', to: press.to } })
  return settle(next, press.to)
}

function blur(state: EnterState): EnterStep {
  switch (state.press.is) {
    case 'settling':
      return to({ ...state, released: true })
    case 'waiting-for-text':
      return carryOut({ ...state, released: true }, state.press.to)
    default:
      return to(idleEnter)
  }
}

function settle(state: EnterState, purpose: EnterPurpose): EnterStep {
  return to({ ...state, press: { is: 'settling', to: purpose } }, { effect: 'settle' })
}

function carryOut(state: EnterState, purpose: EnterPurpose): EnterStep {
  return to(spend({ ...state, composing: false }), { effect: purpose })
}

function spend(state: EnterState): EnterState {
  return state.released ? forget(state) : { ...state, press: { is: 'spent' } }
}

function forget(state: EnterState): EnterState {
  return { ...state, press: { is: 'none' }, released: false }
}

function to(state: EnterState, step: Partial<Omit<EnterStep, 'state'>> = {}): EnterStep {
  return { state, prevent: false, effect: null, ...step }
}

/** Syllables, single letters and the spaces some Korean methods compose along with them. */
export function isHangul(text: string): boolean {
  return /^[\p{Script=Hangul}\s]+$/u.test(text)
}
