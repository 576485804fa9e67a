import Merge from 'lucide-react/icons/merge'
import Square from 'lucide-react/icons/square'
import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '@shared/model/message'
import { useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { loaded } from '../../ui/loaded'
import { signals } from '../shell/signals'
import type { AnswerColumn } from './columnsOf'

const MergeDialog = loaded(async () => (await import('./MergeDialog')).MergeDialog)

type ComparisonToolbarProps = {
  shown: Answer
  columns: AnswerColumn[]
  /** The button that folds them away. */
  turner: RefObject<HTMLButtonElement | null>
  onFold: () => void
}

/** What can be done with all answers of a comparison at once. */
export function ComparisonToolbar({ shown, columns, turner, onFold }: ComparisonToolbarProps) {
  const { t } = useTranslation()
  const { stopAll } = useAppStore().getState()
  const [merging, setMerging] = useState(false)
  // The dialog stays once it was needed, so that it can close by itself and give the focus back.
  const [mergeNeeded, setMergeNeeded] = useState(false)
  const streaming = columns.some(({ answer }) => answer.status === 'streaming')
  const sources = columns
    .map(({ answer }) => answer)
    .filter(({ status, content }) => status !== 'streaming' && content.trim() !== '')
  return (
    <div className="flex flex-wrap items-center gap-1.5 px-6">
      <p className="min-w-0 grow text-xs text-muted">{t('compare.answers', { count: columns.length })}</p>
      {streaming && (
        <Button
          size="small"
          data-testid="compare-stop-all"
          onClick={() => {
            void stopAll(shown.conversationId)
            signals.emit('focus-composer', shown.conversationId)
          }}
        >
          <Square className="size-3 fill-current" aria-hidden />
          {t('compare.stopAll')}
        </Button>
      )}
      {!streaming && sources.length > 1 && (
        <Button
          size="small"
          variant="quiet"
          aria-haspopup="dialog"
          data-testid="compare-merge"
          onClick={() => {
            setMergeNeeded(true)
            setMerging(true)
          }}
        >
          <Merge className="size-3.5" aria-hidden />
          {t('compare.merge.button')}
        </Button>
      )}
      {!streaming && (
        <Button size="small" variant="quiet" data-testid="compare-fold" ref={turner} onClick={onFold}>
          {t('compare.fold')}
        </Button>
      )}
      {mergeNeeded && <MergeDialog sources={sources} open={merging} onOpenChange={setMerging} />}
    </div>
  )
}
