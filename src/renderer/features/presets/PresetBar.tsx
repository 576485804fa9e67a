import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Preset, PresetContent } from '@shared/model/preset'
import { ErrorNote } from '../../errors/ErrorNote'
import { useAttempt } from '../../errors/useAttempt'
import { reason } from '../../store/sessionSlice'
import { useApp, useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { loaded } from '../../ui/loaded'
import { Select } from '../../ui/Select'
import { sameOverrides } from '../parameters/overrides'
import { SaveAsPreset } from './SaveAsPreset'
import { useFilledPreset } from './useFilledPreset'

const PresetsDialog = loaded(async () => (await import('./PresetsDialog')).PresetsDialog)

export type PresetParts = Omit<PresetContent, 'name'>

type PresetBarProps = {
  /** What the form beside it says at the moment. */
  parts: PresetParts
  onApply: (parts: PresetParts) => void
}

/** What a preset put onto the form, and what had been there. */
type Applied = { preset: Preset; filled: string; before: PresetParts }

/** Presets at the top of a conversation's settings: put one onto the form, or keep what is on it as one. */
export function PresetBar({ parts, onApply }: PresetBarProps) {
  const { t } = useTranslation()
  const store = useAppStore()
  const attempt = useAttempt()
  const presets = useApp((state) => state.presets) ?? []
  useEffect(() => void store.getState().loadPresets(), [store])
  const [applied, setApplied] = useState<Applied | null>(null)
  const [naming, setNaming] = useState(false)
  const [managing, setManaging] = useState(false)
  const [saved, setSaved] = useState<string | null>(null)
  const [fill, variables] = useFilledPreset((preset, filled) => {
    setApplied({ preset, filled, before: applied?.before ?? parts })
    setSaved(null)
    onApply({
      systemPrompt: filled,
      model: preset.model ?? parts.model,
      parameters: preset.parameters,
    })
  })
  const preset = presets.find(({ id }) => id === applied?.preset.id)
  const update = async (current: Preset, filled: string): Promise<void> => {
    // The values are this conversation's; the preset keeps its variables unless the text itself was changed.
    const systemPrompt = parts.systemPrompt === filled ? current.systemPrompt : parts.systemPrompt
    const content = { ...parts, name: current.name, systemPrompt, model: parts.model ?? current.model }
    const saving = async () => reason(await store.getState().savePreset(current.id, content))
    if (await attempt.run(saving)) setSaved(current.name)
  }
  const changed =
    preset !== undefined &&
    applied !== null &&
    (parts.systemPrompt !== applied.filled || !sameOverrides(parts.parameters, preset.parameters))
  return (
    <div role="group" aria-label={t('presets.bar')} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2 [&>button:first-child]:-ml-2.5">
        {presets.length > 0 && (
          <Select
            aria-label={t('presets.choose')}
            data-testid="preset-choose"
            value={preset?.id ?? ''}
            options={[
              { value: '', label: t('presets.choose'), disabled: true },
              ...presets.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(id) => {
              const chosen = presets.find((one) => one.id === id)
              if (chosen) fill(chosen)
            }}
            className="max-w-60 grow"
          />
        )}
        {!naming && (
          <Button size="small" variant="quiet" onClick={() => setNaming(true)} data-testid="preset-name-it">
            {t('presets.saveAs')}
          </Button>
        )}
        {changed && (
          <Button size="small" variant="quiet" onClick={() => void update(preset, applied.filled)}>
            {t('presets.update', { name: preset.name })}
          </Button>
        )}
        <Button size="small" variant="quiet" onClick={() => setManaging(true)}>
          {t('presets.manage')}
        </Button>
      </div>
      {naming && (
        <SaveAsPreset
          content={parts}
          onDone={(name) => {
            setNaming(false)
            setSaved(name)
          }}
        />
      )}
      <p role="status" className="text-xs text-muted empty:hidden">
        {saved !== null
          ? t('presets.saved', { name: saved })
          : applied !== null && (
              <>
                {t('presets.applied', { name: applied.preset.name })}{' '}
                <Button
                  size="small"
                  variant="quiet"
                  className="text-accent"
                  onClick={() => {
                    onApply(applied.before)
                    setApplied(null)
                  }}
                >
                  {t('common.undo')}
                </Button>
              </>
            )}
      </p>
      {attempt.error && <ErrorNote error={attempt.error} />}
      {variables}
      {managing && <PresetsDialog open={managing} onOpenChange={setManaging} />}
    </div>
  )
}
