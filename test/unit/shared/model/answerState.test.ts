import { describe, expect, it } from 'vitest'
import type { AppError } from '@shared/appError'
import { type AnswerState, applyStreamEvent, emptyAnswer, finalAnswer } from '@shared/model/answerState'
import type { StreamEvent } from '@shared/model/streamEvent'
import type { Usage } from '@shared/model/usage'

const fold = (...events: StreamEvent[]): AnswerState => events.reduce(applyStreamEvent, emptyAnswer)
const usage = (outputTokens: number): Usage => ({
  inputTokens: 1,
  outputTokens,
  cachedTokens: null,
  reasoningTokens: null,
  estimated: false,
})
const lost: AppError = { code: 'connection-lost', message: 'cut' }
const late: AppError = { code: 'internal', message: 'later' }

describe('an answer', () => {
  it('grows by its text and, apart, by its reasoning', () => {
    expect(
      fold(
        { type: 'reasoning', text: '음' },
        { type: 'text', text: '안' },
        { type: 'reasoning', text: '…' },
        { type: 'text', text: '녕' },
        { type: 'finish', reason: 'stop' },
        { type: 'usage', usage: usage(2) },
      ),
    ).toEqual({
      content: '안녕',
      reasoning: '음…',
      finishReason: 'stop',
      usage: usage(2),
      error: null,
    })
  })

  it('has the last counts, since some gateways send them with every chunk', () => {
    const counts = [1, 9].map((tokens) => ({ type: 'usage', usage: usage(tokens) }) as const)
    expect(fold(...counts).usage).toEqual(usage(9))
  })

  it('keeps its first error and the text around it', () => {
    const state = fold(
      { type: 'text', text: 'a' },
      { type: 'error', error: lost },
      { type: 'error', error: late },
    )
    expect(state).toMatchObject({ content: 'a', error: lost })
  })

  it('changes no earlier state: the view compares them', () => {
    const before = Object.freeze({ ...emptyAnswer })
    expect(applyStreamEvent(before, { type: 'text', text: 'x' })).not.toBe(before)
    expect(before).toEqual(emptyAnswer)
  })
})

describe('the final status', () => {
  const some = { ...emptyAnswer, content: '부분' }

  it('is complete with text, whatever the finish reason', () => {
    expect(finalAnswer(some, 'ended')).toEqual({ ...some, status: 'complete' })
    expect(finalAnswer({ ...some, finishReason: 'length' }, 'ended').status).toBe('complete')
  })

  it('is failed with an error, and the text stays', () => {
    expect(finalAnswer({ ...some, error: lost }, 'ended')).toEqual({ ...some, error: lost, status: 'failed' })
  })

  it.each([emptyAnswer, { ...emptyAnswer, reasoning: 'only thoughts', finishReason: 'stop' }])(
    'is failed without a word to read',
    (state) => {
      expect(finalAnswer(state, 'ended')).toMatchObject({ status: 'failed', error: { code: 'empty-answer' } })
    },
  )

  it('of an empty answer with an error is that error', () => {
    expect(finalAnswer({ ...emptyAnswer, error: lost }, 'ended').error).toBe(lost)
  })

  it.each([
    ['stopped', 'stopped'],
    ['closing', 'interrupted'],
  ] as const)('of a turn that is %s is %s, with no error even if nothing came', (end, status) => {
    expect(finalAnswer({ ...some, error: lost }, end)).toEqual({ ...some, status })
    expect(finalAnswer(emptyAnswer, end)).toEqual({ ...emptyAnswer, status })
  })

  it('of an answer that was not asked for is stopped, and says that nothing was sent', () => {
    expect(finalAnswer(emptyAnswer, 'not-sent')).toMatchObject({
      status: 'stopped',
      error: { code: 'not-sent' },
    })
  })

  it('of text whose end nothing marked is complete, and says so by having no reason', () => {
    expect(finalAnswer(some, 'ended')).toMatchObject({ status: 'complete', finishReason: null })
  })

  it('of a continued answer is judged by what was added', () => {
    expect(finalAnswer(some, 'ended', some)).toMatchObject({
      status: 'failed',
      content: '부분',
      error: { code: 'empty-answer' },
    })
    expect(finalAnswer({ ...some, content: '부분 더' }, 'ended', some).status).toBe('complete')
  })
})
