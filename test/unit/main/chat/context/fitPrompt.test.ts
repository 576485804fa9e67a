import { describe, expect, it } from 'vitest'
import type { Message } from '@shared/model/message'
import type { ContextWindow } from '@main/chat/context/contextWindow'
import { type FitInput, measureFit, surelyFits } from '@main/chat/context/fitPrompt'
import { answered, counts, file, question } from '../../../../support/main/messages'

/** A text of about so many tokens. */
const words = (tokens: number): string => Array.from({ length: tokens }, () => 'word').join(' ')

const known = (tokens: number): ContextWindow => ({ tokens, origin: 'person' })

const inputOf = (path: Message[], window: ContextWindow, more: Partial<FitInput> = {}): FitInput => ({
  model: 'openai/gpt-5.2',
  systemPrompt: '',
  path,
  extraTokens: 0,
  standInTokens: 0,
  window,
  maxTokens: 100,
  ...more,
})

const fourTurns = [
  question(words(200)),
  answered(words(200)),
  question(words(200)),
  answered(words(200)),
  question(words(200)),
  answered(words(200)),
  question(words(100)),
]

describe('a conversation', () => {
  it('that is short is known to fit without being counted', () => {
    expect(surelyFits(inputOf([question('안녕')], known(1_000)))).toBe(true)
    expect(surelyFits(inputOf([question(words(500))], known(1_000)))).toBe(false)
    expect(surelyFits(inputOf([question(words(500))], { tokens: null, origin: 'unknown' }))).toBe(true)
  })

  it('is measured by what the gateway counted, and an estimate of what came after', async () => {
    const path = [
      question('a'),
      answered('b', { reasoning: 'thought', usage: counts(700, 50, 30) }),
      question(words(10)),
    ]
    const { measure, drop } = await measureFit(inputOf(path, known(1_000)))
    // 700 in, 20 of the answer that is no reasoning, and 10 words in a message of their own.
    expect(measure).toEqual({
      model: 'openai/gpt-5.2',
      tokens: 700 + 20 + 14,
      exact: true,
      window: 1_000,
      windowOrigin: 'person',
      overflowing: 0,
    })
    expect(drop).toBe(0)
  })

  it.each([
    ['another model counted', { model: 'a/b', usage: counts(700, 50) }],
    ['it was estimated', { usage: { ...counts(700, 50), estimated: true } }],
  ])('is not called exact when %s', async (_what, more) => {
    const { measure } = await measureFit(inputOf([question('a'), answered('b', more)], known(1_000)))
    expect(measure).toMatchObject({ tokens: 750, exact: false })
  })

  it.each([
    ['a part was left out', { omission: { messages: 2, summary: null } }],
    ['it was merged', { origin: 'merge' as const }],
    ['it was continued', { origin: 'continue' as const }],
  ])('is not measured by an answer for which %s', async (_what, more) => {
    const path = [question('a'), answered('b', { ...more, usage: counts(700, 50) })]
    expect((await measureFit(inputOf(path, known(1_000)))).measure.tokens).toBeLessThan(20)
  })

  it('counts what goes along with it', async () => {
    const attachments = [
      file('a.txt', { characters: 2_500 }),
      file('b.png', { kind: 'image', characters: null }),
    ]
    const { measure } = await measureFit(
      inputOf([question('a', { attachments })], known(9_000), { systemPrompt: words(50), extraTokens: 300 }),
    )
    expect(measure.tokens).toBe(5 + 1_000 + 1_600 + 54 + 300)
  })

  it('that is too long loses its oldest questions with their answers, no more than needed', async () => {
    const result = await measureFit(inputOf(fourTurns, known(1_100)))
    expect(result).toMatchObject({ drop: 2, measure: { overflowing: 2 } })
    const { drop } = await measureFit(inputOf(fourTurns, known(700)))
    expect(drop).toBe(4)
  })

  it('has room for further questions behind a summary', async () => {
    expect(await measureFit(inputOf(fourTurns, known(1_200)))).toMatchObject({ drop: 2, roomy: 4 })
  })

  it('leaves room for what stands in its place, and only if something has to go', async () => {
    const { tokens } = (await measureFit(inputOf(fourTurns, known(100_000)))).measure
    const standInTokens = 200
    const fitting = inputOf(fourTurns, known(tokens + 100), { standInTokens })
    expect((await measureFit(fitting)).drop).toBe(0)
    expect((await measureFit(inputOf(fourTurns, known(1_100), { standInTokens }))).drop).toBe(4)
  })

  it('keeps room for the answer', async () => {
    const { tokens } = (await measureFit(inputOf(fourTurns, known(100_000)))).measure
    expect((await measureFit(inputOf(fourTurns, known(tokens + 100)))).drop).toBe(0)
    expect((await measureFit(inputOf(fourTurns, known(tokens + 99)))).drop).toBe(2)
    const { drop } = await measureFit(inputOf(fourTurns, known(tokens + 99), { maxTokens: undefined }))
    expect(drop, 'a quarter without a limit').toBe(2)
  })

  it('cannot fit when the question alone is too long', async () => {
    expect(await measureFit(inputOf([question(words(500))], known(300)))).toMatchObject({
      drop: null,
      measure: { overflowing: 1 },
    })
    expect(await measureFit(inputOf([...fourTurns, question(words(900))], known(300)))).toMatchObject({
      drop: null,
      measure: { overflowing: 7 },
    })
  })

  it('is held against a guess only when it is clearly beyond it', async () => {
    const { tokens } = (await measureFit(inputOf(fourTurns, known(100_000)))).measure
    const guess = (size: number): ContextWindow => ({ tokens: Math.ceil(size), origin: 'guess' })
    expect((await measureFit(inputOf(fourTurns, guess(tokens / 1.2)))).drop).toBe(0)
    expect((await measureFit(inputOf(fourTurns, guess(tokens / 1.3)))).drop).toBe(2)
    const { drop } = await measureFit(inputOf(fourTurns, guess(90)))
    expect(drop, 'a guess may be wrong, so the question goes out').toBe(6)
  })
})
