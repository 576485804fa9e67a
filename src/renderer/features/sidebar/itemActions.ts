import type { KeyboardEvent, MouseEvent } from 'react'
import type { MenuAnchor } from '../../ui/Menu'

/** What an item asks of its list; one object for all items, so that drawing the list again draws no item again. */
export type ItemActions = {
  /** A click on a conversation: opens it, or with Ctrl or Shift selects. */
  click(id: string, event: MouseEvent): void
  openInBackground(id: string): void
  toggleFolder(id: string): void
  rename(id: string, name: string): void
  endRename(id: string): void
  openMenu(id: string, anchor: MenuAnchor): void
  focused(id: string): void
  keyDown(id: string, event: KeyboardEvent): void
}
