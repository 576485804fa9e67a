import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Preset, PresetContent } from '@shared/model/preset'
import { presetNameLength } from '@shared/model/presetNames'
import { ErrorNote } from '../../errors/ErrorNote'
import { useAttempt } from '../../errors/useAttempt'
import { reason } from '../../store/sessionSlice'
import { useApp, useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/TextField'

type SaveAsPresetProps = {
  content: Omit<PresetContent, 'name'>
  onDone: (saved: string | null) => void
}

/** Gives what is on a form a name and keeps it. A name that is taken says on the button that it replaces. */
export function SaveAsPreset({ content, onDone }: SaveAsPresetProps) {
  const { t } = useTranslation()
  const store = useAppStore()
  const attempt = useAttempt()
  const [typed, setTyped] = useState('')
  const name = typed.trim()
  const namesake = useApp((state) => (state.presets ?? []).find((preset: Preset) => preset.name === name))
  const save = async (): Promise<void> => {
    if (name === '') return
    const saving = async () =>
      reason(await store.getState().savePreset(namesake?.id ?? null, { ...content, name }))
    if (await attempt.run(saving)) onDone(name)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    // It stands inside the conversation's form, which Enter would save.
    event.preventDefault()
    void save()
  }
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          label={t('presets.saveAsName')}
          value={typed}
          onValueChange={setTyped}
          onKeyDown={onKeyDown}
          maxLength={presetNameLength}
          autoComplete="off"
          autoFocus
          data-testid="preset-save-name"
          className="min-w-48 flex-1"
        />
        <Button
          onClick={() => void save()}
          disabled={name === '' || attempt.busy}
          data-testid="preset-save-as"
        >
          {namesake ? t('presets.replace', { name }) : t('presets.save')}
        </Button>
        <Button variant="quiet" onClick={() => onDone(null)}>
          {t('common.cancel')}
        </Button>
      </div>
      {attempt.error && <ErrorNote error={attempt.error} />}
    </div>
  )
}
