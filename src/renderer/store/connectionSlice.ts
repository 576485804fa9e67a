import type { AppError, Result } from '@shared/appError'
import type { Connected, ModelList } from '@shared/contract/connection'
import type { ConnectionId, Connections, ConnectionStatus } from '@shared/model/connection'
import { chooseDefaultModel } from '@shared/model/modelId'
import { selectConnectionOf, selectOwnConnection } from './connectionSelectors'
import type { SliceContext } from './types'

export type ConnectionSlice = {
  connections: Connections
  /** A key or the demo is being tried; its reply brings connections and list, and no event may overtake it. */
  connecting: boolean
  /** What was reported meanwhile; in force if the attempt fails. */
  withheld: Connections | null
  /** What each connection offers, as far as it was asked for here. */
  modelLists: Partial<Record<ConnectionId, ModelList>>
  /** Connections whose list is being fetched. */
  refreshingModels: ConnectionId[]

  // Each resolves to the reason when it failed and changed nothing, so that the form can show it where it was asked for.
  saveKey(id: ConnectionId, key: string, baseUrl: string | null): Promise<AppError | null>
  removeKey(id: ConnectionId): Promise<AppError | null>
  /** Reads the keychain again for every connection whose key is not known; it is one keychain, locked or open for all. */
  readKeys(): Promise<AppError | null>
  setBaseUrl(id: ConnectionId, baseUrl: string | null): Promise<AppError | null>
  /** Adds a connection, once its gateway has accepted the key. */
  addConnection(name: string, baseUrl: string | null, key: string): Promise<AppError | null>
  renameConnection(id: string, name: string): Promise<AppError | null>
  removeConnection(id: string): Promise<AppError | null>
  activateConnection(id: ConnectionId): Promise<AppError | null>
  startDemo(): Promise<AppError | null>
  leaveDemo(): Promise<AppError | null>
  refreshModels(id: ConnectionId): Promise<AppError | null>

  /** Sends a conversation's next messages through another connection; null for the active one. Says so in a notice. */
  setConnection(conversationId: string, id: ConnectionId | null): Promise<void>
  receiveConnections(connections: Connections): void
  receiveModels(models: ModelList): void
  /** Reads a connection's stored list, and asks its gateway when there never was one and there is a key. */
  loadModels(id: ConnectionId): Promise<void>
  /** Makes sure of the active connection's list, and gives open conversations without a model one. */
  ensureModels(): Promise<void>
}

/** Before main has said anything. */
const unknown: ConnectionStatus = {
  id: 'default',
  name: '',
  baseUrl: '',
  baseUrlOrigin: 'default',
  key: { state: 'reading' },
}

