/** Leave to make one call; given back once, whether the call went well or not. */
export type CallSlot = { release(): void }

export type CallSlots = {
  /**
   * Waits for a place among the calls that may run at once, in the order of asking.
   * @param ahead told how many wait in front, at first and whenever that changes; not told when there is no wait
   * @returns null when the signal was aborted first
   */
  acquire(signal: AbortSignal, ahead: (count: number) => void): Promise<CallSlot | null>
  /** Looks at the limit again: it may have been raised. */
  review(): void
}

type Waiter = { grant(): void; ahead(count: number): void; told: number | null }

/**
 * Bounds the calls that run at once: people report that the gateway closes connections beyond a few.
 * @param limit read at each grant, so that a changed setting needs no restart
 */
export function createCallSlots(limit: () => number): CallSlots {
  let running = 0
  let waiting: Waiter[] = []

  const review = (): void => {
    while (running < limit()) {
      const next = waiting.shift()
      if (next === undefined) break
      next.grant()
    }
    for (const [index, waiter] of waiting.entries()) {
      if (waiter.told === index) continue
      waiter.told = index
      waiter.ahead(index)
    }
  }

  const take = (): CallSlot => {
    running += 1
    let held = true
    return {
      release: () => {
        if (!held) return
        held = false
        running -= 1
        review()
      },
    }
  }

  const acquire: CallSlots['acquire'] = (signal, ahead) => {
    if (signal.aborted) return Promise.resolve(null)
    return new Promise((resolve) => {
      const leave = (): void => {
        waiting = waiting.filter((other) => other !== waiter)
        resolve(null)
        review()
      }
      const waiter: Waiter = {
        ahead,
        told: null,
        grant: () => {
          signal.removeEventListener('abort', leave)
          resolve(take())
        },
      }
      signal.addEventListener('abort', leave, { once: true })
      waiting.push(waiter)
      review()
    })
  }

  return { acquire, review }
}
