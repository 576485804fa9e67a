import { describe, expect, it, vi } from 'vitest'
import { createOpenConversations } from '@main/window/openConversations'

const other = '01890000-0000-7000-8000-000000000001'

function known() {
  const changed = vi.fn<() => void>()
  return { changed, open: createOpenConversations(changed) }
}

const tabs = (conversationIds: string[], activeId: string | null = null, paneIds: string[] = []) => ({
  conversationIds,
  activeId,
  paneIds,
})

describe('where conversations are open', () => {
  it('is known by the window that has them in a tab', () => {
    const { open } = known()
    open.set('main', tabs(['a', 'b']))
    open.set(other, tabs(['c']))
    expect(['a', 'b', 'c', 'd'].map(open.whereIs)).toEqual(['main', 'main', other, null])
    expect(open.list()).toEqual([
      { id: 'main', conversationIds: ['a', 'b'] },
      { id: other, conversationIds: ['c'] },
    ])
  })

  it('is one window at most: the one that opened it last', () => {
    const { open } = known()
    open.set('main', tabs(['a', 'b'], 'a', ['a', 'b']))
    open.set(other, tabs(['a'], 'a'))
    expect(open.whereIs('a')).toBe(other)
    expect(open.list()).toEqual([
      { id: 'main', conversationIds: ['b'] },
      { id: other, conversationIds: ['a'] },
    ])
    expect(open.shownIn('main')).toEqual(['b'])
  })

  it('is nowhere when the window is closed', () => {
    const { open } = known()
    open.set(other, tabs(['c']))
    open.remove(other)
    expect(open.whereIs('c')).toBeNull()
    expect(open.list()).toEqual([])
  })

  it('is told when it changes, and not for another active tab', () => {
    const { open, changed } = known()
    open.set('main', tabs(['a', 'b'], 'a'))
    open.set('main', tabs(['a', 'b'], 'b'))
    open.set('main', tabs(['a', 'b'], 'b', ['a', 'b']))
    expect(changed).toHaveBeenCalledTimes(1)
    open.set('main', tabs(['b'], 'b'))
    open.remove('main')
    open.remove('main')
    expect(changed).toHaveBeenCalledTimes(3)
  })
})

describe('what a window shows', () => {
  it('is its active tab, or what stands in its panes', () => {
    const { open } = known()
    expect(open.shownIn('main')).toEqual([])
    open.set('main', tabs(['a', 'b', 'c'], 'b'))
    expect(open.shownIn('main')).toEqual(['b'])
    open.set('main', tabs(['a', 'b', 'c'], 'b', ['c', 'b']))
    expect(open.shownIn('main')).toEqual(['c', 'b'])
    open.set('main', tabs([]))
    expect(open.shownIn('main')).toEqual([])
  })
})
