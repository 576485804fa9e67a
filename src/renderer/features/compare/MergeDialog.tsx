import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '@shared/model/message'
import { useApp, useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { shortModelName } from '../../ui/modelName'
import { plainText } from '../../markdown/plainText'
import { ModelField } from '../models/ModelField'

type MergeDialogProps = {
  /** The answers that have something to say, at least two. */
  sources: Answer[]
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Characters of an answer by which it is told from the others. */
const excerptLength = 120

function excerptOf(answer: Answer): string {
  // Some more than is shown, because markup takes its share; never the whole of a long answer.
  const text = plainText(answer.content.slice(0, 3 * excerptLength))
  return text.length > excerptLength ? `${text.slice(0, excerptLength).trimEnd()}…` : text
}

/** Which answers become one, and who writes it. */
export function MergeDialog({ sources, open, onOpenChange }: MergeDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('compare.merge.title')}
      description={t('compare.merge.text')}
    >
      <MergeForm sources={sources} onDone={() => onOpenChange(false)} />
    </Dialog>
  )
}

/** Mounted with each opening, so that it starts with all answers and the conversation's model. */
function MergeForm({ sources, onDone }: { sources: Answer[]; onDone: () => void }) {
  const { t } = useTranslation()
  const { mergeAnswers } = useAppStore().getState()
  const conversationId = sources[0]?.conversationId ?? ''
  const usual = useApp((state) => state.conversations[conversationId]?.model ?? null)
  const [model, setModel] = useState(usual)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const chosen = sources.filter(({ id }) => !left.has(id))
  const enough = chosen.length >= 2
  const toggle = (id: string): void => {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    setLeft(next)
  }
  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        if (!enough || model === null) return
        const ids = chosen.map(({ id }) => id)
        void mergeAnswers(conversationId, ids, model)
        onDone()
      }}
    >
      <fieldset className="flex flex-col gap-1">
        <legend className="mb-1 text-sm font-medium">{t('compare.merge.sources')}</legend>
        {sources.map((answer) => (
          <label key={answer.id} className="flex items-start gap-2.5 rounded-lg px-2 py-1.5 hover:bg-hover">
            <input
              type="checkbox"
              data-testid="merge-source"
              className="mt-0.5 size-4 shrink-0 accent-accent"
              checked={!left.has(answer.id)}
              onChange={() => toggle(answer.id)}
            />
            <span className="line-clamp-2 min-w-0 text-sm">
              {t('compare.merge.excerptOf', {
                model: shortModelName(answer.model),
                excerpt: excerptOf(answer),
              })}
            </span>
          </label>
        ))}
      </fieldset>
      <div className="flex items-center justify-between gap-4">
        <span className="text-sm font-medium">{t('compare.merge.model')}</span>
        <ModelField
          conversationId={conversationId}
          value={model}
          onPick={setModel}
          placeholder={t('models.none')}
          testId="merge-model"
        />
      </div>
      <div className="flex items-center justify-end gap-2">
        <p role="status" className="min-w-0 grow text-xs text-warning">
          {enough ? '' : t('compare.merge.needsTwo')}
        </p>
        <Button onClick={onDone}>{t('common.cancel')}</Button>
        <Button type="submit" variant="primary" data-testid="merge-run" disabled={!enough || model === null}>
          {t('compare.merge.run', { count: chosen.length })}
        </Button>
      </div>
    </form>
  )
}
