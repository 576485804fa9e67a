import { type ComponentProps, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/TextField'

type KeyFieldProps = Omit<ComponentProps<typeof TextField>, 'type' | 'mono'> & {
  /** For a secret that is no key. */
  labels?: { reveal: string; conceal: string }
}

/** Where a key is typed or pasted: hidden unless asked for, and never offered to the browser's memory. */
export function KeyField({ labels, ...props }: KeyFieldProps) {
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
        {shown ? (labels?.conceal ?? t('onboarding.conceal')) : (labels?.reveal ?? t('onboarding.reveal'))}
      </Button>
    </div>
  )
}
