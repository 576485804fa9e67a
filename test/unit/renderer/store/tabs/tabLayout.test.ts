import { describe, expect, test } from 'vitest'
import { mostClosed, mostPanes, mostTabs } from '@shared/model/layoutLimits'
import {
  nextForPane,
  restoredLayout,
  type TabLayout,
  withMoved,
  withoutPane,
  withoutPin,
  withoutTabs,
  withPane,
  withPinned,
  withReopened,
  withShown,
  withTab,
} from '@renderer/store/tabs/tabLayout'

const empty: TabLayout = { tabs: [], pinnedCount: 0, activeTab: null, panes: [], closedTabs: [] }

/** Tabs of one letter each: `layout('abcd', { pinnedCount: 1 })`; the first one is active unless told otherwise. */
const layout = (tabs: string, change: Partial<TabLayout> = {}): TabLayout => ({
  ...empty,
  tabs: [...tabs],
  activeTab: tabs[0] ?? null,
  ...change,
})
const order = ({ tabs }: TabLayout): string => tabs.join('')
const closedIds = ({ closedTabs }: TabLayout): string => closedTabs.map(({ id }) => id).join('')

describe('showing', () => {
  test('opens a tab at the end and makes it active; an open one is only made active', () => {
    expect(withShown(layout('ab'), 'c')).toMatchObject({ tabs: ['a', 'b', 'c'], activeTab: 'c', panes: [] })
    expect(withShown(layout('ab'), 'b')).toMatchObject({ tabs: ['a', 'b'], activeTab: 'b' })
  })

  test('a tab in a pane activates that pane; another one takes the place of the active pane', () => {
    const two = layout('abc', { activeTab: 'b', panes: ['a', 'b'] })
    expect(withShown(two, 'a')).toMatchObject({ activeTab: 'a', panes: ['a', 'b'] })
    expect(withShown(two, 'c')).toMatchObject({ activeTab: 'c', panes: ['a', 'c'] })
  })

  test('in the background changes nothing that is shown, unless nothing is', () => {
    expect(withTab(layout('a'), 'b')).toMatchObject({ tabs: ['a', 'b'], activeTab: 'a' })
    expect(withTab(empty, 'b').activeTab).toBe('b')
  })

  test('one more than can be stored closes the first loose tab that is not shown', () => {
    const ids = Array.from({ length: mostTabs }, (_, index) => `t${index}`)
    const full: TabLayout = { ...empty, tabs: ids, pinnedCount: 1, activeTab: 't1' }
    const next = withShown(full, 'one more')
    expect(next.tabs).toHaveLength(mostTabs)
    expect(next.tabs).not.toContain('t2')
    expect(next.tabs.slice(0, 2)).toEqual(['t0', 't1'])
    expect(closedIds(next)).toBe('t2')
  })
})

