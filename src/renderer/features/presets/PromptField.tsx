import { useTranslation } from 'react-i18next'
import { TextArea } from '../../ui/TextArea'
import { askedVariables, automaticVariables } from './variables'

/** The contract's limit, in characters. */
const maxLength = 200_000

/** A preset's system prompt, with what its variables are and how they are written. */
export function PromptField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t, i18n } = useTranslation()
  const names = askedVariables(value)
  const list = (items: readonly string[]) => new Intl.ListFormat(i18n.language).format(items)
  return (
    <TextArea
      label={t('presets.systemPrompt')}
      value={value}
      onValueChange={onChange}
      maxLength={maxLength}
      rows={7}
      data-testid="preset-prompt"
      hint={
        <>
          {names.length === 0
            ? t('presets.systemPromptHint', { example: '{{topic}}' })
            : t('presets.asked', { names: list(names) })}{' '}
          {t('presets.automatic', {
            names: list(automaticVariables.map((name) => `{{${name}}}`)),
            escaped: '\\{{',
          })}
        </>
      }
    />
  )
}
