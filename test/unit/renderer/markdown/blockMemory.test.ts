import { expect, it } from 'vitest'
import { createBlockMemory } from '@renderer/markdown/blockMemory'

it('remembers how a block was left, and forgets what was noted the longest ago', () => {
  const memory = createBlockMemory(2)
  expect(memory.get('a')).toEqual({})
  memory.note('a', { open: true })
  memory.note('a', { wrap: false })
  expect(memory.get('a')).toEqual({ open: true, wrap: false })
  memory.note('b', { open: true })
  memory.note('a', { open: false })
  memory.note('c', { open: true })
  expect(memory.get('b')).toEqual({})
  expect(memory.get('a')).toEqual({ open: false, wrap: false })
})
