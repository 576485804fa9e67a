import type { ConnectionStatus, KeyState } from '@shared/model/connection'
import { BaseUrlRow } from '../BaseUrlRow'
import { KeyStatusRow } from '../KeyStatusRow'
import { NewKeyRow } from '../NewKeyRow'
import { NameRow } from './NameRow'
import { RemoveRow } from './RemoveRow'

type ConnectionDetailsProps = {
  connection: ConnectionStatus
  /** The key that is in use: the connection's own, or the demo's in its place. */
  keyInUse: KeyState
}

/** Everything about one connection that can be seen and changed. */
export function ConnectionDetails({ connection, keyInUse }: ConnectionDetailsProps) {
  const { id } = connection
  return (
    <>
      <KeyStatusRow id={id} shown={keyInUse} />
      <NewKeyRow connection={connection} />
      <BaseUrlRow connection={connection} />
      {id !== 'default' && <NameRow connection={connection} />}
      {id !== 'default' && <RemoveRow connection={connection} />}
    </>
  )
}
