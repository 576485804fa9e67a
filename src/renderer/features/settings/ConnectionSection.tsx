import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConnectionId } from '@shared/model/connection'
import {
  selectConnectionName,
  selectFromEnvironment,
  selectIsDemo,
  selectOwnConnection,
} from '../../store/connectionSelectors'
import { useApp, useAppStore } from '../../store/useApp'
import { connectionName } from '../connection/useConnectionName'
import { AddConnection } from './connections/AddConnection'
import { ConnectionDetails } from './connections/ConnectionDetails'
import { ConnectionItem } from './connections/ConnectionItem'
import { DemoRow } from './DemoRow'
import { Row, Section } from './Section'

/**
 * The connections, each with its key and its address. One at most is folded open: the one in force when the page is
 * opened, or the one that somebody was sent to. A single one needs no list around it.
 */
export function ConnectionSection() {
  const { t } = useTranslation()
  const store = useAppStore()
  const { active, all } = useApp(({ connections }) => connections)
  const own = useApp(selectOwnConnection)
  const isDemo = useApp(selectIsDemo)
  const fromEnvironment = useApp(selectFromEnvironment)
  const sentTo = useApp(({ settingsFocus: to }) => (to?.kind === 'field' ? to.connectionId : null))
  const [opened, setOpened] = useState<ConnectionId | null>(() =>
    all.some(({ id }) => id === sentTo) ? sentTo : own.id,
  )
  const several = all.length > 1
  // In the demo nobody reads the keychain, but a list of connections is no use without the state of their keys.
  const unread = several && isDemo && all.some(({ key }) => key.state === 'reading')
  useEffect(() => {
    if (unread) void store.getState().readKeys()
  }, [unread, store])

  return (
    <Section title={t('settingRows.sections.connections')}>
      {several ? (
        all.map((connection) => (
          <ConnectionItem
            key={connection.id}
            connection={connection}
            open={connection.id === opened}
            onOpenChange={(open) => setOpened(open ? connection.id : null)}
          />
        ))
      ) : (
        <ConnectionDetails connection={own} keyInUse={active.key} />
      )}
      {several && fromEnvironment && (
        <Row
          hint={t('connections.environment', {
            name: connectionName(own.id, selectConnectionName(store.getState(), own.id), t),
          })}
        />
      )}
      <AddConnection />
      <DemoRow />
    </Section>
  )
}
