import { describe, expect, test } from 'vitest'
import type { Variant } from '@shared/contract/chat'
import { announcement } from '@renderer/features/chat/Announcer'
import { noteOf } from '@renderer/features/chat/AnswerNote'
import { durationText } from '@renderer/features/chat/duration'
import { fitOf, measureText } from '@renderer/features/chat/fitWords'
import { tokensPerSecond, usageLines, usageText } from '@renderer/features/chat/usageLines'
import { variantEntry, variantNames, variantsTitle } from '@renderer/features/chat/variantWords'
import { createTexts } from '@renderer/i18n'
import { answer, overfull } from '../../store/clientDouble'

const en = { t: createTexts('en').t, language: 'en' }
const ko = { t: createTexts('ko').t, language: 'ko' }

test('a length of time is said in whole seconds and minutes', () => {
  const said = [200, 12_400, 59_600, 125_000].map((ms) => durationText(ms, en.t))
  expect(said).toEqual(['1 s', '12 s', '1 min 0 s', '2 min 5 s'])
  expect(durationText(12_000, ko.t)).toBe('12초')
})

describe('variants', () => {
  const variant = (change: Partial<Variant>): Variant => ({
    id: crypto.randomUUID(),
    role: 'assistant',
    model: 'openai/gpt-5.2',
    origin: 'send',
    status: 'complete',
    createdAt: 0,
    excerpt: 'It depends.',
    ...change,
  })

  test('are told apart by their model, and one model by how it was asked', () => {
    const three = [
      variant({}),
      variant({ model: 'anthropic/sonnet', origin: 'retry' }),
      variant({ origin: 'retry' }),
    ]
    expect(variantNames(three, en.t)).toEqual(['gpt-5.2', 'sonnet', 'retry'])
    expect(variantsTitle(three, en.t)).toBe('3 answers: gpt-5.2, sonnet, retry')
    expect(variantsTitle(three, ko.t)).toBe('답변 3개: gpt-5.2, sonnet, 다시 답변')
  })

  test('of a question are counted', () => {
    const question = variant({ role: 'user', model: '', origin: null })
    expect(variantsTitle([question, question], en.t)).toBe('2 versions')
    expect(variantEntry(question, 1, en).label).toBe('Version 1')
  })

  test('say how they ended and how they begin', () => {
    const entry = variantEntry(variant({ origin: 'continue', status: 'stopped' }), 2, en)
    expect(entry.label).toBe('gpt-5.2 · continued')
    expect(entry.detail).toContain(' · stopped · It depends.')
    expect(variantEntry(variant({ excerpt: ' ' }), 1, en).detail).toMatch(/ · no text$/)
  })
})

describe('what an answer took', () => {
  const usage = {
    inputTokens: 1200,
    outputTokens: 300,
    cachedTokens: 1000,
    reasoningTokens: null,
    estimated: false,
  }
  const timing = { firstTokenMs: 1000, reasoningMs: null, durationMs: 4000 }

  test('is marked where it is an estimate', () => {
    expect(usageText({ usage }, en)).toBe('1,200 in · 300 out')
    expect(usageText({ usage: { ...usage, estimated: true } }, en)).toBe('≈1,200 in · ≈300 out')
    expect(usageText({ usage: null }, en)).toBeNull()
  })

  test('stands line by line, and only what is known', () => {
    const createdAt = new Date(2026, 4, 1, 9, 5, 7).getTime()
    expect(usageLines({ usage, timing, model: 'openai/gpt-5.2', createdAt }, 'Work', en)).toEqual([
      expect.stringMatching(/^Friday, May 1, 2026 at 9:05:07/),
      'openai/gpt-5.2 · Work',
      'Question: 1,200 tokens',
      'of these from the cache: 1,000',
      'Answer: 300 tokens',
      'First words after 1.0 s',
      'Took 4.0 s',
      '100 tokens per second',
    ])
  })

  test('has no speed when it came in one piece', () => {
    expect(tokensPerSecond(300, { ...timing, durationMs: 1000 })).toBeNull()
    expect(tokensPerSecond(300, { ...timing, firstTokenMs: null })).toBeNull()
  })
})

describe('a question that is too long', () => {
  test('is measured in words, with who says so', () => {
    expect(measureText(overfull, '', en)).toBe(
      'gpt-5.2 would have to read about 200,000 tokens, and can read 128,000. The limit is a guess from the model’s name; it may be wrong.',
    )
    expect(measureText({ ...overfull, exact: true, windowOrigin: 'person' }, '', en)).toBe(
      'gpt-5.2 would have to read 200,000 tokens, and can read 128,000. The limit is the one you entered.',
    )
  })

  test('can be so because nothing would be left for the answer', () => {
    expect(measureText({ ...overfull, tokens: 127_000 }, '', en)).toMatch(/too little room for an answer\./)
  })

  test('is not measured against a limit that the refusal has proved wrong', () => {
    expect(measureText({ ...overfull, tokens: 90_000, overflowing: 0 }, '', en)).toBe(
      'It is longer than gpt-5.2 can read.',
    )
    expect(measureText(null, 'upstage/solar', en)).toBe('It is longer than solar can read.')
  })

  test('needs somebody to write a summary', () => {
    expect(fitOf('summarise', null)).toBeNull()
    expect(fitOf('summarise', 'upstage/solar')).toEqual({ kind: 'summarise', model: 'upstage/solar' })
    expect(fitOf('send-all', null)).toEqual({ kind: 'send-all' })
  })
})

describe('how an answer ended', () => {
  test('is not passed over when nobody marked the end', () => {
    const ended = (finishReason: string | null) =>
      noteOf(answer('c', { status: 'complete', finishReason }), en.t)
    expect(ended(null)).toBe('The gateway did not say that the answer is complete.')
    expect(ended('length')).toContain('length limit')
    expect([ended('stop'), ended('[DONE]')]).toEqual([null, null])
  })

  test('is not called billed when it was never sent', () => {
    const error = { code: 'not-sent', message: '402' } as const
    expect(noteOf(answer('c', { status: 'stopped', error }), en.t)).toBeNull()
    expect(noteOf(answer('c', { status: 'stopped', content: 'Half' }), en.t)).toContain('billed')
    expect(noteOf(answer('c', { status: 'stopped', content: '' }), en.t)).toBe(
      'You stopped this before it was sent.',
    )
    expect(announcement(answer('c', { status: 'stopped', error }), null, en.t)).toContain('not sent')
  })

  test('and what it waits for is said aloud, without counting seconds', () => {
    const streaming = answer('c')
    const error = { code: 'gateway-unavailable', message: '503' } as const
    const retrying = { kind: 'retrying', attempt: 1, of: 3, at: 9000, error } as const
    const stalled = { kind: 'stalled', since: 0, endsAt: null } as const
    expect(announcement(streaming, retrying, en.t)).toMatch(/gateway.*It will be tried again\.$/)
    expect(announcement(streaming, stalled, en.t)).toMatch(/^Nothing has come/)
    expect(announcement(streaming, { kind: 'queued', ahead: 2 }, en.t)).toBe('gpt-5.2 is answering…')
  })
})
