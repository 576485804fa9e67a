import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Answer } from '@shared/model/message'
import { useApp, useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { AnswerMessage } from '../chat/AnswerMessage'
import { columnsOf } from './columnsOf'
import { CompareColumn } from './CompareColumn'
import { ComparisonToolbar } from './ComparisonToolbar'

type ComparedAnswersProps = {
  conversationId: string
  /** The one that is on the shown branch. */
  answer: Answer
  last: boolean
}

const none: Record<string, Answer> = {}

/** The answers of a comparison, or the shown one alone where the others were folded away. */
export function ComparedAnswers({ conversationId, answer, last }: ComparedAnswersProps) {
  const compared = useApp((state) => state.threads[conversationId]?.compared ?? none)
  const folded = useApp((state) => state.foldedComparisons.has(answer.comparisonId ?? ''))
  const { loadModelSettings, foldComparison } = useAppStore().getState()
  // The rates of the models stand there.
  useEffect(() => void loadModelSettings(), [loadModelSettings])
  const columns = useMemo(() => columnsOf(answer, compared), [answer, compared])
  const turner = useRef<HTMLButtonElement>(null)
  const fold = (on: boolean): void => {
    flushSync(() => answer.comparisonId && foldComparison(answer.comparisonId, on))
    // The button that did it is gone with the rest; its counterpart stands in its place.
    turner.current?.focus()
  }
  const turning = { turner, onFold: fold }
  return folded ? (
    <FoldedComparison answer={answer} last={last} count={columns.length} {...turning} />
  ) : (
    <SideBySide answer={answer} last={last} columns={columns} {...turning} />
  )
}

type Turning = { turner: RefObject<HTMLButtonElement | null>; onFold: (folded: boolean) => void }
type SideBySideProps = Turning & { answer: Answer; last: boolean; columns: ReturnType<typeof columnsOf> }

/** A grid as wide as the pane. Where the columns find no room, it scrolls sideways and stops at each of them. */
function SideBySide({ answer, last, columns, turner, onFold }: SideBySideProps) {
  const { t } = useTranslation()
  const count = columns.length
  return (
    <div
      role="group"
      aria-label={t('compare.answers', { count })}
      data-testid="comparison"
      className="flex flex-col gap-2 pt-2.5 pb-1.5"
    >
      <ComparisonToolbar shown={answer} columns={columns} turner={turner} onFold={() => onFold(true)} />
      <div
        role="group"
        aria-label={t('compare.region', { count })}
        // Scrolling by keyboard starts with having the focus.
        tabIndex={0}
        className="grid snap-x snap-proximity scroll-px-6 auto-cols-[minmax(min(17rem,85%),46rem)] grid-flow-col gap-3 overflow-x-auto px-6 pb-2 outline-offset-[-2px] [justify-content:safe_center]"
      >
        {columns.map((column, index) => (
          <CompareColumn
            key={column.answer.id}
            answer={column.answer}
            earlier={column.earlier}
            shown={column.answer.id === answer.id}
            last={last}
            number={index + 1}
            count={count}
          />
        ))}
      </div>
    </div>
  )
}

type FoldedProps = Turning & { answer: Answer; last: boolean; count: number }

function FoldedComparison({ answer, last, count, turner, onFold }: FoldedProps) {
  const { t } = useTranslation()
  return (
    <div className="mx-auto w-full max-w-reading px-6 pt-2.5 pb-1.5">
      <Button
        size="small"
        className="mb-2"
        data-testid="compare-unfold"
        ref={turner}
        onClick={() => onFold(false)}
      >
        {t('compare.unfold', { count })}
      </Button>
      <AnswerMessage answer={answer} last={last} />
    </div>
  )
}
