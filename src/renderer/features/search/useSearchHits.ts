import { useEffect, useState } from 'react'
import type { AppError } from '@shared/appError'
import type { SearchPage } from '@shared/contract/search'
import { useApp, useAppStore } from '../../store/useApp'
import { type Found, joinHits } from './searchItems'

/** Milliseconds between the last letter and the search: two letters of one stroke of the hand are one question. */
const restMs = 30
/** As many messages as fill the list. Main looks through so many texts at once and may have found fewer in them. */
const fullFrom = 10

type FoundHere = Found & Pick<SearchPage, 'next' | 'unknownFilters'>

export type SearchHits = {
  /** Of the last text that an answer came for, so that nothing flashes between two letters; null for an empty text. */
  found: FoundHere | null
  /** Whether there is more to come without being asked for. */
  searching: boolean
  error: AppError | null
  loadMore(): void
  /** Lists every conversation whose title has this text, while it is the one that is searched for. Stays the same. */
  loadAllTitles: (text: string) => void
  retry(): void
}

/**
 * What is found for a text while it is being typed. What is still being composed is mostly in no word (main looks for what
 * a Korean syllable can become; other scripts are typed in letters of another one): what was found before it stays until
 * there is something else.
 */
export function useSearchHits(typed: string, composing: boolean): SearchHits {
  const store = useAppStore()
  const text = typed.trim()
  const [found, setFound] = useState<FoundHere | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [answered, setAnswered] = useState('')
  const [attempt, setAttempt] = useState(0)
  /** The page that somebody wants, and of which text; null while what is there is enough. */
  const [wanted, setWanted] = useState<{ text: string; after: string | null } | null>(null)
  /** The text of which all conversations are wanted. */
  const [titlesOf, setTitlesOf] = useState<string | null>(null)
  const allTitles = titlesOf === text
  // What was found before the field was emptied is not shown again, not even until the next answer.
  if (text === '' && answered !== '') {
    setFound(null)
    setError(null)
    setAnswered('')
  }
  // What was not read yet is found as soon as it is.
  const building = useApp((state) => state.searchIndex?.kind === 'building')

  useEffect(() => {
    if (text === '') return
    let outdated = false
    const search = async (): Promise<void> => {
      const result = await store.getState().searchMessages(text, composing, null, allTitles)
      if (outdated || (result.ok && result.value === null)) return
      setAnswered(text)
      setError(result.ok ? null : result.error)
      if (!result.ok || result.value === null) return
      const { conversations, conversationCount, messages, next, unknownFilters } = result.value
      const isNothing = conversations.length + messages.length === 0 && next === null
      setFound((before) =>
        composing && isNothing && before !== null
          ? before
          : { text, conversations, conversationCount, messages, next, unknownFilters },
      )
    }
    const timer = setTimeout(() => void search(), restMs)
    return () => {
      outdated = true
      clearTimeout(timer)
    }
  }, [store, text, composing, attempt, building, allTitles])

  // Any other text has its own search on the way, which a further page of this one would overtake.
  const isCurrent = found !== null && found.text === text && answered === text
  const next = isCurrent ? found.next : null
  const isThin = isCurrent && found.messages.length < fullFrom
  const isWanted = wanted?.text === text && wanted.after === next
  const after = (isThin || isWanted) && error === null ? next : null
  useEffect(() => {
    if (after === null) return
    let outdated = false
    const load = async (): Promise<void> => {
      const result = await store.getState().searchMessages(text, composing, after)
      if (outdated) return
      if (!result.ok) return setError(result.error)
      const page = result.value
      if (page === null) return
      setFound((before) =>
        before?.next === after
          ? { ...before, messages: joinHits(before.messages, page.messages), next: page.next }
          : before,
      )
    }
    void load()
    return () => {
      outdated = true
    }
  }, [store, text, composing, after])

  return {
    found,
    searching: text !== '' && error === null && (answered !== text || (isThin && next !== null)),
    error,
    loadMore: () => setWanted({ text, after: next }),
    loadAllTitles: setTitlesOf,
    retry: () => {
      setError(null)
      setAttempt((count) => count + 1)
    },
  }
}
