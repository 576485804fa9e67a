import { useTranslation } from 'react-i18next'
import { assertNever } from '@shared/appError'
import type { Answer } from '@shared/model/message'
import type { Progress } from '@shared/model/progress'
import { useApp } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { shortModelName } from '../../ui/modelName'
import { useNow } from '../../ui/useNow'
import { durationText } from './duration'
import { ProgressLine } from './ProgressLine'
import { RetryCountdown } from './RetryCountdown'
import { Waiting } from './Waiting'

type AnswerProgressProps = {
  answer: Answer
  /** null while main has not said anything yet. */
  progress: Progress | null
  /** Nothing has come so far, not even reasoning. */
  empty: boolean
}

/** What a streaming answer is doing when it is not writing; nothing while it writes. */
export function AnswerProgress({ answer, progress, empty }: AnswerProgressProps) {
  const { t } = useTranslation()
  if (progress === null) return empty && <Waiting since={answer.createdAt} />
  switch (progress.kind) {
    case 'streaming':
      return empty && <Waiting since={answer.createdAt} />
    case 'waiting':
      return <Waiting since={progress.since} />
    case 'queued':
      return (
        <ProgressLine kind="queued" actions={<StopButton answerId={answer.id} />}>
          {progress.ahead === 0 ? t('messages.queuedNext') : t('messages.queued', { count: progress.ahead })}
        </ProgressLine>
      )
    case 'summarising':
      return (
        <ProgressLine kind="summarising" actions={<StopButton answerId={answer.id} />}>
          {t('messages.summarising', { model: shortModelName(progress.model) })}
        </ProgressLine>
      )
    case 'retrying':
      return <RetryCountdown answerId={answer.id} progress={progress} />
    case 'stalled':
      return (
        <ProgressLine kind="stalled" tone="warning" actions={<StopButton answerId={answer.id} />}>
          <Silence since={progress.since} endsAt={progress.endsAt} />
        </ProgressLine>
      )
    default:
      return assertNever(progress)
  }
}

function StopButton({ answerId }: { answerId: string }) {
  const { t } = useTranslation()
  const stop = useApp((state) => state.stop)
  return (
    <Button size="small" data-testid="progress-stop" onClick={() => void stop(answerId)}>
      {t('messages.stop')}
    </Button>
  )
}

/** Apart, because it is drawn each second. */
function Silence({ since, endsAt }: { since: number; endsAt: number | null }) {
  const { t, i18n } = useTranslation()
  const duration = durationText(useNow() - since, t)
  if (endsAt === null) return t('messages.stalled', { duration })
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'medium' }).format(endsAt)
  return t('messages.stalledUntil', { duration, time })
}
