import { expect, test } from 'vitest'
import type { AppError } from '@shared/appError'
import { fixOf } from '@renderer/features/chat/useAnswerStep'
import { createTexts } from '@renderer/i18n'

const { t } = createTexts('en')
const asked = { model: 'anthropic/claude', parameters: {} }
const refused = (code: AppError['code'], more: Partial<AppError> = {}): AppError => ({
  code,
  message: '400',
  ...more,
})

test('a refused parameter is left out by name', () => {
  expect(fixOf(asked, refused('parameter-refused', { parameter: 'temperature' }), t)).toEqual({
    label: 'Send without “temperature”',
    change: { kind: 'without-parameter', parameter: 'temperature' },
  })
})

test('a refusal that names no parameter offers nothing of the kind', () => {
  expect(fixOf(asked, refused('parameter-refused'), t)).toBeNull()
})

test('refused streaming is left out in words', () => {
  expect(fixOf(asked, refused('parameter-refused', { parameter: 'stream' }), t)).toEqual({
    label: 'Send without streaming',
    change: { kind: 'without-parameter', parameter: 'stream' },
  })
})

test.each([
  [{}, 'Send through Responses', { api: 'responses', stream: false }],
  [{ api: 'responses' }, 'Send through chat completions', { api: 'chat-completions', stream: true }],
] as const)('a refused way of asking with %o offers “%s”', (parameters, label, delivery) => {
  expect(fixOf({ ...asked, parameters }, refused('api-refused'), t)).toEqual({
    label,
    change: { kind: 'delivery', ...delivery },
  })
})

test('refused images are left out', () => {
  expect(fixOf(asked, refused('attachment-refused'), t)?.change).toEqual({ kind: 'without-images' })
})

test('what is not about the request has no such step', () => {
  expect(fixOf(asked, refused('key-invalid'), t)).toBeNull()
})
