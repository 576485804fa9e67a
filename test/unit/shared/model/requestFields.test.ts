import { expect, test } from 'vitest'
import { parameterOf } from '@shared/model/requestFields'

test('a refused field is traced back to the parameter that a person knows', () => {
  expect(parameterOf('temperature')).toBe('temperature')
  expect(parameterOf('max_completion_tokens')).toBe('maxTokens')
  expect(parameterOf('reasoning.effort')).toBe('reasoningEffort')
  expect(parameterOf('messages')).toBeNull()
  expect(parameterOf('')).toBeNull()
})
