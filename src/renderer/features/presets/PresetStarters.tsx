import '../../i18n/laterTexts'
import Check from 'lucide-react/icons/check'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp, useAppStore } from '../../store/useApp'
import { PresetSummary } from './PresetSummary'
import { useApplyPreset } from './useApplyPreset'

/** As many as fit below the greeting; the rest is in the conversation's settings. */
const shown = 6

/** Presets to begin an empty conversation with. Nothing while there are none. */
export function PresetStarters({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const presets = useApp((state) => state.presets)
  useEffect(() => void store.getState().loadPresets(), [store])
  /** The one that was applied last: nothing else in view says that something has happened. */
  const [applied, setApplied] = useState<string | null>(null)
  const [apply, dialog] = useApplyPreset(conversationId, ({ id }) => setApplied(id))
  if (presets === null || presets.length === 0) return null
  return (
    <div role="group" aria-label={t('presets.starters')} className="mt-6 flex flex-col gap-2">
      <h3 className="text-sm font-medium">{t('presets.starters')}</h3>
      <ul className="grid gap-2 @md:grid-cols-2">
        {presets.slice(0, shown).map((preset) => (
          <li key={preset.id} className="min-w-0">
            <button
              type="button"
              data-testid="preset-starter"
              aria-pressed={applied === preset.id}
              onClick={() => apply(preset)}
              className="flex h-full w-full min-w-0 flex-col gap-0.5 rounded-xl border border-line px-3.5 py-2.5 text-left hover:border-line-strong hover:bg-hover aria-pressed:border-accent"
            >
              <span className="flex w-full items-center gap-2 text-sm font-medium">
                <span className="min-w-0 grow truncate">{preset.name}</span>
                {applied === preset.id && <Check className="size-4 shrink-0 text-accent" aria-hidden />}
              </span>
              <PresetSummary preset={preset} />
            </button>
          </li>
        ))}
      </ul>
      {dialog}
    </div>
  )
}
