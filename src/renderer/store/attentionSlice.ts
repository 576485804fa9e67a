import type { Answer } from '@shared/model/message'
import { selectShown } from './tabs/tabLayout'
import type { SliceContext } from './types'

/** How an answer ended that nobody has seen yet. */
export type Unseen = 'done' | 'failed'

export type AttentionSlice = {
  /** Whether the person is in this window, as far as it can tell: it has the focus. */
  looking: boolean
  /** By conversation; only those that have a tab. */
  unseen: Readonly<Record<string, Unseen>>

  setLooking(looking: boolean): void
  /** Takes note of an answer that has ended, unless it is in view. */
  noteEnd(answer: Pick<Answer, 'conversationId' | 'status' | 'error'>): void
  /** Takes note of what is in view now, and of which tabs there are. */
  noteLayout(): void
}

/** What the tabs say about answers that ended while something else was looked at. */
export function createAttentionSlice({ set, get }: SliceContext): AttentionSlice {
  const inView = (): readonly string[] => {
    const state = get()
    return state.looking && state.screen === 'chat' ? selectShown(state) : []
  }
  const noteLayout = (): void => {
    const { unseen, tabs } = get()
    const seen = inView()
    const left = Object.entries(unseen).filter(([id]) => tabs.includes(id) && !seen.includes(id))
    if (left.length < Object.keys(unseen).length) set({ unseen: Object.fromEntries(left) })
  }
  return {
    // A window that is opened is looked at until it says otherwise.
    looking: true,
    unseen: {},

    setLooking: (looking) => {
      set({ looking })
      noteLayout()
    },
    noteEnd: (answer) => {
      const { unseen, tabs } = get()
      const { conversationId: id } = answer
      const sign = signOf(answer)
      if (sign === null || !tabs.includes(id) || inView().includes(id)) return
      // Of several answers to one question the failure is what wants to be looked at.
      if (unseen[id] !== 'failed') set({ unseen: { ...unseen, [id]: sign } })
    },
    noteLayout,
  }
}

/** Null for what the person ended themselves, wherever they did. */
function signOf({ status, error }: Pick<Answer, 'status' | 'error'>): Unseen | null {
  if (error !== null || status === 'failed' || status === 'interrupted') return 'failed'
  return status === 'complete' ? 'done' : null
}
