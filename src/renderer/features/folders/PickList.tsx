import { Dialog } from '@base-ui/react/dialog'
import Check from 'lucide-react/icons/check'
import Minus from 'lucide-react/icons/minus'
import type { ReactNode } from 'react'
import { Chooser } from '../../ui/Chooser'
import { ChooserDialog } from '../../ui/ChooserDialog'
import { ChooserItem, ChooserList } from '../../ui/ChooserList'

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
export function PickList(props: PickListProps) {
  const { title, field, typed, onType, items, empty, onPick, onClose, footer } = props
  return (
    <ChooserDialog
      open
      onOpenChange={(open) => open || onClose()}
      testId="pick-list"
      className="top-[min(6rem,10dvh)] max-h-[min(30rem,80dvh)] w-[min(26rem,calc(100dvw-2rem))]"
    >
      <Dialog.Title className="line-clamp-2 shrink-0 px-4 pt-3 text-sm font-semibold wrap-anywhere">
        {title}
      </Dialog.Title>
      <Chooser
        field={{
          label: field,
          'data-testid': 'pick-field',
          className: 'h-10 border-b border-line px-4 text-sm',
        }}
        typed={typed}
        onType={onType}
        items={items}
        onChoose={({ key }) => onPick(key)}
      >
        {items.length === 0 && <p className="px-4 py-5 text-sm text-muted">{empty}</p>}
        <ChooserList>{(item: PickItem) => <Option key={item.key} item={item} onPick={onPick} />}</ChooserList>
      </Chooser>
      {footer && <div className="border-t border-line p-1.5">{footer}</div>}
    </ChooserDialog>
  )
}

function Option({ item, onPick }: { item: PickItem; onPick: (key: string) => void }) {
  const { key, label, detail, icon, level = 0, checked } = item
  return (
    <ChooserItem
      value={item}
      data-testid="pick-option"
      {...(checked !== undefined && { 'aria-checked': checked })}
      onClick={() => onPick(key)}
      style={{ paddingLeft: 10 + level * 14 }}
      className="flex min-h-9 items-center gap-2.5 py-1 pr-2.5"
    >
      {icon}
      <span className="min-w-0 truncate">{label}</span>
      {detail && <span className="min-w-0 shrink-[2] truncate text-xs text-muted">{detail}</span>}
      {checked === true && <Check className="ml-auto size-4 shrink-0 text-accent" aria-hidden />}
      {checked === 'mixed' && <Minus className="ml-auto size-4 shrink-0 text-accent" aria-hidden />}
    </ChooserItem>
  )
}
