import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { selectModels } from '../../../store/connectionSelectors'
import { joinMentions } from '../../../store/draftMentions'
import type { AppStore } from '../../../store/types'
import { useAppStore } from '../../../store/useApp'
import { loaded } from '../../../ui/loaded'
import { pickableModels } from '../../models/pickableModels'
import { writeInto } from '../undo/listenForUndo'
import type { CompletionHandle } from './CompletionList'
import { finishedMention, leadingMention, meaningOf, type Mention } from './mentions'
import { useTrigger } from './useTrigger'

// Presets, models and the search in them: nothing that a start or a message without them needs.
const CompletionMenus = loaded(async () => (await import('./CompletionMenus')).CompletionMenus)

export type Completions = {
  /** The list, where there is one. */
  menus: ReactNode
  /** Whether Enter belongs to an open list. */
  isPicking(): boolean
  pick(): void
  /**
   * What is to be done about a name that the message begins with, before it goes out. False while somebody has to say
   * which of several models is meant: the list is open then.
   */
  settle(): boolean
}

/** `/` for presets and `@` for models in a conversation's composer. */
export function useCompletions(
  conversationId: string,
  field: RefObject<HTMLTextAreaElement | null>,
  onApplied: (preset: string) => void,
): Completions {
  const store = useAppStore()
  const handle = useRef<CompletionHandle | null>(null)
  const { trigger, open, dismiss } = useTrigger(field)
  /** The name that somebody left as it is. */
  const isText = useRef<string | null>(null)
  const [wanted, setWanted] = useState(false)
  if (trigger !== null && !wanted) setWanted(true)

  useEffect(() => {
    const element = field.current
    if (element === null) return
    const listen = (event: Event): void => {
      if (!(event instanceof InputEvent) || event.isComposing || event.inputType.startsWith('history')) return
      const { value, selectionEnd } = element
      // Typed letter by letter a name ends with a space; what comes in one piece begins with the name.
      const isPiece = event.inputType !== 'insertText'
      const found = isPiece ? leadingMention(value) : finishedMention(value, selectionEnd)
      if (found !== null) takeIfPlain(store, conversationId, element, found)
    }
    element.addEventListener('input', listen)
    return () => element.removeEventListener('input', listen)
  }, [conversationId, field, store])

  return {
    menus: wanted && (
      <CompletionMenus
        conversationId={conversationId}
        trigger={trigger}
        field={field}
        handle={handle}
        onApplied={onApplied}
        onPicked={dismiss}
        onDismiss={() => {
          if (trigger?.kind === 'model') isText.current = trigger.query
          dismiss()
        }}
      />
    ),
    isPicking: () => handle.current !== null,
    pick: () => handle.current?.pick(),
    settle: () => {
      const element = field.current
      const found = element === null ? null : leadingMention(element.value)
      if (element === null || found === null || found.name === isText.current) return true
      if (takeIfPlain(store, conversationId, element, found)) return true
      if (meaningOf(found.name, pickable(store, conversationId)).is === 'text') return true
      const end = found.part.start + found.name.length + 1
      element.setSelectionRange(end, end)
      open({ kind: 'model', query: found.name, part: { start: found.part.start, end } })
      return false
    },
  }
}

/** Makes a name that stands for one model a model that is asked; its place in the text is empty then. */
function takeIfPlain(
  store: AppStore,
  conversationId: string,
  element: HTMLTextAreaElement,
  { name, part }: Mention,
): boolean {
  const meaning = meaningOf(name, pickable(store, conversationId))
  if (meaning.is !== 'model') return false
  writeInto(element, part, '')
  const { mentions, setMentions } = store.getState()
  setMentions(conversationId, joinMentions(mentions[conversationId] ?? [], [meaning.id]))
  return true
}

function pickable(store: AppStore, conversationId: string): string[] {
  const state = store.getState()
  return pickableModels(selectModels(state, conversationId).ids, state.modelSettings, null)
}
