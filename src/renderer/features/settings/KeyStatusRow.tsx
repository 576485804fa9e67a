import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConnectionId, KeyState } from '@shared/model/connection'
import { ErrorNote } from '../../errors/ErrorNote'
import { useAttempt } from '../../errors/useAttempt'
import { useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { useKeychainName } from '../connection/useKeychainName'
import { keyStatusText } from './keyStatusText'
import { Row } from './Section'

/** Which key a connection uses, where it came from, and how to be rid of it. */
export function KeyStatusRow({ id, shown: key }: { id: ConnectionId; shown: KeyState }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const keychain = useKeychainName()
  const attempt = useAttempt()
  const [asking, setAsking] = useState(false)
  const removable = key.state === 'present' && (key.origin === 'keychain' || key.origin === 'session')
  return (
    <Row
      row="keyInUse"
      label={t('settings.connection.status')}
      control={
        <>
          {key.state === 'locked' && (
            <Button
              size="small"
              disabled={attempt.busy}
              onClick={() => void attempt.run(store.getState().readKeys)}
            >
              {t('settings.connection.readAgain')}
            </Button>
          )}
          {removable && (
            <Button size="small" disabled={attempt.busy} onClick={() => setAsking(true)}>
              {t('settings.connection.remove')}
            </Button>
          )}
        </>
      }
    >
      <p data-testid="key-status" className="-mt-2 flex flex-wrap items-baseline gap-x-3 gap-y-0.5 text-sm">
        {key.state === 'present' && key.origin !== 'demo' && (
          <code className="select-content font-mono text-sm">{key.masked}</code>
        )}
        <span className={key.state === 'locked' ? 'text-warning' : 'text-muted'}>
          {keyStatusText(key, keychain, t)}
        </span>
      </p>
      {attempt.error && <ErrorNote error={attempt.error} />}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('settings.connection.removeTitle')}
        description={t('settings.connection.removeText')}
        confirmLabel={t('settings.connection.remove')}
        danger
        onConfirm={() => void attempt.run(() => store.getState().removeKey(id))}
      />
    </Row>
  )
}
