import '../../i18n/laterTexts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PresetContent } from '@shared/model/preset'
import { Button } from '../../ui/Button'
import { GuardedDialog } from '../../ui/GuardedDialog'
import { TextField } from '../../ui/TextField'
import { useAutomaticValues } from './useAutomaticValues'
import { askedVariables, fillVariables } from './variables'

type VariablesDialogProps = {
  preset: PresetContent
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Gets the system prompt with everything filled in. */
  onFilled: (systemPrompt: string) => void
}

/** Asks for the values of a preset's variables and shows what comes of them. */
export function VariablesDialog({ preset, open, onOpenChange, onFilled }: VariablesDialogProps) {
  const { t } = useTranslation()
  const automatic = useAutomaticValues()
  const [values, setValues] = useState<Record<string, string>>({})
  const names = askedVariables(preset.systemPrompt)
  const typed = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
  // In the preview a place for which nothing was typed shows its name, so that one sees what is missing; it stays empty.
  const preview = fillVariables(preset.systemPrompt, { ...typed, ...automatic() })
  const filled = (): string => {
    const nothing = Object.fromEntries(names.map((name) => [name, '']))
    return fillVariables(preset.systemPrompt, { ...nothing, ...typed, ...automatic() })
  }
  return (
    <GuardedDialog
      open={open}
      onOpenChange={onOpenChange}
      dirty={Object.keys(typed).length > 0}
      title={t('presets.fillIn', { name: preset.name })}
      description={t('presets.fillInText')}
      className="max-w-xl"
    >
      {(close, done) => (
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            // The dialog may stand inside another form, whose submit this is not.
            event.stopPropagation()
            onFilled(filled())
            done()
          }}
        >
          {names.map((name) => (
            <TextField
              key={name}
              label={name}
              value={values[name] ?? ''}
              onValueChange={(value) => setValues((before) => ({ ...before, [name]: value }))}
              data-testid="preset-variable"
              autoComplete="off"
            />
          ))}
          <section aria-label={t('presets.preview')} className="flex flex-col gap-1.5">
            <p aria-hidden className="text-sm font-medium">
              {t('presets.preview')}
            </p>
            <p
              data-testid="preset-preview"
              className="max-h-48 select-content overflow-y-auto rounded-lg border border-line bg-surface p-3 text-sm whitespace-pre-wrap"
            >
              {preview}
            </p>
          </section>
          <div className="flex justify-end gap-2">
            <Button onClick={close}>{t('common.cancel')}</Button>
            <Button type="submit" variant="primary" data-testid="preset-apply">
              {t('presets.apply')}
            </Button>
          </div>
        </form>
      )}
    </GuardedDialog>
  )
}
