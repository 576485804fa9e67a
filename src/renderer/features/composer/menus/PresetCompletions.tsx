import Plus from 'lucide-react/icons/plus'
import { type RefObject, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Preset } from '@shared/model/preset'
import { useApp, useAppStore } from '../../../store/useApp'
import { PresetSummary } from '../../presets/PresetSummary'
import { type CompletionHandle, CompletionList } from './CompletionList'
import { matchNames } from './matchNames'
import type { Trigger } from './trigger'

type PresetCompletionsProps = {
  trigger: Trigger
  field: RefObject<HTMLTextAreaElement | null>
  handle: RefObject<CompletionHandle | null>
  /** null: there is none yet, and somebody wants to make one. */
  onPick: (preset: Preset | null, trigger: Trigger) => void
  onDismiss: () => void
}

/** The presets whose names fit; where there are none at all, the way to the first. */
export function PresetCompletions({ trigger, field, handle, onPick, onDismiss }: PresetCompletionsProps) {
  const { t } = useTranslation()
  const store = useAppStore()
  const presets = useApp((state) => state.presets)
  useEffect(() => void store.getState().loadPresets(), [store])
  const found = useMemo((): (Preset | null)[] => {
    if (presets === null) return []
    // Only behind the sign alone: whoever writes on is writing a text that begins with it.
    if (presets.length === 0) return trigger.query === '' ? [null] : []
    return matchNames(presets, ({ name }) => name, trigger.query)
  }, [presets, trigger.query])
  if (found.length === 0) return null
  return (
    <CompletionList
      label={t('composer.presetList')}
      items={found}
      keyOf={(preset) => preset?.id ?? ''}
      onPick={(preset) => onPick(preset, trigger)}
      onDismiss={onDismiss}
      field={field}
      handle={handle}
      testId="preset-menu"
    >
      {(preset) =>
        preset === null ? (
          <>
            <Plus className="size-4 shrink-0" aria-hidden />
            <span>{t('composer.firstPreset')}</span>
          </>
        ) : (
          <span className="min-w-0 grow">
            <span className="block truncate">{preset.name}</span>
            <PresetSummary preset={preset} />
          </span>
        )
      }
    </CompletionList>
  )
}
