import { useEffect, useState } from 'react'
import { loaded } from '../../ui/loaded'
import { signals } from '../shell/signals'

const ShortcutsDialog = loaded(async () => (await import('./ShortcutsDialog')).ShortcutsDialog)

/** The dialog of the shortcuts; nothing until it was wanted for the first time. */
export function ShortcutsLayer() {
  const [open, setOpen] = useState<boolean | null>(null)
  useEffect(() => signals.on('open-shortcuts', () => setOpen(true)), [])
  return open === null ? null : <ShortcutsDialog open={open} onOpenChange={setOpen} />
}
