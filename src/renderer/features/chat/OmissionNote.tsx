import Scissors from 'lucide-react/icons/scissors'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Omission } from '@shared/model/fit'
import type { Answer } from '@shared/model/message'
import { Button } from '../../ui/Button'
import { loaded } from '../../ui/loaded'
import { shortModelName } from '../../ui/modelName'

const SummaryDialog = loaded(async () => (await import('./SummaryDialog')).SummaryDialog)

/** What of the conversation an answer was asked without; nothing for one that was given all of it. */
export function OmissionNote({ answer }: { answer: Answer }) {
  return answer.omission && <Omitted omission={answer.omission} />
}

function Omitted({ omission: { messages: count, summary } }: { omission: Omission }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  // The dialog stays once it was needed, so that it can close by itself and give the focus back.
  const [needed, setNeeded] = useState(false)
  return (
    <div data-testid="message-omission" className="mb-2 flex items-center gap-1.5 text-sm text-muted">
      <Scissors className="size-3.5 shrink-0" aria-hidden />
      <p>
        {summary === null
          ? t('messages.omitted', { count })
          : t('messages.summarised', { count, model: shortModelName(summary.model) })}
      </p>
      {summary && (
        <Button
          size="small"
          variant="quiet"
          className="text-fg"
          aria-haspopup="dialog"
          onClick={() => {
            setNeeded(true)
            setOpen(true)
          }}
        >
          {t('messages.readSummary')}
        </Button>
      )}
      {summary && needed && <SummaryDialog text={summary.content} open={open} onOpenChange={setOpen} />}
    </div>
  )
}
