import { useTranslation } from 'react-i18next'
import type { Answer } from '@shared/model/message'
import { Tooltip } from '../../ui/Tooltip'
import { useAfterFirstFrame } from '../../ui/useAfterFirstFrame'
import { useAfterStart } from '../../ui/useAfterStart'
import { useConnectionName } from '../connection/useConnectionName'
import { timeText } from './days'
import { usageLines, usageText } from './usageLines'

/** When an answer was given and its tokens; on hover all there is to know about the call. */
export function AnswerMeta({ answer }: { answer: Answer }) {
  // Writing dates is the slowest thing in a footer, and opening a conversation has to draw a screen of them.
  const started = useAfterStart()
  const drawn = useAfterFirstFrame()
  return started && drawn && <Meta answer={answer} />
}

function Meta({ answer }: { answer: Answer }) {
  const { t, i18n } = useTranslation()
  const connection = useConnectionName(answer.connectionId)
  const words = { t, language: i18n.language }
  const usage = usageText(answer, words)
  const lines = usageLines(answer, connection, words)
  return (
    <Tooltip label={lines.join('\n')}>
      <span data-testid="message-usage" className="px-1.5 text-xs whitespace-nowrap text-muted tabular-nums">
        {usage !== null && `${usage} · `}
        <time dateTime={new Date(answer.createdAt).toISOString()}>
          {timeText(answer.createdAt, i18n.language)}
        </time>
        <span className="sr-only">. {lines.join('. ')}</span>
      </span>
    </Tooltip>
  )
}
