import { describe, expect, it } from 'vitest'
import { findTrigger, mayTrigger } from '@renderer/features/composer/menus/trigger'

/** The caret is where the bar is. */
const find = (written: string) => {
  const caret = written.indexOf('|')
  return findTrigger(written.replace('|', ''), caret)
}

describe('a preset is being named', () => {
  it.each([
    ['/|', ''],
    ['/trans|', 'trans'],
    ['／번역|', '번역'],
    ['/code rev|', 'code rev'],
  ])('by %s', (written, query) => expect(find(written)).toMatchObject({ kind: 'preset', query }))

  it.each(['and /trans|', '/usr/bin|', '// a comment|', '/ space|', '/one\ntwo|', `/${'x'.repeat(80)}|`])(
    'not by %s',
    (written) => expect(find(written)).toBeNull(),
  )
})

describe('a model is being named', () => {
  it.each([
    ['@|', '', 0],
    ['@son|', 'son', 0],
    ['why, @gpt-5|?', 'gpt-5', 5],
    ['한국어 ＠클로드|', '클로드', 4],
    ['line\n@open|', 'open', 5],
  ])('by %s', (written, query, start) =>
    expect(find(written)).toMatchObject({ kind: 'model', query, part: { start } }),
  )

  it.each(['kim@example.com|', 'a@|', '@sonnet |', 'no sign|'])('not by %s', (written) =>
    expect(find(written)).toBeNull(),
  )
})

it('is looked for only where a sign was typed', () => {
  expect(mayTrigger('hello', 5)).toBe(false)
  expect(mayTrigger('hello @', 7)).toBe(true)
  expect(mayTrigger('/tr', 3)).toBe(true)
})
