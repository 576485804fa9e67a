import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConnectionStatus } from '@shared/model/connection'
import { ErrorNote } from '../../../errors/ErrorNote'
import { useAttempt } from '../../../errors/useAttempt'
import { useAppStore } from '../../../store/useApp'
import { Button } from '../../../ui/Button'
import { ConfirmDialog } from '../../../ui/ConfirmDialog'
import { Row } from '../Section'

/** The end of a connection and of its key; asked first, since a key cannot be brought back. */
export function RemoveRow({ connection: { id, name } }: { connection: ConnectionStatus }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const attempt = useAttempt()
  const [asking, setAsking] = useState(false)
  return (
    <Row
      label={t('connections.remove')}
      hint={t('connections.removeHint')}
      control={
        <Button
          size="small"
          data-testid="connection-remove"
          disabled={attempt.busy}
          onClick={() => setAsking(true)}
        >
          {t('connections.removeAction')}
        </Button>
      }
    >
      {attempt.error && <ErrorNote error={attempt.error} />}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('connections.removeTitle', { name })}
        description={t('connections.removeText')}
        confirmLabel={t('connections.removeAction')}
        danger
        onConfirm={() => void attempt.run(() => store.getState().removeConnection(id))}
      />
    </Row>
  )
}
