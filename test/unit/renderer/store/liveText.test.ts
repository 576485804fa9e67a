import { describe, expect, test } from 'vitest'
import { applyDelta, type LiveText, newLiveText } from '@renderer/store/liveText'
import { latest } from '@renderer/store/messages/thread'
import { answer, question } from './clientDouble'

const delta = (seq: number, content: string, reasoning = '') => ({
  conversationId: 'c',
  answerId: 'a',
  seq,
  content,
  reasoning,
})

const live = (change: Partial<LiveText>): LiveText => ({
  ...newLiveText('c'),
  progress: { kind: 'streaming' },
  ...change,
})

describe('applyDelta', () => {
  test('begins with delta 0 and adds the following ones', () => {
    const first = applyDelta(undefined, delta(0, 'Hel', 'hm'), 50)
    expect(first).toMatchObject({ conversationId: 'c', content: 'Hel', reasoning: 'hm', nextSeq: 1 })
    if (typeof first === 'string') return
    expect(applyDelta(first, delta(1, 'lo'), 60)).toMatchObject({ content: 'Hello', nextSeq: 2 })
  })

  test('refuses a delta that is already in the text', () => {
    expect(applyDelta(live({ content: 'Hello', nextSeq: 2 }), delta(1, 'lo'), 50)).toBe('old')
  })

  test('reports a missing delta instead of joining text that does not belong together', () => {
    expect(applyDelta(live({ content: 'Hel', nextSeq: 1 }), delta(2, '!'), 50)).toBe('gap')
    expect(applyDelta(undefined, delta(3, '!'), 50)).toBe('gap')
  })

  test('takes the time of the first thought and of the first word behind it', () => {
    const thinking = applyDelta(undefined, delta(0, '', 'hm'), 1000)
    expect(thinking).toMatchObject({ thinkingSince: 1000, thoughtUntil: null })
    if (typeof thinking === 'string') return
    const later = applyDelta(thinking, delta(1, '', ' hm'), 2000)
    expect(later).toMatchObject({ thinkingSince: 1000, thoughtUntil: null })
    if (typeof later === 'string') return
    expect(applyDelta(later, delta(2, 'So'), 4000)).toMatchObject({ thinkingSince: 1000, thoughtUntil: 4000 })
  })

  test('does not invent a time for thoughts that were there before', () => {
    const joined = applyDelta(live({ reasoning: 'hm', nextSeq: 3 }), delta(3, '', ' hm'), 1000)
    expect(joined).toMatchObject({ thinkingSince: null })
  })

  test('leaves what an answer is doing the same object while it streams', () => {
    const before = live({ content: 'Hel', nextSeq: 1 })
    const after = applyDelta(before, delta(1, 'lo'), 50)
    expect(typeof after !== 'string' && after.progress).toBe(before.progress)
  })
})

describe('latest', () => {
  test('keeps an answer that is finished here over a streaming copy of it', () => {
    const finished = answer('c', { status: 'complete', content: 'done' })
    expect(latest([finished], { ...finished, status: 'streaming', content: 'do' })).toBe(finished)
  })

  test('takes the new copy of everything else', () => {
    const streaming = answer('c')
    const finished = answer('c', { id: streaming.id, status: 'complete' })
    expect(latest([streaming], finished)).toBe(finished)
    const unknown = question('c')
    expect(latest([], unknown)).toBe(unknown)
  })
})
