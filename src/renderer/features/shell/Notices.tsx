import { useState } from 'react'
import { useApp } from '../../store/useApp'
import { loaded } from '../../ui/loaded'

// Most sessions never show a notice; its code is loaded with the first one.
const NoticeToast = loaded(async () => (await import('./NoticeToast')).NoticeToast)

/** The passing messages of the window; nothing until there was one. */
export function Notices() {
  const notice = useApp((state) => state.notice)
  const [needed, setNeeded] = useState(false)
  if (notice !== null && !needed) setNeeded(true)
  if (!needed) return null
  return <NoticeToast current={notice} />
}
