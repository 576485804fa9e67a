import { useState } from 'react'
import { useApp } from '../../store/useApp'
import { loaded } from '../../ui/loaded'

const SearchDialog = loaded(async () => (await import('./SearchDialog')).SearchDialog)

/** The search over the whole history, above whatever is shown. Nothing until it was wanted for the first time. */
export function SearchLayer() {
  const open = useApp((state) => state.searchShown)
  const show = useApp((state) => state.showSearch)
  const [needed, setNeeded] = useState(false)
  if (open && !needed) setNeeded(true)
  return needed ? <SearchDialog open={open} onOpenChange={show} /> : null
}
