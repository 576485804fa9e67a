import { expect, test } from 'vitest'
import { otherDelivery } from '@renderer/features/chat/otherDelivery'

test.each([
  ['chat completions', 'openai/gpt-5.2', {}, { api: 'responses', stream: true }],
  [
    'chat completions, which a model beyond OpenAI can stream',
    'a/b',
    {},
    { api: 'responses', stream: false },
  ],
  ['streamed responses', 'openai/gpt-5.2', { api: 'responses' }, { api: 'chat-completions', stream: true }],
  ['plain responses', 'a/b', { api: 'responses', stream: false }, { api: 'chat-completions', stream: true }],
] as const)('the other way than %s', (_way, model, parameters, other) => {
  expect(otherDelivery({ model, parameters })).toEqual(other)
})
