import ChevronRight from 'lucide-react/icons/chevron-right'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConnectionStatus } from '@shared/model/connection'
import { ErrorNote } from '../../../errors/ErrorNote'
import { useAttempt } from '../../../errors/useAttempt'
import { selectFromEnvironment } from '../../../store/connectionSelectors'
import { useApp, useAppStore } from '../../../store/useApp'
import { Button } from '../../../ui/Button'
import { classes } from '../../../ui/classes'
import { connectionName } from '../../connection/useConnectionName'
import { useKeychainName } from '../../connection/useKeychainName'
import { keyStatusText } from '../keyStatusText'
import { ConnectionDetails } from './ConnectionDetails'

type ConnectionItemProps = {
  connection: ConnectionStatus
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** One of several connections: its name, its address and its key in a line, and everything about it when folded open. */
export function ConnectionItem({ connection, open, onOpenChange }: ConnectionItemProps) {
  const { t } = useTranslation()
  const store = useAppStore()
  const keychain = useKeychainName()
  const details = useId()
  const { id, name, baseUrl, key } = connection
  const isActive = useApp(({ connections }) => connections.active.id === id)
  const fromEnvironment = useApp(selectFromEnvironment)
  const attempt = useAttempt()
  return (
    <div data-testid="connection-item" data-connection-id={id}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2 pr-4 pl-2">
        <h3 className="min-w-56 flex-1">
          <button
            type="button"
            aria-expanded={open}
            aria-controls={details}
            onClick={() => onOpenChange(!open)}
            className="flex w-full items-start gap-2 rounded-lg px-2 py-1.5 text-left hover:bg-hover"
          >
            <ChevronRight
              className={classes('mt-0.5 size-4 shrink-0 text-muted', open && 'rotate-90')}
              aria-hidden
            />
            <span className="flex min-w-0 flex-col">
              <span className="text-sm font-medium break-words">{connectionName(id, name, t)}</span>
              {!open && (
                <>
                  <span className="truncate font-mono text-xs text-muted">{baseUrl}</span>
                  <span
                    className={classes('text-xs', key.state === 'locked' ? 'text-warning' : 'text-muted')}
                  >
                    {key.state === 'present' && <code className="mr-2 font-mono">{key.masked}</code>}
                    {keyStatusText(key, keychain, t)}
                  </span>
                </>
              )}
            </span>
          </button>
        </h3>
        {isActive && (
          <span className="shrink-0 rounded bg-surface px-2 py-0.5 text-xs text-muted">
            {t('connections.forNewChats')}
          </span>
        )}
        {!isActive && !fromEnvironment && (
          <Button
            size="small"
            data-testid="connection-use"
            disabled={attempt.busy}
            onClick={() => void attempt.run(() => store.getState().activateConnection(id))}
          >
            {t('connections.useForNewChats')}
          </Button>
        )}
      </div>
      {attempt.error && <ErrorNote error={attempt.error} className="mx-4 mb-3" />}
      <div id={details} className="divide-y divide-line pl-5 empty:hidden">
        {open && <ConnectionDetails connection={connection} keyInUse={key} />}
      </div>
    </div>
  )
}
