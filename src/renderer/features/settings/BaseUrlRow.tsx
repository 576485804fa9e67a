import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '@shared/appError'
import type { ConnectionStatus } from '@shared/model/connection'
import { ErrorActions } from '../../errors/ErrorActions'
import { useErrorText } from '../../errors/errorText'
import { useAttempt } from '../../errors/useAttempt'
import { selectIsDemo } from '../../store/connectionSelectors'
import { useApp, useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/TextField'
import { baseUrlHint } from './baseUrlHint'
import { documentedAddress } from './documentedAddress'
import { Row } from './Section'
import { selectSentToField } from './settingsFocus'

/** A connection's address. Its key goes where it points, so that is said before it is saved. */
export function BaseUrlRow({ connection }: { connection: ConnectionStatus }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const errorText = useErrorText()
  const attempt = useAttempt()
  const { id, baseUrl } = connection
  const isDemo = useApp(selectIsDemo)
  const sentHere = useApp(selectSentToField('address'))
  /** What was typed and not saved; null shows the address in force. */
  const [typed, setTyped] = useState<string | null>(null)
  const [saved, setSaved] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (sentHere || attempt.error) field.current?.focus()
  }, [sentHere, attempt.error])

  const fixed = connection.baseUrlOrigin === 'environment'
  const changed = !fixed && typed !== null && typed.trim() !== baseUrl
  const change = async (next: string | null): Promise<void> => {
    setSaved(await attempt.run(() => lead(next)))
  }
  const lead = async (next: string | null): Promise<AppError | null> => {
    const { setBaseUrl, refreshModels } = store.getState()
    const refused = await setBaseUrl(id, next)
    if (refused) return refused
    setTyped(null)
    // Nothing has been asked of the new address yet; its model list tells whether a gateway is there.
    const now = store.getState().connections.all.find((one) => one.id === id)
    return !isDemo && now?.key.state === 'present' ? refreshModels(id) : null
  }
  return (
    <Row row="address">
      <form
        className="flex flex-col gap-3"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          if (changed) void change(typed.trim() === '' ? null : typed.trim())
        }}
      >
        <TextField
          ref={field}
          data-testid="settings-base-url"
          label={t('settings.connection.baseUrl')}
          hint={
            <span className={changed ? 'text-warning' : undefined}>
              {t(baseUrlHint(connection, changed, isDemo))}
            </span>
          }
          value={typed ?? baseUrl}
          placeholder={documentedAddress}
          error={attempt.error && errorText(attempt.error)}
          onValueChange={(value) => {
            setTyped(value)
            setSaved(false)
            attempt.clear()
          }}
          disabled={fixed}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          mono
        />
        {!fixed && (
          <div className="flex flex-wrap items-center gap-3">
            <Button type="submit" size="small" disabled={!changed} aria-disabled={attempt.busy}>
              {t('settings.connection.saveBaseUrl')}
            </Button>
            {connection.baseUrlOrigin === 'settings' && (
              <Button size="small" variant="quiet" disabled={attempt.busy} onClick={() => void change(null)}>
                {t('settings.connection.resetBaseUrl')}
              </Button>
            )}
            <span role="status" className="text-xs text-success">
              {saved && t('settings.saved')}
            </span>
          </div>
        )}
        {attempt.error && <ErrorActions error={attempt.error} withStep={false} />}
      </form>
    </Row>
  )
}
