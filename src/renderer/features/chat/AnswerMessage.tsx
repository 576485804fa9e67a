import type { Answer } from '@shared/model/message'
import { shortModelName } from '../../ui/modelName'
import { ProviderMark } from '../../ui/ProviderMark'
import { DemoBadge } from '../connection/DemoBadge'
import { useOtherConnectionName } from '../connection/useConnectionName'
import { AnswerError } from './AnswerError'
import { AnswerFooter } from './AnswerFooter'
import { AnswerNote } from './AnswerNote'
import { LiveAnswer } from './LiveAnswer'
import { OmissionNote } from './OmissionNote'

/** One answer: whose it is, what it says, how it ended, and what can be done with it. */
export function AnswerMessage({ answer, last }: { answer: Answer; last: boolean }) {
  const connection = useOtherConnectionName(answer.connectionId)
  return (
    <article
      aria-label={answer.model}
      aria-busy={answer.status === 'streaming'}
      data-testid="message"
      data-role="assistant"
      data-status={answer.status}
      data-message-id={answer.id}
      className="group flex flex-col"
    >
      {/* A heading, so that a screen reader can go from answer to answer, and the answer's own headings stand below it. */}
      <h2 className="mb-1.5 flex items-center gap-2 text-sm font-normal">
        <ProviderMark modelId={answer.model} />
        <span className="select-content truncate font-medium" title={answer.model}>
          {shortModelName(answer.model)}
        </span>
        {answer.connectionId === 'demo' && <DemoBadge />}
        {answer.connectionId !== 'demo' && connection !== null && (
          <span className="truncate text-xs text-muted">{connection}</span>
        )}
      </h2>
      {/* The row stays when another variant is shown, so that the arrows keep the focus; the text is another one then. */}
      <div key={answer.id} className="flex min-w-0 flex-col">
        <OmissionNote answer={answer} />
        <LiveAnswer answer={answer} />
        <AnswerNote answer={answer} />
        {answer.error && <AnswerError answer={answer} error={answer.error} retry={last} />}
      </div>
      <AnswerFooter answer={answer} last={last} />
    </article>
  )
}
