import { describe, expect, it } from 'vitest'
import { type AppError, errorCodes } from '@shared/appError'
import { describeError } from '@renderer/errors/describeError'
import { errorReport, errorText } from '@renderer/errors/errorText'
import { secondsUntil } from '@renderer/errors/useCountdown'
import { createTexts } from '@renderer/i18n'

const ko = createTexts('ko').t
const en = createTexts('en').t
const failure = (code: AppError['code']): AppError => ({ code, message: 'raw words of the gateway' })

describe('what a person reads', () => {
  it.each(errorCodes)('%s has a sentence of its own in both languages', (code) => {
    const others = errorCodes.filter((other) => other !== code)
    for (const t of [ko, en]) {
      const sentence = errorText(failure(code), t)
      expect(sentence).toMatch(/\.$/)
      expect(sentence).not.toContain('raw words')
      expect(others.map((other) => errorText(failure(other), t))).not.toContain(sentence)
    }
    expect(errorText(failure(code), ko)).toMatch(/(요|다)\.$/)
    expect(errorText(failure(code), en)).not.toMatch(/\p{Script=Hangul}/u)
  })

  it('follows the kind of error: fix, wait, change, correct', () => {
    expect(describeError('key-invalid').action).toBe('fix-key')
    expect(describeError('no-credit').action).toBe('check-key')
    expect(describeError('rate-limited').action).toBe('retry')
    expect(describeError('model-unknown').action).toBe('change-model')
    expect(describeError('unreachable').action).toBe('fix-address')
    expect(describeError('keychain-locked').action).toBe('read-keychain')
    expect(describeError('internal').action).toBe('copy-details')
  })
})

it('reports everything that is known, one line each, and nothing that is not', () => {
  const full: AppError = { ...failure('no-credit'), detail: '{"statusCode":402}', requestId: 'req_1' }
  expect(errorReport(full)).toBe('no-credit\nraw words of the gateway\n{"statusCode":402}\nrequest id: req_1')
  expect(errorReport(failure('tls'))).toBe('tls\nraw words of the gateway')
})

it('counts whole seconds and stops at none', () => {
  expect([12_000, 11_001, 1, 0, -5].map((left) => secondsUntil(50_000 + left, 50_000))).toEqual([
    12, 12, 1, 0, 0,
  ])
})
