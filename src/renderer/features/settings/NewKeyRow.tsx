import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConnectionStatus } from '@shared/model/connection'
import { ErrorActions } from '../../errors/ErrorActions'
import { useErrorText } from '../../errors/errorText'
import { useAttempt } from '../../errors/useAttempt'
import { useApp, useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { KeyField } from '../connection/KeyField'
import { Row } from './Section'
import { selectSentToField } from './settingsFocus'

/** Adds or replaces a connection's key. What was typed stays until the gateway has accepted it. */
export function NewKeyRow({ connection: { id, key: stored } }: { connection: ConnectionStatus }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const errorText = useErrorText()
  const attempt = useAttempt()
  const fromEnvironment = stored.state === 'present' && stored.origin === 'environment'
  const sentHere = useApp(selectSentToField('key'))
  const [key, setKey] = useState('')
  const [saved, setSaved] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (sentHere) field.current?.focus()
  }, [sentHere])
  useEffect(() => {
    if (attempt.error) field.current?.focus()
  }, [attempt.error])

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setSaved(false)
    if (key.trim() === '') return field.current?.focus()
    if (!(await attempt.run(() => store.getState().saveKey(id, key, null)))) return
    setKey('')
    setSaved(true)
  }
  return (
    <Row row="key">
      <form className="flex flex-col gap-3" noValidate onSubmit={(event) => void save(event)}>
        <KeyField
          ref={field}
          data-testid="settings-key"
          label={t('settings.connection.key')}
          placeholder={t('onboarding.keyPlaceholder')}
          hint={
            fromEnvironment ? t('settings.connection.keyHintEnvironment') : t('settings.connection.keyHint')
          }
          value={key}
          error={attempt.error && errorText(attempt.error)}
          onValueChange={(value) => {
            setKey(value)
            setSaved(false)
          }}
        />
        <div className="flex flex-wrap items-center gap-3">
          <Button
            type="submit"
            size="small"
            data-testid="settings-key-save"
            disabled={key.trim() === ''}
            aria-disabled={attempt.busy}
          >
            {attempt.busy ? t('settings.connection.checkingKey') : t('settings.connection.saveKey')}
          </Button>
          <span role="status" className="text-xs text-success">
            {saved && t('settings.connection.keySaved')}
          </span>
        </div>
        {attempt.error && <ErrorActions error={attempt.error} withStep={false} />}
      </form>
    </Row>
  )
}
