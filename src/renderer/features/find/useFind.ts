import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { FoundMessage } from '@shared/contract/conversations'
import type { FindQuery } from '@shared/text/foldText'
import type { Thread } from '../../store/messages/thread'
import { useAppStore } from '../../store/useApp'
import { rowOf } from '../chat/placeRow'
import type { ListView } from '../chat/useListView'
import { type Hit, hitAt, nearestHit, numberOf, totalOf, withCounted } from './foundList'
import { createMarks } from './marks'
import { hitsIn } from './shownHits'
import { showRange, unfold } from './showRange'

/** Milliseconds between the last letter and the search. */
const restMs = 80
/** Messages that turn out to say nothing of it are passed over, this many at most. */
const mostPassed = 50

type FindInput = { conversationId: string; thread: Thread; list: ListView; query: FindQuery }

export type FindState = {
  /** null until the first answer. */
  total: number | null
  /** From 1; 0 while none is looked at. */
  number: number
  step(direction: 1 | -1): void
}

/** Searches all of a conversation, marks what is drawn of the hits, and goes from one to the next. */
export function useFind({ conversationId, thread, list, query }: FindInput): FindState {
  const store = useAppStore()
  const [found, setFound] = useState<readonly FoundMessage[] | null>(null)
  const [current, setCurrent] = useState<Hit | null>(null)
  const [marks] = useState(createMarks)
  // What the page is marked by. The state is drawn later, and steps can come faster than drawings.
  const now = useRef({ found: found ?? [], current, query, messages: thread.messages })
  useLayoutEffect(() => {
    now.current.messages = thread.messages
  })
  const keep = useCallback((next: { found?: readonly FoundMessage[]; current?: Hit | null }): void => {
    Object.assign(now.current, next)
    if (next.found !== undefined) setFound(next.found)
    if (next.current !== undefined) setCurrent(next.current)
  }, [])

  /** Marks what is drawn, and corrects the counts by it. */
  const mark = useCallback((): void => {
    const { query: wanted, messages } = now.current
    const element = list.element()
    if (element === null || wanted.text === '') return marks.clear()
    const order = messages.map(({ id }) => id)
    const all: Range[] = []
    let looked: Range | null = null
    for (const row of element.querySelectorAll('[data-row-id]')) {
      const messageId = row.getAttribute('data-row-id') ?? ''
      const hits = hitsIn(row, messageId, wanted)
      const counted = { messageId, content: hits.content.length, reasoning: hits.reasoning.length }
      const next = withCounted(now.current.found, order, counted)
      if (next !== now.current.found) keep({ found: next })
      all.push(...hits.reasoning, ...hits.content)
      const hit = now.current.current
      if (hit?.messageId === messageId) looked = hits[hit.part][hit.nth] ?? null
    }
    marks.set(all, looked)
  }, [keep, list, marks])

  const going = useRef(0)
  const goTo = useCallback(
    async (hit: Hit, direction: 1 | -1): Promise<void> => {
      const run = (going.current += 1)
      let next: Hit | null = hit
      for (let passed = 0; next !== null && passed < mostPassed; passed += 1) {
        keep({ current: next })
        // Before the page corrects the counts.
        const number = numberOf(now.current.found, next)
        const element = list.element()
        const drawn = element && rowOf(element, next.messageId)
        const row = drawn ?? (await list.goTo(next.messageId))
        if (run !== going.current) return
        const ranges = row && hitsIn(row, next.messageId, now.current.query)[next.part]
        const range = ranges?.[next.nth]
        mark()
        if (row && range) {
          await unfold(range)
          if (run !== going.current) return
          if (showRange(range, list.element())) list.release()
          return
        }
        // The counts are what the page says by now; the same number is the hit behind the one that is none.
        next = hitAt(now.current.found, direction === 1 ? Math.max(1, number) : number - 1)
      }
      keep({ current: next })
    },
    [keep, list, mark],
  )

  const { text, matchCase, wholeWord } = query
  const last = thread.messages.at(-1)
  const ended = last?.role === 'assistant' ? last.status : ''
  useEffect(() => {
    now.current.query = { text, matchCase, wholeWord }
    if (text === '') {
      going.current += 1
      now.current.found = []
      now.current.current = null
      marks.clear()
      return
    }
    let outdated = false
    const search = async (): Promise<void> => {
      const wanted = { text, matchCase, wholeWord }
      const next = await store.getState().find(conversationId, wanted)
      if (outdated || next === null) return
      const before = now.current.current
      keep({ found: next })
      mark()
      if (before !== null && numberOf(now.current.found, before) > 0) return void goTo(before, 1)
      const from = Math.max(0, list.readingIndex())
      const below = new Set(now.current.messages.slice(from).map(({ id }) => id))
      const first = nearestHit(now.current.found, below)
      if (first === null) return keep({ current: null })
      await goTo(first, 1)
    }
    const timer = setTimeout(() => void search(), restMs)
    return () => {
      outdated = true
      clearTimeout(timer)
    }
    // Also when the branch became another one or has grown.
  }, [
    conversationId,
    text,
    matchCase,
    wholeWord,
    last?.id,
    ended,
    thread.revision,
    store,
    list,
    marks,
    keep,
    mark,
    goTo,
  ])

  useEffect(() => {
    const element = list.element()
    if (element === null) return
    let waiting = 0
    const changed = new MutationObserver(() => {
      waiting ||= requestAnimationFrame(() => {
        waiting = 0
        mark()
      })
    })
    changed.observe(element, { childList: true, characterData: true, subtree: true })
    return () => {
      changed.disconnect()
      cancelAnimationFrame(waiting)
      marks.clear()
    }
  }, [list, mark, marks])

  return {
    total: text === '' || found === null ? null : totalOf(found),
    number: text === '' || found === null || current === null ? 0 : numberOf(found, current),
    step: (direction) => {
      const { found: all, current: hit } = now.current
      const number = hit === null ? (direction === 1 ? 0 : 1) : numberOf(all, hit)
      const next = hitAt(all, number + direction)
      if (next !== null) void goTo(next, direction)
    },
  }
}
