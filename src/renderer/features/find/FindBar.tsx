import './find.css'
import CaseSensitive from 'lucide-react/icons/case-sensitive'
import ChevronDown from 'lucide-react/icons/chevron-down'
import ChevronUp from 'lucide-react/icons/chevron-up'
import WholeWord from 'lucide-react/icons/whole-word'
import X from 'lucide-react/icons/x'
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Thread } from '../../store/messages/thread'
import { useApp, useAppStore } from '../../store/useApp'
import { IconButton } from '../../ui/IconButton'
import { pressedLetter } from '../../ui/pressedLetter'
import { useOwnEscape } from '../../ui/useOwnEscape'
import type { ListView } from '../chat/useListView'
import { useFind } from './useFind'

export type FindBarProps = {
  conversationId: string
  thread: Thread
  list: ListView
  /** Grows each time it is asked for. */
  asked: number
  onClose: () => void
}

/** Finds a text in all of a conversation, whether or not it is loaded. Escape closes it and gives the focus back. */
export function FindBar({ conversationId, thread, list, asked, onClose }: FindBarProps) {
  const { t, i18n } = useTranslation()
  const title = useApp((state) => state.conversations[conversationId]?.title) || t('shell.untitled')
  const bar = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(selectedText)
  const [matchCase, setMatchCase] = useState(false)
  const [wholeWord, setWholeWord] = useState(false)
  const { total, number, step } = useFind({
    conversationId,
    thread,
    list,
    query: { text, matchCase, wholeWord },
  })
  useFocusWhileOpen(bar, field, asked, list)
  useFindKeys(conversationId, step)

  useOwnEscape(bar, onClose)
  const onKeyDown = (event: KeyboardEvent): void => {
    // What is being composed belongs to the input method.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return
    event.preventDefault()
    step(event.shiftKey ? -1 : 1)
  }
  const format = (count: number): string => count.toLocaleString(i18n.language)
  const result =
    total === null
      ? ''
      : total === 0
        ? t('find.none')
        : t('find.position', { number: format(number), total: format(total) })
  return (
    <div
      ref={bar}
      role="search"
      // Each pane can have one, and a landmark is told by its name.
      aria-label={t('find.title', { title })}
      data-testid="find-bar"
      // Escape closes the bar and does not end the answer that may be streaming.
      data-own-escape
      className="absolute top-2 right-4 z-10 flex max-w-[calc(100%-2rem)] items-center gap-0.5 rounded-xl border border-line bg-raised p-1 shadow-pop"
    >
      <input
        ref={field}
        data-testid="find-field"
        aria-label={t('find.field')}
        placeholder={t('find.field')}
        value={text}
        maxLength={500}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        className="h-7 w-44 min-w-16 shrink rounded-lg bg-transparent px-2 text-sm outline-none"
      />
      <span
        role="status"
        data-testid="find-result"
        className="shrink-0 px-1.5 text-xs whitespace-nowrap text-muted tabular-nums"
      >
        {result}
      </span>
      <Toggle label={t('find.matchCase')} testId="find-case" pressed={matchCase} onChange={setMatchCase}>
        <CaseSensitive className="size-4" aria-hidden />
      </Toggle>
      <Toggle label={t('find.wholeWord')} testId="find-word" pressed={wholeWord} onChange={setWholeWord}>
        <WholeWord className="size-4" aria-hidden />
      </Toggle>
      <IconButton
        label={t('find.previous')}
        keys="Shift+Enter"
        data-testid="find-previous"
        size="small"
        onClick={() => step(-1)}
      >
        <ChevronUp className="size-4" aria-hidden />
      </IconButton>
      <IconButton
        label={t('find.next')}
        keys="Enter"
        data-testid="find-next"
        size="small"
        onClick={() => step(1)}
      >
        <ChevronDown className="size-4" aria-hidden />
      </IconButton>
      <IconButton label={t('common.close')} keys="Esc" size="small" onClick={onClose}>
        <X className="size-4" aria-hidden />
      </IconButton>
    </div>
  )
}

type ToggleProps = {
  label: string
  testId: string
  pressed: boolean
  onChange: (pressed: boolean) => void
  children: ReactNode
}

function Toggle({ label, testId, pressed, onChange, children }: ToggleProps) {
  return (
    <IconButton
      label={label}
      data-testid={testId}
      aria-pressed={pressed}
      size="small"
      className="aria-pressed:bg-selected aria-pressed:text-accent"
      onClick={() => onChange(!pressed)}
    >
      {children}
    </IconButton>
  )
}

/** What is selected is what one looks for, as long as it is a few words. */
function selectedText(): string {
  const selected = document.getSelection()?.toString().trim() ?? ''
  return selected.length <= 100 && !selected.includes('\n') ? selected : ''
}

/**
 * Takes the focus each time the bar is asked for, and gives it back to where it was before the first; not when somebody
 * has moved it elsewhere since.
 */
function useFocusWhileOpen(
  bar: React.RefObject<HTMLElement | null>,
  field: React.RefObject<HTMLInputElement | null>,
  asked: number,
  list: ListView,
): void {
  useLayoutEffect(() => {
    const before = document.activeElement
    const element = bar.current
    return () => {
      if (!element?.contains(document.activeElement)) return
      const isGone = !(before instanceof HTMLElement) || !before.isConnected || before === document.body
      const target = isGone ? list.element() : before
      target?.focus({ preventScroll: true })
    }
  }, [bar, list])
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [field, asked])
}

/** F3 and Ctrl+G go on from wherever the focus is, in the pane that is the active one. */
function useFindKeys(conversationId: string, step: (direction: 1 | -1) => void): void {
  const store = useAppStore()
  const latest = useRef(step)
  useEffect(() => void (latest.current = step))
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent): void => {
      const isG = pressedLetter(event) === 'g' && (event.ctrlKey || event.metaKey)
      if (event.key !== 'F3' && !isG) return
      if (store.getState().activeTab !== conversationId) return
      event.preventDefault()
      latest.current(event.shiftKey ? -1 : 1)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [store, conversationId])
}