describe('closing', () => {
  test('the active one gives way to the one on its right, at the end to the one on its left', () => {
    expect(withoutTabs(layout('abc', { activeTab: 'b' }), ['b'], true).activeTab).toBe('c')
    expect(withoutTabs(layout('abc', { activeTab: 'c' }), ['c'], true).activeTab).toBe('b')
    expect(withoutTabs(layout('a'), ['a'], true).activeTab).toBeNull()
  })

  test('several at once: the nearest that is left, first to the right', () => {
    expect(withoutTabs(layout('abcd', { activeTab: 'b' }), ['b', 'c'], true).activeTab).toBe('d')
    expect(withoutTabs(layout('abcd', { activeTab: 'c' }), ['b', 'c', 'd'], true).activeTab).toBe('a')
  })

  test('one in a pane takes the pane along, and the neighbouring pane becomes active', () => {
    const three = layout('abcd', { activeTab: 'b', panes: ['a', 'b', 'd'] })
    expect(withoutTabs(three, ['b'], true)).toMatchObject({ activeTab: 'd', panes: ['a', 'd'] })
    const two = layout('abcd', { activeTab: 'd', panes: ['a', 'd'] })
    expect(withoutTabs(two, ['d'], true)).toMatchObject({ activeTab: 'a', panes: [] })
  })

  test('a pinned one leaves fewer pinned', () => {
    expect(withoutTabs(layout('abc', { pinnedCount: 2 }), ['a'], true)).toMatchObject({
      tabs: ['b', 'c'],
      pinnedCount: 1,
    })
  })

  test('nothing is changed for tabs that are not open', () => {
    const before = layout('ab')
    expect(withoutTabs(before, ['x'], true)).toBe(before)
  })

  test('what was closed last comes back first, where it was, and pinned if it was', () => {
    const before = layout('abcde', { pinnedCount: 2, activeTab: 'e' })
    const closed = withoutTabs(withoutTabs(before, ['d'], true), ['b'], true)
    expect(closedIds(closed)).toBe('bd')
    const first = withReopened(closed)
    expect(first).toMatchObject({ tabs: ['a', 'b', 'c', 'e'], pinnedCount: 2, activeTab: 'b' })
    const second = withReopened(first)
    expect(second).toMatchObject({ tabs: ['a', 'b', 'c', 'd', 'e'], pinnedCount: 2, activeTab: 'd' })
    expect(second.closedTabs).toEqual([])
    expect(withReopened(second)).toBe(second)
  })

  test('one by name comes back and leaves the others closed', () => {
    const closed = withoutTabs(layout('abcd'), ['b', 'c'], true)
    const next = withReopened(closed, 'c')
    expect(order(next)).toBe('adc')
    expect(closedIds(next)).toBe('b')
  })

  test('one that is opened otherwise is closed no more', () => {
    const closed = withoutTabs(layout('ab'), ['b'], true)
    expect(withShown(closed, 'b').closedTabs).toEqual([])
  })

  test('what was given away is not remembered, and no more than can be stored is', () => {
    expect(withoutTabs(layout('ab'), ['b'], false).closedTabs).toEqual([])
    const ids = Array.from({ length: 40 }, (_, index) => `t${index}`)
    const many = withoutTabs({ ...empty, tabs: ids, activeTab: 't0' }, ids, true)
    expect(many.closedTabs).toHaveLength(mostClosed)
  })
})

describe('order', () => {
  test('a tab moves to a place counted without it', () => {
    expect(order(withMoved(layout('abcd'), 'a', 2))).toBe('bcad')
    expect(order(withMoved(layout('abcd'), 'd', 1))).toBe('adbc')
  })

  test('pinned ones stay in front of the others', () => {
    const two = layout('abcd', { pinnedCount: 2 })
    expect(order(withMoved(two, 'a', 3))).toBe('bacd')
    expect(order(withMoved(two, 'd', 0))).toBe('abdc')
  })

  test('a place where it is already changes nothing', () => {
    const before = layout('ab')
    expect(withMoved(before, 'a', 0)).toBe(before)
    expect(withMoved(before, 'x', 0)).toBe(before)
  })

  test('pinning puts it behind the pinned ones, letting it loose in front of the others', () => {
    const pinned = withPinned(withPinned(layout('abcd'), 'c'), 'b')
    expect(pinned).toMatchObject({ tabs: ['c', 'b', 'a', 'd'], pinnedCount: 2 })
    expect(withPinned(pinned, 'c')).toBe(pinned)
    expect(withoutPin(pinned, 'c')).toMatchObject({ tabs: ['b', 'c', 'a', 'd'], pinnedCount: 1 })
    expect(withoutPin(pinned, 'd')).toBe(pinned)
  })
})

