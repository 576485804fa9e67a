import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '@shared/appError'
import { ErrorActions } from '../../errors/ErrorActions'
import { useErrorText } from '../../errors/errorText'
import { useAttempt } from '../../errors/useAttempt'
import { useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { Spinner } from '../../ui/Spinner'
import { KeyField } from '../connection/KeyField'
import { useKeychainName } from '../connection/useKeychainName'
import { AddressField } from './AddressField'
import { faultyField } from './faultyField'

/** Asks for the key, checks it, and says in place what to do when that fails. Nothing that was typed is ever lost. */
export function KeyForm({ onBusyChange }: { onBusyChange: (busy: boolean) => void }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const keychain = useKeychainName()
  const errorText = useErrorText()
  const attempt = useAttempt()
  const [key, setKey] = useState('')
  const [empty, setEmpty] = useState(false)
  const [address, setAddress] = useState<string | null>(null)
  const keyField = useRef<HTMLInputElement>(null)
  const addressField = useRef<HTMLInputElement>(null)
  const faulty = attempt.error && faultyField(attempt.error.code)

  useEffect(() => onBusyChange(attempt.busy), [attempt.busy, onBusyChange])
  useEffect(() => {
    if (faulty === 'address') addressField.current?.focus()
    else if (faulty === 'key') keyField.current?.focus()
  }, [faulty, attempt.error])

  const save = async (): Promise<void> => {
    setEmpty(key.trim() === '')
    if (key.trim() === '') return keyField.current?.focus()
    const typed = address?.trim()
    await attempt.run(async () => {
      const { saveKey, connections } = store.getState()
      const error = await saveKey(connections.active.id, key, typed ? typed : null)
      if (error && faultyField(error.code) === 'address') setAddress((before) => before ?? currentAddress())
      return error
    })
  }
  const currentAddress = (): string => store.getState().connections.active.baseUrl
  const explain = (error: AppError) => (
    <span className="flex flex-col items-start gap-1.5">
      {errorText(error)}
      <ErrorActions error={error} withStep={false} />
    </span>
  )

  return (
    <form
      className="flex flex-col gap-4"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void save()
      }}
    >
      <KeyField
        ref={keyField}
        data-testid="onboarding-key"
        label={t('onboarding.key')}
        placeholder={t('onboarding.keyPlaceholder')}
        hint={t('onboarding.keptIn', { keychain })}
        autoFocus
        value={key}
        error={empty ? t('onboarding.empty') : attempt.error && faulty === 'key' && explain(attempt.error)}
        onValueChange={(value) => {
          setKey(value)
          setEmpty(false)
        }}
      />
      <AddressField
        field={addressField}
        value={address}
        onChange={setAddress}
        error={attempt.error && faulty === 'address' && explain(attempt.error)}
      />
      <Button
        type="submit"
        variant="primary"
        className="h-10"
        data-testid="onboarding-save"
        aria-disabled={attempt.busy}
      >
        {attempt.busy && <Spinner className="text-accent-fg!" />}
        {attempt.busy ? t('onboarding.checking') : t('onboarding.save')}
      </Button>
    </form>
  )
}
