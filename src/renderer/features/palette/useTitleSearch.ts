import { useEffect, useState } from 'react'
import type { Conversation } from '@shared/model/conversation'
import { useAppStore } from '../../store/useApp'

/** As many as main gives for a query; the palette shows fewer until it is asked for conversations alone. */
const limit = 60

const none: readonly Conversation[] = []

/**
 * Conversations of the whole history whose titles match, those of the last query until the next ones are there. One
 * question at a time: who types fast asks for the last state only.
 */
export function useTitleSearch(query: string): readonly Conversation[] {
  const store = useAppStore()
  const [found, setFound] = useState(none)
  const [ask] = useState(() => latestOnly((text: string) => store.getState().searchTitles(text, limit)))
  useEffect(() => {
    if (query === '') return
    let gone = false
    void ask(query).then((conversations) => {
      if (!gone && conversations !== null) setFound(conversations)
    })
    return () => {
      gone = true
    }
  }, [ask, query])
  return query === '' ? none : found
}

/** Runs `work` once at a time; of the calls that come meanwhile only the last one is carried out, the others get null. */
export function latestOnly<T>(work: (input: string) => Promise<T>): (input: string) => Promise<T | null> {
  let running: Promise<unknown> | null = null
  let last = 0
  return async (input) => {
    last += 1
    const mine = last
    if (running !== null) await running
    if (mine !== last) return null
    const result = work(input)
    running = result.catch(() => undefined)
    return result
  }
}
