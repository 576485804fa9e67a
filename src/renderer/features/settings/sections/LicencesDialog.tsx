import '../../../i18n/laterTexts'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Licence } from '@shared/contract/about'
import { ErrorNote } from '../../../errors/ErrorNote'
import { useAttempt } from '../../../errors/useAttempt'
import { useAppStore } from '../../../store/useApp'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { SearchField } from '../../../ui/SearchField'
import { useAnswer } from './useAnswer'

/** Every package that the app is made of, with its terms. */
export function LicencesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const { readLicences, showChromiumLicences } = store.getState()
  const answer = useAnswer(readLicences)
  const attempt = useAttempt()
  const [query, setQuery] = useState('')
  const shown = useMemo(() => {
    const wanted = query.trim().toLowerCase()
    const all = answer?.ok ? answer.value : []
    return all.filter(({ name, licence }) => `${name} ${licence}`.toLowerCase().includes(wanted))
  }, [answer, query])
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('settingRows.about.licencesTitle')}
      description={t('settingRows.about.licencesText')}
      className="max-w-2xl"
    >
      <div className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center gap-2">
          <SearchField
            label={t('settingRows.about.filterLicences')}
            value={query}
            onChange={setQuery}
            className="min-w-48 flex-1"
          />
          <Button size="small" disabled={attempt.busy} onClick={() => void attempt.run(showChromiumLicences)}>
            {t('settingRows.about.chromiumLicences')}
          </Button>
        </div>
        {attempt.error && <ErrorNote error={attempt.error} />}
        {answer?.ok === false && <ErrorNote error={answer.error} />}
        {answer?.ok && shown.length === 0 && (
          <p className="text-sm text-muted">{t('settingRows.about.noLicence')}</p>
        )}
        <ul className="flex flex-col divide-y divide-line" data-testid="licence-list">
          {shown.map((one) => (
            <LicenceItem key={`${one.name}@${one.version}`} licence={one} />
          ))}
        </ul>
      </div>
    </Dialog>
  )
}

function LicenceItem({ licence: { name, version, licence, text } }: { licence: Licence }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="flex cursor-default items-baseline gap-2 rounded-lg px-2 py-1.5 text-sm hover:bg-hover">
          <span className="min-w-0 flex-1 truncate font-medium">{name}</span>
          <span className="shrink-0 text-xs text-muted">
            {[version, licence].filter(Boolean).join(' · ')}
          </span>
        </summary>
        {open && (
          <p className="select-content px-2 pb-3 font-mono text-xs whitespace-pre-wrap">
            {text || t('settingRows.about.noText')}
          </p>
        )}
      </details>
    </li>
  )
}
