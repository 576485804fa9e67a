import { describe, expect, test } from 'vitest'
import { applyDelta, latest, place } from '@renderer/store/liveText'
import { answer, question } from './clientDouble'

const delta = (seq: number, content: string, reasoning = '') => ({
  conversationId: 'c',
  answerId: 'a',
  seq,
  content,
  reasoning,
})

describe('applyDelta', () => {
  test('begins with delta 0 and adds the following ones', () => {
    const first = applyDelta(undefined, delta(0, 'Hel', 'hm'))
    expect(first).toEqual({ content: 'Hel', reasoning: 'hm', nextSeq: 1 })
    if (typeof first === 'string') return
    expect(applyDelta(first, delta(1, 'lo'))).toEqual({ content: 'Hello', reasoning: 'hm', nextSeq: 2 })
  })

  test('refuses a delta that is already in the text', () => {
    expect(applyDelta({ content: 'Hello', reasoning: '', nextSeq: 2 }, delta(1, 'lo'))).toBe('old')
  })

  test('reports a missing delta instead of joining text that does not belong together', () => {
    expect(applyDelta({ content: 'Hel', reasoning: '', nextSeq: 1 }, delta(2, '!'))).toBe('gap')
    expect(applyDelta(undefined, delta(3, '!'))).toBe('gap')
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

test('place replaces a message where it stands and appends a new one', () => {
  const asked = question('c')
  const streaming = answer('c')
  const finished = answer('c', { id: streaming.id, status: 'complete' })
  const next = question('c')
  expect(place([streaming, asked], finished)).toEqual([finished, asked])
  expect(place([asked], next)).toEqual([asked, next])
})
