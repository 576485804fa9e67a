import type { Answer } from '@shared/model/message'
import { shortModelName } from '../../ui/modelName'
import { ProviderMark } from '../../ui/ProviderMark'
import { DemoBadge } from '../connection/DemoBadge'
import { AnswerError } from './AnswerError'
import { AnswerFooter } from './AnswerFooter'
import { AnswerNote } from './AnswerNote'
import { LiveAnswer } from './LiveAnswer'

/** One answer: whose it is, what it says, how it ended, and what can be done with it. */
export function AnswerMessage({ answer, last }: { answer: Answer; last: boolean }) {
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
      </h2>
      <LiveAnswer answer={answer} />
      <AnswerNote answer={answer} />
      {answer.error && <AnswerError answer={answer} error={answer.error} retry={last} />}
      {(answer.content !== '' || answer.error === null) && answer.status !== 'streaming' && (
        <AnswerFooter answer={answer} last={last} />
      )}
    </article>
  )
}
