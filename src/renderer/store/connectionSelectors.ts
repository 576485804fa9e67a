import type { ModelList } from '@shared/contract/connection'
import type { ConnectionId, ConnectionStatus } from '@shared/model/connection'
import type { AppState } from './types'

/*
 * Which connection a conversation's next message goes through, and what follows from that. A conversation that chose
 * none, and null for no conversation, stand for the active one; while the demo is on it answers in all of them.
 */

type ConnectionState = Pick<AppState, 'connections' | 'conversations'>

/** null: the conversation's connection is not there any more. */
export function selectConnectionOf(
  { connections: { active, all }, conversations }: ConnectionState,
  conversationId: string | null,
): ConnectionStatus | null {
  const id = conversationId === null ? null : (conversations[conversationId]?.connectionId ?? null)
  if (id === null || active.id === 'demo') return active
  return all.find((one) => one.id === id) ?? null
}

/** Whether there is a key to send with; while the keychain is being read the answer is assumed to be yes. */
export function selectHasKey(state: ConnectionState, conversationId: string | null): boolean {
  const key = selectConnectionOf(state, conversationId)?.key.state
  return key === 'present' || key === 'reading'
}

const noModels: Pick<ModelList, 'ids' | 'fetchedAt'> = { ids: [], fetchedAt: null }

/** The models that a conversation can be asked with, as far as the window has read the list. */
export function selectModels(
  state: ConnectionState & Pick<AppState, 'modelLists'>,
  conversationId: string | null,
): Pick<ModelList, 'ids' | 'fetchedAt'> {
  const id = selectConnectionOf(state, conversationId)?.id
  return (id === undefined ? undefined : state.modelLists[id]) ?? noModels
}

/** Whether the built-in demo answers. */
export function selectIsDemo({ connections }: Pick<AppState, 'connections'>): boolean {
  return connections.active.id === 'demo'
}

/** Whether this run's environment names a key or an address, which decides about the active connection and the demo. */
export function selectFromEnvironment({ connections }: Pick<AppState, 'connections'>): boolean {
  return connections.all.some(
    ({ baseUrlOrigin, key }) =>
      baseUrlOrigin === 'environment' || (key.state === 'present' && key.origin === 'environment'),
  )
}

/** The connection that is in force when no demo is: the active one, or the one that will be when the demo is left. */
export function selectOwnConnection({
  connections: { active, all },
  settings,
}: Pick<AppState, 'connections' | 'settings'>): ConnectionStatus {
  if (active.id !== 'demo') return active
  return all.find(({ id }) => id === settings.activeConnection) ?? all[0] ?? active
}

/** The name that the person gave; empty for `default` and `demo`, null for a connection that was removed. */
export function selectConnectionName(
  { connections: { active, all } }: Pick<AppState, 'connections'>,
  id: ConnectionId,
): string | null {
  if (id === 'default' || id === 'demo') return ''
  return [active, ...all].find((one) => one.id === id)?.name ?? null
}

/**
 * The first-start page stands in for the chat only while there is nothing else to show: a person with a history can
 * read it without a key.
 */
export function selectNeedsOnboarding(state: ConnectionState): boolean {
  if (selectHasKey(state, null)) return false
  return Object.values(state.conversations).every((conversation) => conversation.activeLeafId === null)
}
