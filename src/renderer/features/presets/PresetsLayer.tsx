import { useState } from 'react'
import { useApp } from '../../store/useApp'
import { loaded } from '../../ui/loaded'

const PresetsDialog = loaded(async () => (await import('./PresetsDialog')).PresetsDialog)

/** The dialog that the menu opens, over whatever is shown. Nothing until it was wanted for the first time. */
export function PresetsLayer() {
  const open = useApp((state) => state.managingPresets)
  const setOpen = useApp((state) => state.managePresets)
  const [needed, setNeeded] = useState(false)
  if (open && !needed) setNeeded(true)
  return needed ? <PresetsDialog open={open} onOpenChange={setOpen} /> : null
}
