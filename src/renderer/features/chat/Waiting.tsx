import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Seconds after which a wait is long enough to be counted. */
const countFrom = 3

/** Stands where the first words will appear; counts the seconds of a long wait, so that it does not look like a hang. */
export function Waiting({ since }: { since: number }) {
  const { t } = useTranslation()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const seconds = Math.floor((now - since) / 1000)
  return (
    <p className="flex items-center gap-2 text-sm text-muted">
      <span className="breathe size-2 rounded-full bg-muted" aria-hidden />
      {seconds >= countFrom ? t('chat.waitingSeconds', { seconds }) : t('chat.waiting')}
    </p>
  )
}
