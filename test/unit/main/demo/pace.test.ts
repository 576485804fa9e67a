import { describe, expect, it } from 'vitest'
import { fullSpeed, paced, pacedThenCut } from '@main/demo/pace'

/** Plays steps on a clock of its own; `late` is what every pause takes beyond what was asked. */
function play(events: string[], late: number): { text: string; tookMs: number } {
  let clock = 1000
  let text = ''
  for (const step of paced(events, { tokensPerSecond: 100, firstTokenMs: 200 }, () => clock)) {
    if (step.kind === 'pause') clock += step.ms + late
    if (step.kind === 'write') text += String(step.data)
  }
  return { text, tookMs: clock - 1000 }
}

describe('paced', () => {
  const events = Array.from({ length: 101 }, (_, index) => `${index},`)

  it('keeps the rate after the first token', () => {
    expect(play(events, 0)).toEqual({ text: events.join(''), tookMs: 1200 })
  })

  it('makes up for timers that fire late', () => {
    expect(play(events, 4).tookMs).toBeLessThanOrEqual(1204)
  })

  it('joins events into few writes at full speed', () => {
    const steps = [
      ...paced(
        Array.from({ length: 10_000 }, () => '0123456789'),
        fullSpeed,
      ),
    ]
    expect(steps.every((step) => step.kind === 'write')).toBe(true)
    expect(steps.length).toBeLessThan(10)
    const text = steps.map((step) => (step.kind === 'write' ? String(step.data) : '')).join('')
    expect(text).toBe('0123456789'.repeat(10_000))
  })
})

describe('pacedThenCut', () => {
  it('writes the given number of events, then drops the connection', () => {
    expect([...pacedThenCut(['a', 'b', 'c'], 2, fullSpeed)]).toEqual([
      { kind: 'write', data: 'ab' },
      { kind: 'drop', how: 'close' },
    ])
  })
})
