import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorActions } from '../../../errors/ErrorActions'
import { useErrorText } from '../../../errors/errorText'
import { useAttempt } from '../../../errors/useAttempt'
import { useAppStore } from '../../../store/useApp'
import { Button } from '../../../ui/Button'
import { TextField } from '../../../ui/TextField'
import { KeyField } from '../../connection/KeyField'
import { faultyField } from '../../onboarding/faultyField'
import { documentedAddress } from '../documentedAddress'
import { Row } from '../Section'
import { longestName, nameProblem } from './nameProblem'

type NewConnectionFormProps = { onAdded: (name: string) => void; onCancel: () => void }

/** Name, address and key of a further connection. What was typed stays until the gateway has accepted it. */
export function NewConnectionForm({ onAdded, onCancel }: NewConnectionFormProps) {
  const { t } = useTranslation()
  const store = useAppStore()
  const errorText = useErrorText()
  const attempt = useAttempt()
  const [name, setName] = useState('')
  const [address, setAddress] = useState('')
  const [key, setKey] = useState('')
  const [wrongName, setWrongName] = useState<ReturnType<typeof nameProblem>>(null)
  const [noKey, setNoKey] = useState(false)
  const nameField = useRef<HTMLInputElement>(null)
  const addressField = useRef<HTMLInputElement>(null)
  const keyField = useRef<HTMLInputElement>(null)
  const faulty = attempt.error && faultyField(attempt.error.code)
  useEffect(() => {
    if (faulty === 'address') addressField.current?.focus()
    else if (faulty === 'key') keyField.current?.focus()
  }, [faulty, attempt.error])

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const { connections, addConnection } = store.getState()
    const problem = nameProblem(name, connections.all, t('connections.usual'))
    const missing = key.trim() === ''
    setWrongName(problem)
    setNoKey(missing)
    if (problem !== null) return nameField.current?.focus()
    if (missing) return keyField.current?.focus()
    const typed = address.trim()
    const added = await attempt.run(() => addConnection(name.trim(), typed === '' ? null : typed, key))
    if (added) onAdded(name.trim())
  }
  const failure = attempt.error && errorText(attempt.error)
  return (
    <Row label={t('connections.addTitle')}>
      <form className="flex flex-col gap-4" noValidate onSubmit={(event) => void save(event)}>
        <TextField
          ref={nameField}
          data-testid="connection-name"
          label={t('connections.name')}
          hint={t('connections.nameHint')}
          value={name}
          error={wrongName && t(wrongName)}
          maxLength={longestName}
          autoComplete="off"
          autoFocus
          onValueChange={(value) => {
            setName(value)
            setWrongName(null)
          }}
        />
        <TextField
          ref={addressField}
          data-testid="connection-base-url"
          label={t('connections.address')}
          hint={t('connections.addressHint')}
          placeholder={documentedAddress}
          value={address}
          error={faulty === 'address' && failure}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          mono
          onValueChange={setAddress}
        />
        <KeyField
          ref={keyField}
          data-testid="connection-key"
          label={t('connections.key')}
          hint={t('connections.keyHint')}
          placeholder={t('onboarding.keyPlaceholder')}
          value={key}
          error={noKey ? t('onboarding.empty') : faulty === 'key' && failure}
          onValueChange={(value) => {
            setKey(value)
            setNoKey(false)
          }}
        />
        <div className="flex flex-wrap items-center gap-2">
          <Button
            type="submit"
            size="small"
            variant="primary"
            data-testid="connection-save"
            aria-disabled={attempt.busy}
          >
            {attempt.busy ? t('connections.checking') : t('connections.save')}
          </Button>
          <Button size="small" variant="quiet" disabled={attempt.busy} onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        </div>
        {attempt.error && <ErrorActions error={attempt.error} withStep={false} />}
      </form>
    </Row>
  )
}
