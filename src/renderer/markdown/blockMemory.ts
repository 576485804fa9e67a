/** How a reader left a block of code. */
export interface BlockState {
  /** Shown whole although it is long. */
  readonly open?: boolean
  /** Whether long lines are wrapped; unset: as the settings say. */
  readonly wrap?: boolean
}

/**
 * How blocks were left, by their text: a virtual list takes messages out of the page and puts them back while one scrolls,
 * and a block that comes back with another height would make the page jump.
 */
export interface BlockMemory {
  get(code: string): BlockState
  /** Adds to what is known of a block. */
  note(code: string, state: BlockState): void
}

/** @param most blocks; the one that was noted the longest ago is forgotten first */
export function createBlockMemory(most = 300): BlockMemory {
  const states = new Map<string, BlockState>()
  return {
    get: (code) => states.get(code) ?? {},
    note(code, state) {
      const known = states.get(code)
      states.delete(code)
      states.set(code, { ...known, ...state })
      for (const oldest of states.keys()) {
        if (states.size <= most) break
        states.delete(oldest)
      }
    },
  }
}
