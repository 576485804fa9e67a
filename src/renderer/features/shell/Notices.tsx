import { useState } from 'react'
import { useApp } from '../../store/useApp'
import { loaded } from '../../ui/loaded'

// Most sessions never show a notice; its code is loaded with the first one.
const NoticeToasts = loaded(async () => (await import('./NoticeToasts')).NoticeToasts)

/** The passing messages of the window; nothing until there was one. */
export function Notices() {
  const some = useApp((state) => state.notices.length > 0)
  const [needed, setNeeded] = useState(false)
  if (some && !needed) setNeeded(true)
  if (!needed) return null
  return <NoticeToasts />
}
