import { describe, expect, it, vi } from 'vitest'
import { settled } from '@main/settled'

describe('waiting for work at the end', () => {
  it('ends with the work, whether it went well or badly', async () => {
    await expect(settled(Promise.resolve('done'), 60_000)).resolves.toBeUndefined()
    await expect(settled(Promise.reject(new Error('broken')), 60_000)).resolves.toBeUndefined()
  })

  it('ends with the limit when the work never does, and not before', async () => {
    vi.useFakeTimers()
    try {
      let over = false
      const waiting = settled(new Promise(() => {}), 5_000).then(() => (over = true))
      await vi.advanceTimersByTimeAsync(4_999)
      expect(over).toBe(false)
      await vi.advanceTimersByTimeAsync(1)
      await waiting
      expect(over).toBe(true)
    } finally {
      vi.useRealTimers()
    }
  })
})