describe('panes', () => {
  test('a second one stands right of the first, and is the active one', () => {
    expect(withPane(layout('ab'), 'b')).toMatchObject({ panes: ['a', 'b'], activeTab: 'b' })
  })

  test('further ones stand right of the active one, or where they were put', () => {
    const two = layout('abcd', { activeTab: 'a', panes: ['a', 'b'] })
    expect(withPane(two, 'c').panes).toEqual(['a', 'c', 'b'])
    expect(withPane(two, 'c', 0).panes).toEqual(['c', 'a', 'b'])
    expect(withPane(two, 'c', 2).panes).toEqual(['a', 'b', 'c'])
  })

  test('a conversation that has one moves', () => {
    const three = layout('abc', { activeTab: 'a', panes: ['a', 'b', 'c'] })
    expect(withPane(three, 'a', 3)).toMatchObject({ panes: ['b', 'c', 'a'], activeTab: 'a' })
    expect(withPane(three, 'c', 0)).toMatchObject({ panes: ['c', 'a', 'b'], activeTab: 'c' })
  })

  test('there are no more than fit', () => {
    const full = layout('abcde', { panes: ['a', 'b', 'c', 'd'] })
    expect(full.panes).toHaveLength(mostPanes)
    expect(withPane(full, 'e')).toBe(full)
  })

  test('closing one leaves its tab; the last one alone is none', () => {
    const three = layout('abc', { activeTab: 'b', panes: ['a', 'b', 'c'] })
    const two = withoutPane(three, 'b')
    expect(two).toMatchObject({ tabs: ['a', 'b', 'c'], panes: ['a', 'c'], activeTab: 'c' })
    expect(withoutPane(two, 'a')).toMatchObject({ panes: [], activeTab: 'c' })
  })

  test('the next one to show is the first to the right that is not shown, going round', () => {
    expect(nextForPane(layout('abcd', { activeTab: 'c', panes: ['c', 'd'] }))).toBe('a')
    expect(nextForPane(layout('ab', { panes: ['a', 'b'] }))).toBeNull()
    expect(nextForPane(layout('a'))).toBeNull()
  })
})

test('a window whose active conversation was deleted starts with the first that is left', () => {
  const stored = { pinnedCount: 0, paneIds: [], closedIds: ['b', 'x'] }
  const conversations = [{ id: 'a' }, { id: 'b' }]
  expect(restoredLayout({ ...stored, conversations, activeId: null })).toEqual(
    layout('ab', { closedTabs: [{ id: 'x', index: null, pinned: false }] }),
  )
  expect(restoredLayout({ ...stored, conversations: [], activeId: null }).activeTab).toBeNull()
})

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

describe('whatever is done, in whatever order', () => {
  const letters = [...'abcdefghij']
  const steps: ((before: TabLayout, id: string, at: number) => TabLayout)[] = [
    withShown,
    withTab,
    withPinned,
    withoutPin,
    withoutPane,
    withMoved,
    withPane,
    (before, id) => withPane(before, id),
    (before, id, at) => withoutTabs(before, [id, letters[at] ?? ''], true),
    (before, id) => withoutTabs(before, [id], false),
    (before) => withReopened(before),
    (before, id) => withReopened(before, id),
  ]

  test.each(Array.from({ length: 40 }, (_, index) => index + 1))('seed %i', (seed) => {
    const random = numbers(seed)
    const pick = <T>(from: readonly T[]): T =>
      from[Math.floor(random() * from.length)] ?? expect.unreachable()
    let now = empty
    for (let step = 0; step < 150; step += 1) {
      const wasPinned = new Set(now.tabs.slice(0, now.pinnedCount))
      const change = pick(steps)
      now = change(now, pick(letters), Math.floor(random() * 6))
      const { tabs, pinnedCount, activeTab, panes, closedTabs } = now

      expect(new Set(tabs).size).toBe(tabs.length)
      expect(pinnedCount).toBeLessThanOrEqual(tabs.length)
      if (activeTab === null) expect(tabs).toEqual([])
      else expect(tabs).toContain(activeTab)

      expect(new Set(panes).size).toBe(panes.length)
      expect(tabs).toEqual(expect.arrayContaining([...panes]))
      expect([0, 2, 3, 4]).toContain(panes.length)
      if (panes.length > 0) expect(panes).toContain(activeTab)

      const closed = closedTabs.map(({ id }) => id)
      expect(new Set(closed).size).toBe(closed.length)
      expect(closed.filter((id) => tabs.includes(id))).toEqual([])

      // Only pinning pins, and coming back as it was.
      if (change === withMoved || change === withShown) {
        const stays = tabs.filter((id) => wasPinned.has(id))
        expect(new Set(tabs.slice(0, pinnedCount))).toEqual(new Set(stays))
      }
    }
  })
})
