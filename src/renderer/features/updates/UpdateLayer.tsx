import { useState } from 'react'
import { useApp } from '../../store/useApp'
import { loaded } from '../../ui/loaded'

const UpdateDialog = loaded(async () => (await import('./UpdateDialog')).UpdateDialog)

/** The dialog about a new version, over whatever is shown. Nothing until it was wanted for the first time. */
export function UpdateLayer() {
  const open = useApp((state) => state.updateOpen)
  const [needed, setNeeded] = useState(false)
  if (open && !needed) setNeeded(true)
  return needed ? <UpdateDialog open={open} /> : null
}
