import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Preset, PresetContent } from '@shared/model/preset'
import { freeName } from '@shared/model/presetNames'
import { ErrorNote } from '../../errors/ErrorNote'
import { useAttempt } from '../../errors/useAttempt'
import { reason } from '../../store/sessionSlice'
import { useApp, useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { PresetRow } from './PresetRow'

type PresetListProps = {
  /** What was just done, until something else is. */
  note: ReactNode
  onNote: (note: ReactNode) => void
  onEdit: (id: string | null, content: PresetContent) => void
}

const blank: PresetContent = { name: '', systemPrompt: '', model: null, parameters: {} }

/** Every preset, and what can be done with one, with some, or with all of them. */
export function PresetList({ note, onNote, onEdit }: PresetListProps) {
  const { t } = useTranslation()
  const store = useAppStore()
  const attempt = useAttempt()
  const presets = useApp((state) => state.presets) ?? []
  const [selected, setSelected] = useState<readonly string[]>([])
  const chosen = presets.filter(({ id }) => selected.includes(id))
  const run = (action: Parameters<typeof attempt.run>[0]): void => {
    onNote(null)
    void attempt.run(action)
  }

  const duplicate = ({ name, systemPrompt, model, parameters }: Preset): void =>
    run(async () => {
      const names = presets.map((one) => one.name)
      const copy = { name: freeName(name, names), systemPrompt, model, parameters }
      const saved = await store.getState().savePreset(null, copy)
      if (saved.ok) onNote(t('presets.saved', { name: copy.name }))
      return reason(saved)
    })
  const remove = (preset: Preset): void =>
    run(async () => {
      const error = await store.getState().deletePreset(preset.id)
      if (error !== null) return error
      onNote(
        <>
          {t('presets.deleted', { name: preset.name })}{' '}
          <Button size="small" variant="quiet" className="text-accent" onClick={() => bringBack(preset)}>
            {t('common.undo')}
          </Button>
        </>,
      )
      return null
    })
  const bringBack = ({ name, systemPrompt, model, parameters }: Preset): void =>
    run(async () =>
      reason(await store.getState().savePreset(null, { name, systemPrompt, model, parameters })),
    )
  const exportThem = (): void =>
    run(async () => {
      const ids = (chosen.length === 0 ? presets : chosen).map(({ id }) => id)
      const result = await store.getState().exportPresets(ids)
      if (!result.ok || result.value === null) return reason(result)
      const { path, hidden } = result.value
      onNote(
        hidden === 0 ? t('presets.exported', { path }) : t('presets.exportedHidden', { path, count: hidden }),
      )
      return null
    })
  const importThem = (): void =>
    run(async () => {
      const result = await store.getState().importPresets()
      if (!result.ok || result.value === null) return reason(result)
      const { added, present } = result.value
      const there = present === 0 ? '' : t('presets.alreadyThere', { count: present })
      onNote(`${t('presets.added', { count: added })} ${there}`.trim())
      return null
    })
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-2">
        <Button size="small" variant="primary" onClick={() => onEdit(null, blank)} data-testid="preset-new">
          {t('presets.new')}
        </Button>
        <Button size="small" onClick={importThem} disabled={attempt.busy} data-testid="preset-import">
          {t('presets.import')}
        </Button>
        {presets.length > 0 && (
          <Button size="small" onClick={exportThem} disabled={attempt.busy} data-testid="preset-export">
            {chosen.length === 0
              ? t('presets.exportAll')
              : t('presets.exportSelected', { count: chosen.length })}
          </Button>
        )}
      </div>
      <p role="status" data-testid="presets-note" className="text-sm text-muted empty:hidden">
        {note}
      </p>
      {attempt.error && <ErrorNote error={attempt.error} />}
      {presets.length === 0 ? (
        <p className="py-4 text-sm text-muted">{t('presets.none')}</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line rounded-xl border border-line">
          {presets.map((preset) => (
            <PresetRow
              key={preset.id}
              preset={preset}
              selected={selected.includes(preset.id)}
              onSelect={(on) =>
                setSelected((ids) => (on ? [...ids, preset.id] : ids.filter((id) => id !== preset.id)))
              }
              onEdit={() => onEdit(preset.id, preset)}
              onDuplicate={() => duplicate(preset)}
              onDelete={() => remove(preset)}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
