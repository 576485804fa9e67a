import { useTranslation } from 'react-i18next'
import { useNow } from '../../ui/useNow'
import { ProgressLine } from './ProgressLine'

/** Seconds after which a wait is long enough to be counted. */
const countFrom = 3

/** Stands where the next words will appear; counts the seconds of a long wait, so that it does not look like a hang. */
export function Waiting({ since }: { since: number }) {
  const { t } = useTranslation()
  const seconds = Math.floor((useNow() - since) / 1000)
  return (
    <ProgressLine kind="waiting">
      {seconds >= countFrom ? t('chat.waitingSeconds', { seconds }) : t('chat.waiting')}
    </ProgressLine>
  )
}
