import ChevronRight from 'lucide-react/icons/chevron-right'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ModelSettings } from '@shared/model/modelSettings'
import { ProviderMark } from '../../../ui/ProviderMark'
import { ModelFactsForm } from './ModelFactsForm'
import { RefusedFields } from './RefusedFields'

/** One model: what is known of it in a line, and everything else when it is unfolded. */
export function ModelFactsRow({ known, startsOpen }: { known: ModelSettings; startsOpen: boolean }) {
  const { t, i18n } = useTranslation()
  const [open, setOpen] = useState(startsOpen)
  const number = (value: number): string => value.toLocaleString(i18n.language)
  const { contextWindow, learnedWindow, rates, refused } = known
  const tokens = contextWindow ?? learnedWindow
  const parts = [
    tokens !== null && t('preferences.models.summaryWindow', { tokens: number(tokens) }),
    rates !== null &&
      t('preferences.models.summaryRates', { input: number(rates.input), output: number(rates.output) }),
    refused.length > 0 && t('preferences.models.summaryRefused', { count: refused.length }),
  ].filter(Boolean)
  return (
    <details
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      data-testid="model-facts"
      data-model-id={known.model}
      className="group px-4"
    >
      <summary className="-mx-2 my-1 flex cursor-default items-center gap-2 rounded-lg px-2 py-2 hover:bg-hover">
        <ProviderMark modelId={known.model} />
        <span className="min-w-0 flex-1">
          <span className="block truncate text-sm font-medium">{known.model}</span>
          <span className="block truncate text-xs text-muted">
            {parts.length === 0 ? t('preferences.models.summaryNone') : parts.join(' · ')}
          </span>
        </span>
        <ChevronRight className="size-4 shrink-0 text-muted group-open:rotate-90" aria-hidden />
      </summary>
      {open && (
        <div className="flex flex-col gap-4 pt-1 pb-4">
          <ModelFactsForm known={known} />
          <RefusedFields known={known} />
        </div>
      )}
    </details>
  )
}
