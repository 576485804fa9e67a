import { useEffect, useState } from 'react'
import { useAppStore } from '../../../store/useApp'
import { estimateDraft } from './estimateDraft'

/** Milliseconds of quiet before it is estimated: nothing that is typed waits for it. */
const pause = 500

/** About how many tokens a conversation's draft has, with its files. Typing draws nothing; a pause in it does. */
export function useDraftTokens(conversationId: string): number {
  const store = useAppStore()
  const [tokens, setTokens] = useState(0)
  useEffect(() => {
    let unwanted = new AbortController()
    let timer = 0
    const read = () => {
      const { drafts, files } = store.getState()
      return { text: drafts[conversationId] ?? '', files: files[conversationId] ?? [] }
    }
    const count = (): void => {
      const { signal } = (unwanted = new AbortController())
      const { text, files } = read()
      void estimateDraft(text, files, signal).then((counted) => signal.aborted || setTokens(counted))
    }
    const countSoon = (): void => {
      clearTimeout(timer)
      unwanted.abort()
      const { text, files } = read()
      // What was sent is nothing that is being written.
      if (text === '' && files.length === 0) setTokens(0)
      else timer = window.setTimeout(count, pause)
    }
    const unsubscribe = store.subscribe((state, before) => {
      const isSame =
        state.drafts[conversationId] === before.drafts[conversationId] &&
        state.files[conversationId] === before.files[conversationId]
      if (!isSame) countSoon()
    })
    countSoon()
    return () => {
      unsubscribe()
      clearTimeout(timer)
      unwanted.abort()
    }
  }, [conversationId, store])
  return tokens
}
