import { lazy, Suspense, useState } from 'react'
import { useApp } from '../../store/useApp'

// Most sessions never show a notice; its code is loaded with the first one.
const NoticeToast = lazy(async () => ({ default: (await import('./NoticeToast')).NoticeToast }))

/** The passing messages of the window; nothing until there was one. */
export function Notices() {
  const notice = useApp((state) => state.notice)
  const [needed, setNeeded] = useState(false)
  if (notice !== null && !needed) setNeeded(true)
  if (!needed) return null
  return (
    <Suspense fallback={null}>
      <NoticeToast current={notice} />
    </Suspense>
  )
}
