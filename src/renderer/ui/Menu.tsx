import { Menu as Base } from '@base-ui/react/menu'
import Check from 'lucide-react/icons/check'
import { Fragment, type ReactNode } from 'react'
import { classes } from './classes'
import { Kbd } from './Kbd'

export type MenuEntry = {
  label: string
  /** Tells entries with the same label apart. */
  id?: string
  /** A second, quieter line. */
  detail?: string
  /** Given for one of several of which one is in force. */
  checked?: boolean
  /** It is in force or not by itself, and not one of several. */
  toggle?: boolean
  testId?: string
  /** Begins a group: a line stands above it. */
  separated?: boolean
  /** One 16 px icon. */
  icon?: ReactNode
  keys?: string
  danger?: boolean
  onSelect: () => void
}

/** Where a menu opens: at an element, or at a point of the window for a context menu. */
export type MenuAnchor = Element | { x: number; y: number }

export type MenuProps = {
  /** The menu's name for screen readers. */
  label: string
  /** The same for everyone, where the entries alone do not say it. */
  heading?: string
  entries: MenuEntry[]
  anchor: MenuAnchor
  onClose: () => void
}

/**
 * A menu of commands at an anchor, open for as long as it is drawn: one serves a list of any length. Arrow keys, first
 * letters, Escape; focus goes back.
 */
export function Menu({ label, heading, entries, anchor, onClose }: MenuProps) {
  return (
    <Base.Root open onOpenChange={(open) => open || onClose()}>
      <Base.Portal>
        <Base.Positioner
          sideOffset={4}
          align="start"
          collisionPadding={8}
          className="z-50 outline-none"
          anchor={anchorElement(anchor)}
        >
          <Base.Popup
            aria-label={label}
            className="pop-in max-h-(--available-height) max-w-96 min-w-44 overflow-y-auto rounded-xl border border-line bg-raised p-1 shadow-pop outline-none"
          >
            {heading && (
              <p
                aria-hidden
                className="px-2.5 pt-1.5 pb-1 text-xs font-medium whitespace-pre-line text-muted"
              >
                {heading}
              </p>
            )}
            {entries.map((entry) => (
              <Fragment key={entry.id ?? entry.label}>
                {entry.separated && <Base.Separator className="mx-2 my-1 h-px bg-line" />}
                <Entry entry={entry} />
              </Fragment>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function Entry({ entry }: { entry: MenuEntry }) {
  const { label, detail, icon, keys, danger, checked, toggle = false, testId, onSelect } = entry
  return (
    <Base.Item
      data-testid={testId}
      {...(checked === undefined
        ? {}
        : { role: toggle ? 'menuitemcheckbox' : 'menuitemradio', 'aria-checked': checked })}
      onClick={onSelect}
      className={classes(
        'flex items-center gap-2.5 rounded-lg px-2.5 py-1.5 text-sm outline-none data-[highlighted]:bg-hover',
        danger && 'text-danger',
      )}
    >
      {icon}
      <span className="min-w-0 grow">
        <span className="block truncate">{label}</span>
        {detail && <span className="line-clamp-2 text-xs text-muted">{detail}</span>}
      </span>
      {keys && <Kbd keys={keys} />}
      {checked !== undefined && (
        <Check className={classes('size-4 shrink-0 text-accent', !checked && 'invisible')} aria-hidden />
      )}
    </Base.Item>
  )
}

function anchorElement(anchor: MenuAnchor) {
  if (anchor instanceof Element) return anchor
  return { getBoundingClientRect: () => new DOMRect(anchor.x, anchor.y, 0, 0) }
}
