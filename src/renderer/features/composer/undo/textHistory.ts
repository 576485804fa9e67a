import { applyChange, findChange, inverse, type Selection, type TextChange } from './textChange'

/** A change that can be taken back, with the selection on either side of it. */
type Step = TextChange & { before: Selection; after: Selection; typed: boolean }

/** What a field has to be made into. */
export type Restored = { change: TextChange; text: string; selection: Selection }

export type TextHistory = {
  /** The text as it was last recorded. */
  text(): string
  /**
   * The field has become `text`. Letters typed or deleted one after another become one step, word by word, as long as
   * `typed` says so.
   */
  record(text: string, change: { before: Selection; caret: number; typed: boolean }): void
  /** Text came before all of it that nobody typed now, and that undo must not take away. */
  prepend(text: string): void
  /** What comes next is a step of its own. */
  pause(): void
  undo(): Restored | null
  redo(): Restored | null
}

/** Steps that are kept, and characters in them: enough for an evening, and never more than a few megabytes. */
const mostSteps = 300
const mostCharacters = 2_000_000

/**
 * What was done to one text, to be taken back step by step. The browser's own history cannot be used: it is one for the
 * whole page, so that Ctrl+Z in one field changes another, and whatever the app itself writes into a field breaks it.
 */
export function createTextHistory(initial: string): TextHistory {
  let text = initial
  let done: Step[] = []
  let undone: Step[] = []
  let isPaused = true

  const trim = (): void => {
    let kept = 0
    const first = done.findLastIndex((step, index) => {
      kept += step.removed.length + step.inserted.length
      return kept > mostCharacters || done.length - index > mostSteps
    })
    if (first >= 0) done = done.slice(first + 1)
  }
  const restore = (change: TextChange, selection: Selection): Restored => {
    text = applyChange(text, change)
    isPaused = true
    return { change, text, selection }
  }

  return {
    text: () => text,
    record: (next, { before, caret, typed }) => {
      const change = findChange(text, next, caret)
      if (change === null) return
      text = next
      undone = []
      const step = { ...change, before, after: { start: caret, end: caret }, typed }
      const last = done.at(-1)
      const joined = !isPaused && last !== undefined && typed && last.typed ? join(last, step) : null
      if (joined === null) done.push(step)
      else done[done.length - 1] = joined
      isPaused = false
      trim()
    },
    prepend: (more) => {
      text = more + text
      const moved = (step: Step): Step => ({
        ...step,
        at: step.at + more.length,
        before: shift(step.before, more.length),
        after: shift(step.after, more.length),
      })
      done = done.map(moved)
      undone = undone.map(moved)
    },
    pause: () => void (isPaused = true),
    undo: () => {
      const step = done.pop()
      if (step === undefined) return null
      undone.push(step)
      return restore(inverse(step), step.before)
    },
    redo: () => {
      const step = undone.pop()
      if (step === undefined) return null
      done.push(step)
      return restore(step, step.after)
    },
  }
}

/** Two steps of one run as one; null where a new run begins. */
function join(last: Step, step: Step): Step | null {
  const isTyping = last.removed === '' && step.removed === ''
  if (isTyping && step.at === last.at + last.inserted.length) {
    const beginsWord = /\s$/.test(last.inserted) && !/^\s/.test(step.inserted)
    return beginsWord ? null : { ...last, inserted: last.inserted + step.inserted, after: step.after }
  }
  const isDeleting = last.inserted === '' && step.inserted === ''
  if (isDeleting && step.at + step.removed.length === last.at) {
    return { ...last, at: step.at, removed: step.removed + last.removed, after: step.after }
  }
  if (isDeleting && step.at === last.at) {
    return { ...last, removed: last.removed + step.removed, after: step.after }
  }
  return null
}

function shift({ start, end }: Selection, by: number): Selection {
  return { start: start + by, end: end + by }
}
