import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Message } from '@shared/model/message'
import type { AppStore } from '../../store/types'
import { useAppStore } from '../../store/useApp'
import { signals } from '../shell/signals'
import type { ListView } from './useListView'

/** Characters of a question that are read out. */
const spokenLength = 120

/** Goes from question to question; resolves what a screen reader is told of the one that was reached. */
export function useQuestionSteps(conversationId: string, list: ListView): string {
  const { t } = useTranslation()
  const store = useAppStore()
  const [spoken, setSpoken] = useState('')
  useEffect(() => {
    // Where the list was taken to last, for as long as nobody scrolls on: near the end it cannot come to the upper edge.
    let target: { id: string; top: number | null } | null = null
    const readingIndex = (): number => {
      const stays = target !== null && (target.top === null || target.top === list.element()?.scrollTop)
      return stays ? messagesNow().findIndex(({ id }) => id === target?.id) : list.readingIndex()
    }
    const step = async (direction: 1 | -1): Promise<void> => {
      const next = await questionBeside(readingIndex(), direction)
      if (next === null)
        return setSpoken(t(direction === 1 ? 'outline.lastQuestion' : 'outline.firstQuestion'))
      const own: typeof target = { id: next.id, top: null }
      target = own
      setSpoken(t('outline.question', { text: next.content.slice(0, spokenLength) }))
      // Not waited for: the next step can be on its way.
      void list.goTo(next.id).then(() => {
        if (target === own) target = { id: next.id, top: list.element()?.scrollTop ?? null }
      })
    }
    // One after the other: the next one begins where this one leads to.
    let steps = Promise.resolve()
    const enqueue = (direction: 1 | -1): void => {
      steps = steps.then(() => step(direction))
    }
    const messagesNow = (): readonly Message[] => store.getState().threads[conversationId]?.messages ?? []
    const questionBeside = async (from: number, direction: 1 | -1): Promise<Message | null> => {
      const found = nextQuestion(messagesNow(), from, direction)
      const first = messagesNow()[0]
      if (found !== null || direction === 1 || first === undefined) return found
      if (!store.getState().threads[conversationId]?.hasOlder) return null
      await whenQuiet(store, conversationId)
      await store.getState().loadOlderMessages(conversationId)
      const at = messagesNow().findIndex(({ id }) => id === first.id)
      // Nothing came: it failed, and the person was told.
      return at <= 0 ? null : questionBeside(at, -1)
    }
    const undo = [
      signals.on('previous-question', () => enqueue(-1), conversationId),
      signals.on('next-question', () => enqueue(1), conversationId),
    ]
    return () => undo.forEach((one) => one())
  }, [conversationId, list, store, t])
  return spoken
}

/** Resolves once no page of a conversation is on its way. */
function whenQuiet(store: AppStore, conversationId: string): Promise<void> {
  const isLoading = (): boolean => store.getState().threads[conversationId]?.loading === true
  if (!isLoading()) return Promise.resolve()
  return new Promise((done) => {
    const stop = store.subscribe(() => {
      if (isLoading()) return
      stop()
      done()
    })
  })
}

/** The nearest question above or below a place in the list; null when there is none. */
export function nextQuestion(messages: readonly Message[], from: number, direction: 1 | -1): Message | null {
  for (let index = from + direction; index >= 0 && index < messages.length; index += direction) {
    const message = messages[index]
    if (message?.role === 'user') return message
  }
  return null
}
