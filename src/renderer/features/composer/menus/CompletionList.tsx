import { type ReactNode, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { classes } from '../../../ui/classes'

/** What Enter does to an open list. */
export type CompletionHandle = { pick(): void }

type CompletionListProps<T> = {
  /** The list's name for screen readers. */
  label: string
  items: readonly T[]
  keyOf: (item: T) => string
  children: (item: T) => ReactNode
  onPick: (item: T) => void
  onDismiss: () => void
  field: RefObject<HTMLTextAreaElement | null>
  handle: RefObject<CompletionHandle | null>
  testId: string
}

/**
 * Completions above a field that keeps the focus: arrows move, Tab takes, Escape closes and leaves the text alone. Enter
 * comes by way of the field's own keys, which know an Enter that ends a syllable from one that does not.
 */
export function CompletionList<T>(props: CompletionListProps<T>) {
  const { label, items, keyOf, children, onPick, onDismiss, field, handle, testId } = props
  const id = useId()
  const [chosen, setChosen] = useState<string | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const found = items.findIndex((item) => keyOf(item) === chosen)
  const active = Math.max(0, found)
  const latest = useRef({ items, active, onPick, onDismiss, keyOf })
  useLayoutEffect(() => void (latest.current = { items, active, onPick, onDismiss, keyOf }))

  useEffect(() => {
    const element = field.current
    if (element === null) return
    const listeners = new AbortController()
    const pick = (): void => {
      const { items: all, active: at, onPick: take } = latest.current
      const item = all[at]
      if (item !== undefined) take(item)
    }
    const move = (by: number): void => {
      const { items: all, active: at, keyOf: key } = latest.current
      const next = all[(at + by + all.length) % all.length]
      if (next !== undefined) setChosen(key(next))
    }
    const keys: Record<string, () => void> = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Tab: pick,
      Escape: () => latest.current.onDismiss(),
    }
    const listen = (event: KeyboardEvent): void => {
      const act = keys[event.key]
      // An input method has its own use for these keys while it composes.
      if (act === undefined || event.isComposing || event.keyCode === 229) return
      if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      event.stopImmediatePropagation()
      act()
    }
    // Before the field's own keys.
    element.addEventListener('keydown', listen, { capture: true, signal: listeners.signal })
    handle.current = { pick }
    return () => {
      listeners.abort()
      handle.current = null
    }
  }, [field, handle])

  const activeId = `${id}-${active}`
  useLayoutEffect(() => {
    const element = field.current
    if (element === null) return
    const attributes = {
      role: 'combobox',
      'aria-expanded': 'true',
      'aria-autocomplete': 'list',
      'aria-controls': id,
      'data-own-escape': '',
    }
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    return () => {
      for (const name of [...Object.keys(attributes), 'aria-activedescendant']) element.removeAttribute(name)
    }
  }, [field, id])
  useLayoutEffect(() => {
    field.current?.setAttribute('aria-activedescendant', activeId)
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [field, activeId, active])

  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={label}
      data-testid={testId}
      className="pop-in absolute bottom-full left-0 z-40 mb-2 in-data-[menus=below]:top-full in-data-[menus=below]:bottom-auto in-data-[menus=below]:mt-2 max-h-[min(18rem,40dvh)] w-96 max-w-full overflow-y-auto overscroll-contain rounded-xl border border-line bg-raised p-1 shadow-pop"
    >
      {items.map((item, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the field's, which keeps the focus
        <div
          key={keyOf(item)}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={classes(
            'flex min-h-8 cursor-default items-center gap-2 rounded-lg px-2.5 py-1 text-sm',
            index === active && 'bg-hover',
          )}
          onPointerMove={() => setChosen(keyOf(item))}
          // The field keeps the focus.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(item)}
        >
          {children(item)}
        </div>
      ))}
    </div>
  )
}
