import { expect, test } from 'vitest'
import { shortModelName } from '@renderer/ui/modelName'

test.each([
  ['openai/gpt-5.5-2026-04-23', 'gpt-5.5'],
  ['anthropic/claude-sonnet-4-6-20260115', 'claude-sonnet-4-6'],
  ['gemini/gemini-3-pro', 'gemini-3-pro'],
  ['runyour/free', 'free'],
  ['gpt-5.2', 'gpt-5.2'],
  ['qwen/qwen3/235b', 'qwen3/235b'],
])('%s is shown as %s', (id, name) => {
  expect(shortModelName(id)).toBe(name)
})
