import { type ComponentProps, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/TextField'

/** Where a key is typed or pasted: hidden unless asked for, and never offered to the browser's memory. */
export function KeyField(props: Omit<ComponentProps<typeof TextField>, 'type' | 'mono'>) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  return (
    <div className="relative">
      <TextField
        {...props}
        type={shown ? 'text' : 'password'}
        mono
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
      />
      <Button
        size="small"
        variant="quiet"
        className="absolute -top-1 right-0 text-muted"
        disabled={props.value === ''}
        onClick={() => setShown(!shown)}
      >
        {shown ? t('onboarding.conceal') : t('onboarding.reveal')}
      </Button>
    </div>
  )
}
