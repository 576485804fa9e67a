import { describe, expect, it } from 'vitest'
import { type AppError, errorCodes } from '@shared/appError'
import { nextAttempt } from '@main/chat/retryPolicy'

const most = () => 0.999_999
const failed = (error: Partial<AppError>, made = 0, durationMs = 100) => ({
  error: { code: 'rate-limited', message: '', ...error } as AppError,
  made,
  durationMs,
})

describe('a call that failed before its first token', () => {
  it('is made again for failures that pass, and for no other', () => {
    const again = errorCodes.filter((code) => nextAttempt(failed({ code }), 3, most) !== null)
    expect(again).toEqual([
      'rate-limited',
      'gateway-unavailable',
      'timeout',
      'connection-lost',
      'unreachable',
      'address-not-found',
    ])
  })

  it('waits twice as long each time, up to half a minute, with full jitter', () => {
    const waits = (random: () => number) =>
      [0, 1, 2, 3, 4, 5].map((made) => nextAttempt(failed({}, made), 6, random)?.waitMs)
    expect(waits(most)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000])
    expect(waits(() => 0.5)).toEqual([500, 1_000, 2_000, 4_000, 8_000, 15_000])
    expect(waits(() => 0)).toEqual([0, 0, 0, 0, 0, 0])
  })

  it('is made as often as the settings say', () => {
    expect(nextAttempt(failed({}, 2), 3, most)).toMatchObject({ attempt: 3, of: 3 })
    expect(nextAttempt(failed({}, 3), 3, most)).toBeNull()
    expect(nextAttempt(failed({}), 0, most)).toBeNull()
  })

  it.each(['unreachable', 'address-not-found'] as const)('is made once more after %s', (code) => {
    expect(nextAttempt(failed({ code }), 3, most)).toMatchObject({ attempt: 1, of: 1 })
    expect(nextAttempt(failed({ code }, 1), 3, most)).toBeNull()
    expect(nextAttempt(failed({ code }), 0, most)).toBeNull()
  })

  it('waits as long as the gateway asks, unless that is longer than anybody waits in silence', () => {
    expect(nextAttempt(failed({ retryAfterMs: 7_000 }), 3, () => 0)?.waitMs).toBe(7_000)
    expect(nextAttempt(failed({ retryAfterMs: 7_000 }), 3, most)?.waitMs).toBe(8_000)
    expect(nextAttempt(failed({ retryAfterMs: 100 }), 3, most)?.waitMs).toBe(1_100)
    expect(nextAttempt(failed({ retryAfterMs: 120_000 }), 3, most)?.waitMs).toBe(121_000)
    expect(nextAttempt(failed({ retryAfterMs: 120_001 }), 3, most)).toBeNull()
  })

  it.each(['timeout', 'connection-lost', 'gateway-unavailable'] as const)(
    'is not made again when %s came after minutes: it may have been answered and billed',
    (code) => {
      expect(nextAttempt(failed({ code }, 0, 60_000), 3, most)).not.toBeNull()
      expect(nextAttempt(failed({ code }, 0, 60_001), 3, most)).toBeNull()
    },
  )

  it('is made again when it was refused outright, however long that took', () => {
    expect(nextAttempt(failed({ code: 'rate-limited' }, 0, 90_000), 3, most)).not.toBeNull()
  })
})
