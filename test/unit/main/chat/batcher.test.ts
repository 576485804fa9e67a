import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createBatcher } from '@main/chat/batcher'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Times at which batches went out, with 50 ms between them. */
function started() {
  const times: number[] = []
  const begin = performance.now()
  const batcher = createBatcher(50, () => times.push(Math.round(performance.now() - begin)))
  return { batcher, times }
}

describe('a batcher', () => {
  it('sends the first item at once, but not within the call that brings it', () => {
    const { batcher, times } = started()
    batcher.schedule()
    expect(times).toEqual([])
    vi.advanceTimersByTime(0)
    expect(times).toEqual([0])
  })

  it('sends what comes since then together, one wait later', () => {
    const { batcher, times } = started()
    batcher.schedule()
    vi.advanceTimersByTime(10)
    for (let item = 0; item < 5; item += 1) batcher.schedule()
    vi.advanceTimersByTime(39)
    expect(times).toEqual([0])
    vi.advanceTimersByTime(1)
    expect(times).toEqual([0, 50])
  })

  it('bounds the wait of a stream that never pauses', () => {
    const { batcher, times } = started()
    for (let ms = 0; ms < 200; ms += 1) {
      batcher.schedule()
      vi.advanceTimersByTime(1)
    }
    expect(times.length).toBeGreaterThanOrEqual(4)
    expect(times.length).toBeLessThanOrEqual(5)
  })

  it('sends nothing while nothing comes', () => {
    const { batcher, times } = started()
    batcher.schedule()
    vi.advanceTimersByTime(10_000)
    expect(times).toEqual([0])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is at once again after a silence', () => {
    const { batcher, times } = started()
    batcher.schedule()
    vi.advanceTimersByTime(300)
    batcher.schedule()
    vi.advanceTimersByTime(0)
    expect(times).toEqual([0, 300])
  })

  it('flushes what waits, once, and nothing when nothing waits', () => {
    const { batcher, times } = started()
    batcher.flush()
    expect(times).toEqual([])
    batcher.schedule()
    batcher.flush()
    batcher.flush()
    vi.advanceTimersByTime(1_000)
    expect(times).toEqual([0])
  })
})
