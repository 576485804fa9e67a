import { useEffect } from 'react'
import { useApp } from '../../store/useApp'
import { useAfterStart } from '../../ui/useAfterStart'

const appName = 'RunYour Desktop'

/** Names the window after the conversation that is shown: what tells two windows apart where the system lists them. */
export function useWindowTitle(): void {
  const started = useAfterStart()
  const title = useApp((state) => state.conversations[state.activeTab ?? '']?.title ?? '')
  useEffect(() => {
    if (started) document.title = title === '' ? appName : `${title} – ${appName}`
  }, [started, title])
}
