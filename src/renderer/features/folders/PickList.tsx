import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import Check from 'lucide-react/icons/check'
import Minus from 'lucide-react/icons/minus'
import { type ReactNode, useRef } from 'react'
import { useChooseKeys } from '../palette/useChooseKeys'

/** One thing to pick. */
export type PickItem = {
  key: string
  label: string
  /** Quiet text behind the label. */
  detail?: string
  icon?: ReactNode
  /** Levels that it is moved in by. */
  level?: number
  /** Given for what is taken in and out: whether all, none or some have it. */
  checked?: boolean | 'mixed'
}

type PickListProps = {
  title: string
  /** The name of the field, and what stands in it while it is empty. */
  field: string
  typed: string
  onType: (text: string) => void
  /** What is left of all things by what was typed. */
  items: readonly PickItem[]
  /** Said where nothing is left. */
  empty: string
  onPick: (key: string) => void
  onClose: () => void
  /** At the lower edge. */
  footer?: ReactNode
}

/** A field over a list of which one is picked, in a dialog of its own. Arrow keys, Enter, Escape. */
export function PickList({ title, items, onClose, footer, ...body }: PickListProps) {
  return (
    <Dialog.Root open onOpenChange={(open) => open || onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop forceRender className="pop-in fixed inset-0 z-40 bg-scrim" />
        <Dialog.Popup
          data-testid="pick-list"
          className="pop-in fixed top-[min(6rem,10dvh)] left-1/2 z-40 flex max-h-[min(30rem,80dvh)] w-[min(26rem,calc(100dvw-2rem))] -translate-x-1/2 flex-col overflow-hidden rounded-2xl border border-line bg-raised shadow-pop outline-none"
        >
          <Dialog.Title className="px-4 pt-3 text-sm font-semibold">{title}</Dialog.Title>
          <Body items={items} {...body} />
          {footer && <div className="border-t border-line p-1.5">{footer}</div>}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

type BodyProps = Omit<PickListProps, 'title' | 'onClose' | 'footer'>

function Body({ field, typed, onType, items, empty, onPick }: BodyProps) {
  const input = useRef<HTMLInputElement>(null)
  const current = useRef<PickItem | null>(null)
  useChooseKeys(input, () => {
    if (current.current !== null) onPick(current.current.key)
  })
  return (
    <Autocomplete.Root
      open
      inline
      items={items}
      mode="none"
      value={typed}
      onValueChange={(text, { reason }) => {
        // Picking would write the name into the field.
        if (reason === 'input-change' || reason === 'input-clear') onType(text)
      }}
      itemToStringValue={({ label }: PickItem) => label}
      autoHighlight="always"
      keepHighlight
      onItemHighlighted={(item) => (current.current = item ?? null)}
    >
      <Autocomplete.Input
        ref={input}
        data-testid="pick-field"
        aria-label={field}
        placeholder={field}
        spellCheck={false}
        className="h-10 shrink-0 border-b border-line bg-transparent px-4 text-sm outline-none"
        onKeyDown={(event) => {
          // Enter is listened to below React, where an input method's Enter can be told from a person's.
          if (event.key === 'Enter') event.preventBaseUIHandler()
        }}
      />
      {items.length === 0 && <p className="px-4 py-5 text-sm text-muted">{empty}</p>}
      <Autocomplete.List className="min-h-0 flex-1 scroll-py-1 overflow-y-auto overscroll-contain p-1.5 data-[empty]:hidden">
        {(item: PickItem) => <Option key={item.key} item={item} onPick={onPick} />}
      </Autocomplete.List>
    </Autocomplete.Root>
  )
}

function Option({ item, onPick }: { item: PickItem; onPick: (key: string) => void }) {
  const { key, label, detail, icon, level = 0, checked } = item
  return (
    <Autocomplete.Item
      value={item}
      data-testid="pick-option"
      {...(checked !== undefined && { 'aria-checked': checked })}
      onClick={() => onPick(key)}
      style={{ paddingLeft: 10 + level * 14 }}
      className="flex min-h-9 items-center gap-2.5 rounded-lg py-1 pr-2.5 text-sm outline-none data-[highlighted]:bg-hover"
    >
      {icon}
      <span className="min-w-0 truncate">{label}</span>
      {detail && <span className="min-w-0 shrink-[2] truncate text-xs text-muted">{detail}</span>}
      {checked === true && <Check className="ml-auto size-4 shrink-0 text-accent" aria-hidden />}
      {checked === 'mixed' && <Minus className="ml-auto size-4 shrink-0 text-accent" aria-hidden />}
    </Autocomplete.Item>
  )
}