export function createConnectionSlice({ client, set, get }: SliceContext): ConnectionSlice {
  /** Gives the open conversations that have no model one of the connection they will go through. */
  const giveModels = async (connections: Connections): Promise<void> => {
    const { tabs, conversations, modelLists, settings } = get()
    const given = tabs.flatMap((id) => {
      const connection = selectConnectionOf({ connections, conversations }, id)
      const ids = (connection && modelLists[connection.id]?.ids) ?? []
      const model = chooseDefaultModel(ids, settings.defaultModel)
      if (conversations[id]?.model !== null || model === null) return []
      return [client.call('conversations.setModel', { id, model })]
    })
    for (const result of await Promise.all(given)) {
      if (get().check(result)) get().receiveConversation(result.value)
    }
  }
  /**
   * When another connection becomes that of new chats, the open chats in which nothing was written yet go along: to the
   * person they are new ones. One that was given a connection of its own keeps it.
   */
  const withEmptyChats = async (become: () => Promise<AppError | null>): Promise<AppError | null> => {
    const before = selectOwnConnection(get()).id
    const refused = await become()
    const { connections, tabs, conversations } = get()
    const connectionId = connections.active.id
    if (refused || connectionId === before || connectionId === 'demo') return refused
    const empty = tabs.filter((id) => {
      const one = conversations[id]
      return one?.activeLeafId === null && one.connectionId === before
    })
    const moved = empty.map((id) => client.call('conversations.setConnection', { id, connectionId }))
    for (const result of await Promise.all(moved)) {
      if (get().check(result)) get().receiveConversation(result.value)
    }
    return null
  }
  const readModels = async (id: ConnectionId): Promise<void> => {
    if (get().modelLists[id] !== undefined) return
    const stored = await client.call('models.list', { connectionId: id })
    if (stored.ok) get().receiveModels(stored.value)
  }
  const connect = async (ask: () => Promise<Result<Connected>>): Promise<AppError | null> => {
    set({ connecting: true, withheld: null })
    const result = await ask()
    if (result.ok) {
      // The list first: the chat that the connection opens should not begin without a model.
      get().receiveModels(result.value.models)
      await giveModels(result.value.connections)
    }
    set(({ connections, withheld }) => ({
      connecting: false,
      withheld: null,
      connections: result.ok ? result.value.connections : (withheld ?? connections),
    }))
    return result.ok ? null : result.error
  }
  const change = async (asked: Promise<Result<Connections>>): Promise<AppError | null> => {
    const result = await asked
    if (!result.ok) return result.error
    set({ connections: result.value })
    return null
  }
  return {
    connections: { active: unknown, all: [unknown] },
    connecting: false,
    withheld: null,
    modelLists: {},
    refreshingModels: [],

    saveKey: (connectionId, key, baseUrl) =>
      connect(() => client.call('connection.saveKey', { connectionId, key, baseUrl })),
    removeKey: (connectionId) => change(client.call('connection.removeKey', { connectionId })),
    readKeys: async () => {
      const { all } = get().connections
      const missing = all.filter(({ key }) => key.state !== 'present')
      // One after the other: a keychain that asks for a password asks once and not once for each.
      for (const { id } of missing.length > 0 ? missing : all) {
        const failed = await change(client.call('connection.readKey', { connectionId: id }))
        if (failed) return failed
      }
      return null
    },
    setBaseUrl: (connectionId, baseUrl) =>
      change(client.call('connection.setBaseUrl', { connectionId, baseUrl })),
    addConnection: (name, baseUrl, key) =>
      withEmptyChats(() => connect(() => client.call('connection.add', { name, baseUrl, key }))),
    renameConnection: (connectionId, name) =>
      change(client.call('connection.rename', { connectionId, name })),
    removeConnection: async (connectionId) => {
      const refused = await change(client.call('connection.remove', { connectionId }))
      if (refused) return refused
      // As main has done with all of them: they go back to the active connection.
      set(({ conversations }) => ({
        conversations: Object.fromEntries(
          Object.entries(conversations).map(([id, one]) => [
            id,
            one.connectionId === connectionId ? { ...one, connectionId: null } : one,
          ]),
        ),
      }))
      return null
    },
    activateConnection: (connectionId) =>
      withEmptyChats(() => change(client.call('connection.activate', { connectionId }))),
    startDemo: () => connect(() => client.call('connection.startDemo', {})),
    leaveDemo: () => change(client.call('connection.leaveDemo', {})),
    refreshModels: async (connectionId) => {
      if (get().refreshingModels.includes(connectionId)) return null
      set(({ refreshingModels }) => ({ refreshingModels: [...refreshingModels, connectionId] }))
      const result = await client.call('models.refresh', { connectionId })
      set(({ refreshingModels }) => ({
        refreshingModels: refreshingModels.filter((one) => one !== connectionId),
      }))
      if (!result.ok) return result.error
      get().receiveModels(result.value)
      return null
    },

    setConnection: async (conversationId, connectionId) => {
      const before = get().conversations[conversationId]?.connectionId ?? null
      if (before === connectionId) return
      const result = await client.call('conversations.setConnection', { id: conversationId, connectionId })
      if (!get().check(result)) return
      get().receiveConversation(result.value)
      const now = selectConnectionOf(get(), conversationId)
      // The stored list first: the notice says when it lacks the conversation's model.
      if (now) await readModels(now.id)
      get().notify({ kind: 'connection-switched', conversationId, before })
      if (now) await get().loadModels(now.id)
    },
    receiveConnections: (connections) => {
      const { connecting, phase, ensureModels } = get()
      if (connecting) return set({ withheld: connections })
      set({ connections })
      if (phase === 'ready') void ensureModels()
    },
    receiveModels: (models) =>
      set(({ modelLists }) => ({ modelLists: { ...modelLists, [models.connectionId]: models } })),
    loadModels: async (id) => {
      await readModels(id)
      const { connections, modelLists, connecting } = get()
      const { active, all } = connections
      const status = [active, ...all].find((one) => one.id === id)
      // With a list on disk nothing is asked from the network: a start has to work without one.
      const unlisted = status?.key.state === 'present' && (modelLists[id]?.fetchedAt ?? null) === null
      if (unlisted && !connecting) await get().refreshModels(id)
    },
    ensureModels: async () => {
      await get().loadModels(get().connections.active.id)
      await giveModels(get().connections)
    },
  }
}
