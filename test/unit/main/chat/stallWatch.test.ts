import { describe, expect, it } from 'vitest'
import { watchForStall } from '@main/chat/stallWatch'
import { manualClock } from '../../../support/main/manualClock'

function watching(limitMs: number | null) {
  const clock = manualClock(1_000_000)
  const news: string[] = []
  const watch = watchForStall(limitMs, clock, {
    stalled: (since, endsAt) => news.push(`stalled since ${since} until ${endsAt}`),
    awake: () => news.push('awake'),
    givenUp: () => news.push('given up'),
  })
  return { clock, news, watch }
}

describe('a call without a word', () => {
  it('is noticed after 20 seconds, counted from the last one', () => {
    const { clock, news, watch } = watching(60_000)
    clock.advance(15_000)
    watch.touch()
    clock.advance(19_999)
    expect(news).toEqual([])
    clock.advance(1)
    expect(news).toEqual(['stalled since 1015000 until 1075000'])
  })

  it('is given up at the limit, once', () => {
    const { clock, news } = watching(60_000)
    clock.advance(59_999)
    expect(news).toHaveLength(1)
    clock.advance(1)
    expect(news.at(-1)).toBe('given up')
    clock.advance(600_000)
    expect(news).toHaveLength(2)
    expect(clock.pending()).toEqual([])
  })

  it('that speaks again is awake, and is watched from then on', () => {
    const { clock, news, watch } = watching(60_000)
    clock.advance(30_000)
    watch.touch()
    expect(news.at(-1)).toBe('awake')
    watch.touch()
    clock.advance(20_000)
    expect(news).toEqual([
      'stalled since 1000000 until 1060000',
      'awake',
      'stalled since 1030000 until 1090000',
    ])
    clock.advance(40_000)
    expect(news.at(-1)).toBe('given up')
  })

  it('is never given up without a limit, and not watched after its end', () => {
    const endless = watching(null)
    endless.clock.advance(10_000_000)
    expect(endless.news).toEqual(['stalled since 1000000 until null'])
    endless.watch.touch()
    expect(endless.news.at(-1)).toBe('awake')
    endless.watch.stop()
    expect(endless.clock.pending()).toEqual([])
  })

  it('costs no timer for each token', () => {
    const { clock, watch } = watching(60_000)
    for (let token = 0; token < 100; token += 1) watch.touch()
    expect(clock.pending()).toHaveLength(1)
  })
})
