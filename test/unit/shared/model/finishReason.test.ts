import { describe, expect, test } from 'vitest'
import { canContinue } from '@shared/model/finishReason'

describe('an answer can go on', () => {
  const written = { content: 'The beginning' }
  test.each([
    ['it was stopped', { ...written, status: 'stopped' }],
    ['the app went away', { ...written, status: 'interrupted' }],
    ['it broke off', { ...written, status: 'failed' }],
    ['it ran into its limit by another name', { ...written, status: 'complete', finishReason: 'MAX_TOKENS' }],
    ['it ran into its limit', { ...written, status: 'complete', finishReason: 'length' }],
    ['nobody said that it was over', { ...written, status: 'complete', finishReason: null }],
  ] as const)('when %s', (_why, change) => {
    expect(canContinue({ finishReason: null, ...change })).toBe(true)
  })

  test.each([
    ['it is still being written', { ...written, status: 'streaming' }],
    ['the model ended it', { ...written, status: 'complete', finishReason: 'stop' }],
    ['the end was marked', { ...written, status: 'complete', finishReason: '[DONE]' }],
    ['there is nothing to go on from', { content: ' \n', status: 'failed' }],
  ] as const)('not when %s', (_why, change) => {
    expect(canContinue({ finishReason: null, ...change })).toBe(false)
  })
})
