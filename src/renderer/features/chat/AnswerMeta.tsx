import { useTranslation } from 'react-i18next'
import type { Answer } from '@shared/model/message'
import { Tooltip } from '../../ui/Tooltip'
import { useConnectionName } from '../connection/useConnectionName'
import { usageLines, usageText } from './usageLines'

/** The tokens of an answer; on hover all there is to know about the call. */
export function AnswerMeta({ answer }: { answer: Answer }) {
  const { t, i18n } = useTranslation()
  const connection = useConnectionName(answer.connectionId)
  const words = { t, language: i18n.language }
  const text = usageText(answer, words)
  if (text === null) return null
  const lines = usageLines(answer, connection, words)
  return (
    <Tooltip label={lines.join('\n')}>
      <span data-testid="message-usage" className="px-1.5 text-xs whitespace-nowrap text-muted tabular-nums">
        {text}
        <span className="sr-only">. {lines.join('. ')}</span>
      </span>
    </Tooltip>
  )
}
