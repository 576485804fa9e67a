import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UsageTotal } from '@shared/contract/usage'
import { Button } from '../../ui/Button'
import { loaded } from '../../ui/loaded'

const RatesDialog = loaded(async () => (await import('./RatesDialog')).RatesDialog)

/** More names than these would be a list and no sentence; the rest follows as these get their rates. */
const mostNames = 6

type UsageNotesProps = {
  sum: UsageTotal
  models: UsageTotal[]
  /** Called when a rate may have been typed in. */
  onRatesChange: () => void
}

/** What has to be known to read the figures right: what is estimated, what is unknown, and what has no rate. */
export function UsageNotes({ sum, models, onRatesChange }: UsageNotesProps) {
  const { t } = useTranslation()
  const [model, setModel] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const unrated = models.filter(({ unratedCalls }) => unratedCalls > 0)
  return (
    <>
      <ul data-testid="usage-notes" className="flex flex-col gap-1.5 text-sm text-muted">
        {sum.estimatedCalls > 0 && <li>{t('usage.estimated', { count: sum.estimatedCalls })}</li>}
        {sum.unknownCalls > 0 && <li>{t('usage.unknown', { count: sum.unknownCalls })}</li>}
        {unrated.length > 0 && (
          <li className="flex flex-wrap items-center gap-1.5">
            <span>{t('usage.unrated', { count: sum.unratedCalls })}</span>
            {unrated.slice(0, mostNames).map(({ key }) => (
              <Button
                key={key}
                size="small"
                aria-haspopup="dialog"
                data-testid="usage-set-rates"
                aria-label={t('usage.setRates', { model: key })}
                className="max-w-full"
                onClick={() => {
                  setModel(key)
                  setOpen(true)
                }}
              >
                <span className="truncate">{key}</span>
              </Button>
            ))}
            {unrated.length > mostNames && (
              <span>{t('usage.more', { count: unrated.length - mostNames })}</span>
            )}
          </li>
        )}
      </ul>
      {model !== null && (
        <RatesDialog
          model={model}
          open={open}
          onOpenChange={(next) => {
            setOpen(next)
            if (!next) onRatesChange()
          }}
        />
      )}
    </>
  )
}
