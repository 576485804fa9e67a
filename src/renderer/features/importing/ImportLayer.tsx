import { useState } from 'react'
import { useApp } from '../../store/useApp'
import { loaded } from '../../ui/loaded'

const ImportDialog = loaded(async () => (await import('./ImportDialog')).ImportDialog)

/** The way in for conversations, over whatever is shown. Nothing until it was wanted for the first time. */
export function ImportLayer() {
  const open = useApp((state) => state.importShown)
  const [needed, setNeeded] = useState(false)
  if (open && !needed) setNeeded(true)
  return needed && open ? <ImportDialog /> : null
}
