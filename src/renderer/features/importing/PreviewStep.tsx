import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportSelection } from '@shared/contract/importing'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { stickyFooter } from '../../ui/FormFooter'
import { SearchField } from '../../ui/SearchField'
import { countText } from './countText'
import { PreviewList } from './PreviewList'
import { ProblemList } from './ProblemList'
import type { ReadablePreview } from './useImport'

type PreviewStepProps = {
  preview: ReadablePreview
  onStart: (selection: ImportSelection) => void
  onAgain: () => void
}

/** What would come in, all or some of it. What is here already and has not changed is not chosen to begin with. */
export function PreviewStep({ preview, onStart, onAgain }: PreviewStepProps) {
  const { t, i18n } = useTranslation()
  const { conversations, conversationCount } = preview
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(conversations.filter(({ state }) => state !== 'known').map(({ key }) => key)),
  )
  const [query, setQuery] = useState('')
  const wanted = useDeferredValue(query.trim().toLocaleLowerCase())
  const shown = useMemo(
    () => conversations.filter(({ title }) => title.toLocaleLowerCase().includes(wanted)),
    [conversations, wanted],
  )
  const isAll = shown.length > 0 && shown.every(({ key }) => chosen.has(key))
  const count = (value: number): string => value.toLocaleString(i18n.language)
  // Those that are not listed can only be had together with all the others.
  const isCut = conversationCount > conversations.length
  const isKnown = !isCut && conversations.length > 0 && conversations.every(({ state }) => state === 'known')

  const toggle = (keys: readonly string[], on: boolean): void => {
    const next = new Set(chosen)
    for (const key of keys)
      if (on) next.add(key)
      else next.delete(key)
    setChosen(next)
  }
  const start = (): void =>
    onStart(chosen.size === conversations.length ? { kind: 'all' } : { kind: 'some', keys: [...chosen] })

  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm" data-testid="import-summary">
        {t('importing.preview.found', {
          kind: t(`importing.kinds.${preview.kind}`),
          conversations: countText('conversations', conversationCount, t, i18n.language),
          messages: countText('messages', preview.messages, t, i18n.language),
          files: countText('files', preview.attachments, t, i18n.language),
        })}
        {preview.missingAttachments > 0 && (
          <span className="block text-muted">
            {t('importing.preview.missing', {
              count: preview.missingAttachments,
              files: count(preview.missingAttachments),
            })}
          </span>
        )}
        {isCut && (
          <span className="block text-muted">
            {t('importing.preview.cut', { count: conversations.length })}
          </span>
        )}
      </p>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <label className="flex items-center gap-2 px-2 text-sm">
          <input
            type="checkbox"
            checked={isAll}
            onChange={({ target }) =>
              toggle(
                shown.map(({ key }) => key),
                target.checked,
              )
            }
            className="size-4 accent-accent"
            data-testid="import-choose-all"
          />
          {t('importing.preview.chosen', { chosen: count(chosen.size), all: count(conversations.length) })}
        </label>
        <SearchField
          label={t('importing.preview.filter')}
          value={query}
          onChange={setQuery}
          className="w-56 max-w-full"
        />
      </div>
      <PreviewList conversations={shown} chosen={chosen} onToggle={(key, on) => toggle([key], on)} />
      {isKnown && <p className="text-sm">{t('importing.preview.known')}</p>}
      <ProblemList problems={preview.problems} count={preview.problemCount} />
      <div className={classes(stickyFooter, 'flex flex-wrap justify-end gap-2')}>
        <Button onClick={onAgain}>{t('importing.another')}</Button>
        <Button variant="primary" disabled={chosen.size === 0} onClick={start} data-testid="import-start">
          {t('importing.preview.start', { count: chosen.size, conversations: count(chosen.size) })}
        </Button>
      </div>
    </div>
  )
}
