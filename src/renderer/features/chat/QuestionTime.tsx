import { useTranslation } from 'react-i18next'
import { Tooltip } from '../../ui/Tooltip'
import { useAfterFirstFrame } from '../../ui/useAfterFirstFrame'
import { useAfterStart } from '../../ui/useAfterStart'
import { momentText, timeText } from './days'

/** When a question was asked; to the second on hover. Where the arrows of variants stand in its place, the menu says it. */
export function QuestionTime({ at }: { at: number }) {
  // Writing dates is the slowest thing in a row, and opening a conversation has to draw a screen of them.
  const started = useAfterStart()
  const drawn = useAfterFirstFrame()
  return started && drawn && <Time at={at} />
}

function Time({ at }: { at: number }) {
  const { t, i18n } = useTranslation()
  return (
    <Tooltip label={t('chat.sentAt', { time: momentText(at, i18n.language) })}>
      <time
        dateTime={new Date(at).toISOString()}
        data-testid="message-time"
        // Drawn and read out, and no part of what was said: whoever takes the text of a message takes the message alone.
        data-time={timeText(at, i18n.language)}
        // In the gap below the message, which is wide enough.
        className="absolute top-full right-1 text-xs leading-4 whitespace-nowrap text-muted tabular-nums opacity-0 before:content-[attr(data-time)] group-focus-within:opacity-100 group-hover:opacity-100"
      />
    </Tooltip>
  )
}
