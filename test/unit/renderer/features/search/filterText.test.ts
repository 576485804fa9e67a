import { describe, expect, test } from 'vitest'
import {
  filtersOf,
  hasFilter,
  toggleFilter,
  withFilter,
  withoutFilter,
  withoutKey,
} from '@renderer/features/search/filterText'

test('chips are made of what was typed, in any language, and not of what is still being typed', () => {
  const keys = (text: string) => filtersOf(text).map(({ key, value, negated }) => ({ key, value, negated }))
  expect(keys('역할:나 마감 -tag:old folder:"My work" model:')).toEqual([
    { key: 'role', value: 'user', negated: false },
    { key: 'tag', value: 'old', negated: true },
    { key: 'folder', value: 'My work', negated: false },
  ])
})

describe('a filter that is picked', () => {
  test('is what could have been typed, quoted where it has to be', () => {
    expect(withFilter('', 'role', 'user')).toBe('role:user ')
    expect(withFilter('마감 ', 'folder', 'My work')).toBe('마감 folder:"My work" ')
    expect(filtersOf(withFilter('a', 'tag', 'a "b" c')).map(({ value }) => value)).toEqual(['a "b" c'])
  })

  test('takes the place of another one of its kind where there can be one only', () => {
    expect(withFilter('role:user 마감 after:7d', 'role', 'assistant')).toBe('마감 after:7d role:assistant ')
    expect(withFilter('이후:2026-01 마감', 'after', '2026-02-03')).toBe('마감 after:2026-02-03 ')
    expect(withFilter('tag:a', 'tag', 'b')).toBe('tag:a tag:b ')
    // What is excluded is another matter.
    expect(withFilter('-role:user', 'role', 'user')).toBe('-role:user role:user ')
  })

  test('is taken away when it is picked once more, also one that was typed in another way', () => {
    expect(hasFilter('역할:나 마감', 'role', 'user')).toBe(true)
    expect(toggleFilter('역할:나 마감', 'role', 'user')).toBe('마감')
    expect(toggleFilter('TAG:Idea x', 'tag', 'idea')).toBe('x')
    expect(toggleFilter('-tag:idea x', 'tag', 'idea')).toBe('-tag:idea x tag:idea ')
  })
})

describe('a chip that is taken away', () => {
  test('takes its own piece of the text with it and leaves the words apart', () => {
    const text = 'a tag:x b tag:x c'
    const [first, second] = filtersOf(text)
    expect(first && withoutFilter(text, first)).toBe('a b tag:x c')
    expect(second && withoutFilter(text, second)).toBe('a tag:x b c')
  })

  test('goes with all of its kind where a field is emptied', () => {
    expect(withoutKey('after:7d word before:today -after:2020', 'after')).toBe('word before:today ')
  })
})
