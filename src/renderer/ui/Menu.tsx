import { Menu as Base } from '@base-ui/react/menu'
import type { ReactNode } from 'react'
import { classes } from './classes'
import { Kbd } from './Kbd'

export type MenuEntry = {
  label: string
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
  entries: MenuEntry[]
  anchor: MenuAnchor
  onClose: () => void
}

/**
 * A menu of commands at an anchor, open for as long as it is drawn: one serves a list of any length. Arrow keys, first
 * letters, Escape; focus goes back.
 */
export function Menu({ label, entries, anchor, onClose }: MenuProps) {
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
            className="pop-in min-w-44 rounded-xl border border-line bg-raised p-1 shadow-pop outline-none"
          >
            {entries.map((entry) => (
              <Base.Item
                key={entry.label}
                onClick={entry.onSelect}
                className={classes(
                  'flex items-center gap-2.5 rounded-lg px-2.5 py-1.5 text-sm outline-none data-[highlighted]:bg-hover',
                  entry.danger && 'text-danger',
                )}
              >
                {entry.icon}
                <span className="grow">{entry.label}</span>
                {entry.keys && <Kbd keys={entry.keys} />}
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function anchorElement(anchor: MenuAnchor) {
  if (anchor instanceof Element) return anchor
  return { getBoundingClientRect: () => new DOMRect(anchor.x, anchor.y, 0, 0) }
}
