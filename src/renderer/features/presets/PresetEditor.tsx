import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PresetContent } from '@shared/model/preset'
import { presetNameLength } from '@shared/model/presetNames'
import { useAttempt } from '../../errors/useAttempt'
import { reason } from '../../store/sessionSlice'
import { selectRefused } from '../../store/modelSettingsSlice'
import { useApp, useAppStore } from '../../store/useApp'
import { classes } from '../../ui/classes'
import { aboveFooter, FormFooter } from '../../ui/FormFooter'
import { TextField } from '../../ui/TextField'
import { ModelField } from '../models/ModelField'
import { focusInvalid } from '../parameters/focusInvalid'
import { sameOverrides } from '../parameters/overrides'
import { ParameterForm } from '../parameters/ParameterForm'
import { PromptField } from './PromptField'

type PresetEditorProps = {
  /** null for a new one. */
  id: string | null
  initial: PresetContent
  onDirty: (dirty: boolean) => void
  onSaved: (name: string) => void
  onCancel: () => void
}

/** One preset as a form. Nothing is kept until Save. */
export function PresetEditor({ id, initial, onDirty, onSaved, onCancel }: PresetEditorProps) {
  const { t } = useTranslation()
  const store = useAppStore()
  const attempt = useAttempt()
  const form = useRef<HTMLFormElement>(null)
  const [content, setContent] = useState(initial)
  const [invalid, setInvalid] = useState(false)
  const defaults = useApp((state) => state.settings.defaultParameters)
  const refused = useApp((state) => selectRefused(state, content.model))
  const name = content.name.trim()
  const taken = useApp((state) => (state.presets ?? []).some((one) => one.name === name && one.id !== id))
  const dirty = invalid || !samePreset(content, initial)
  useEffect(() => onDirty(dirty), [dirty, onDirty])
  useEffect(() => void store.getState().loadModelSettings(), [store])
  const change = (part: Partial<PresetContent>): void => setContent((before) => ({ ...before, ...part }))

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    event.stopPropagation()
    if (invalid || taken || name === '') return focusInvalid(form.current)
    const saving = async () => reason(await store.getState().savePreset(id, { ...content, name }))
    if (await attempt.run(saving)) onSaved(name)
  }
  return (
    <form
      ref={form}
      noValidate
      className={classes('flex flex-col gap-5', aboveFooter)}
      onSubmit={(event) => void save(event)}
    >
      <TextField
        label={t('presets.name')}
        value={content.name}
        onValueChange={(value) => change({ name: value })}
        error={taken && t('presets.nameTaken')}
        maxLength={presetNameLength}
        autoComplete="off"
        autoFocus
        aria-invalid={taken || name === ''}
        data-testid="preset-name"
      />
      <PromptField value={content.systemPrompt} onChange={(systemPrompt) => change({ systemPrompt })} />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="text-sm font-medium">{t('presets.model')}</span>
        <ModelField
          value={content.model}
          placeholder={t('presets.anyModel')}
          onPick={(model) => change({ model })}
          clear={{ label: t('presets.anyModel'), onClear: () => change({ model: null }) }}
          testId="preset-model"
        />
      </div>
      <fieldset>
        <legend className="text-sm font-semibold">{t('presets.parameters')}</legend>
        <ParameterForm
          value={content.parameters}
          inherited={defaults}
          model={content.model}
          refused={refused}
          onChange={(parameters) => change({ parameters })}
          onInvalid={setInvalid}
        />
      </fieldset>
      <FormFooter
        attempt={attempt}
        saveLabel={t('presets.save')}
        saveTestId="preset-save"
        onCancel={onCancel}
      />
    </form>
  )
}

function samePreset(a: PresetContent, b: PresetContent): boolean {
  const sameTexts = a.name === b.name && a.systemPrompt === b.systemPrompt && a.model === b.model
  return sameTexts && sameOverrides(a.parameters, b.parameters)
}
