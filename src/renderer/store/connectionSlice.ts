import type { AppError, Result } from '@shared/appError'
import type { Connected, ModelList } from '@shared/contract/connection'
import type { ConnectionStatus } from '@shared/model/connection'
import { chooseDefaultModel } from '@shared/model/modelId'
import type { AppState, SliceContext } from './types'

export type ConnectionSlice = {
  connection: ConnectionStatus
  /** A key or the demo is being tried; its reply brings connection and list, and no event may overtake it. */
  connecting: boolean
  /** What was reported meanwhile; in force if the attempt fails. */
  withheld: ConnectionStatus | null
  models: ModelList
  refreshingModels: boolean

  // Each resolves to the reason when it failed and changed nothing, so that the form can show it where it was asked for.
  saveKey(key: string, baseUrl: string | null): Promise<AppError | null>
  removeKey(): Promise<AppError | null>
  readKey(): Promise<AppError | null>
  setBaseUrl(baseUrl: string | null): Promise<AppError | null>
  startDemo(): Promise<AppError | null>
  leaveDemo(): Promise<AppError | null>
  refreshModels(): Promise<AppError | null>
  /** Fetches the list when there is a key and there never was a list, and gives open conversations without a model one. */
  ensureModels(): Promise<void>
}

export function createConnectionSlice({ client, set, get }: SliceContext): ConnectionSlice {
  const connect = async (ask: () => Promise<Result<Connected>>): Promise<AppError | null> => {
    set({ connecting: true, withheld: null })
    const result = await ask()
    if (result.ok) {
      // The list first: the chat that the connection opens should not begin without a model.
      set({ models: result.value.models })
      await get().ensureModels()
      set({ connection: result.value.connection })
    }
    set(({ connection, withheld }) => ({
      connecting: false,
      withheld: null,
      connection: result.ok ? connection : (withheld ?? connection),
    }))
    return result.ok ? null : result.error
  }
  return {
    connection: { id: 'default', baseUrl: '', baseUrlOrigin: 'default', key: { state: 'reading' } },
    connecting: false,
    withheld: null,
    models: { ids: [], fetchedAt: null },
    refreshingModels: false,

    saveKey: (key, baseUrl) => connect(() => client.call('connection.saveKey', { key, baseUrl })),
    removeKey: async () => {
      const result = await client.call('connection.removeKey', {})
      if (!result.ok) return result.error
      set({ connection: result.value })
      return null
    },
    readKey: async () => {
      const result = await client.call('connection.readKey', {})
      if (!result.ok) return result.error
      set({ connection: result.value })
      return null
    },
    setBaseUrl: async (baseUrl) => {
      const result = await client.call('connection.setBaseUrl', { baseUrl })
      if (!result.ok) return result.error
      set({ connection: result.value })
      return null
    },
    startDemo: () => connect(() => client.call('connection.startDemo', {})),
    leaveDemo: async () => {
      const result = await client.call('connection.leaveDemo', {})
      if (!result.ok) return result.error
      set({ connection: result.value })
      return null
    },
    refreshModels: async () => {
      if (get().refreshingModels) return null
      set({ refreshingModels: true })
      const result = await client.call('models.refresh', {})
      set({ refreshingModels: false })
      if (!result.ok) return result.error
      set({ models: result.value })
      return null
    },
    ensureModels: async () => {
      const { connection, models } = get()
      // With a list on disk nothing is asked from the network: a start has to work without one.
      const unlisted = connection.key.state === 'present' && models.fetchedAt === null
      if (unlisted && !get().connecting) await get().refreshModels()
      const model = chooseDefaultModel(get().models.ids, get().settings.defaultModel)
      if (model === null) return
      const without = get().tabs.filter((id) => get().conversations[id]?.model === null)
      const given = await Promise.all(
        without.map((id) => client.call('conversations.setModel', { id, model })),
      )
      for (const result of given) if (get().check(result)) get().receiveConversation(result.value)
    },
  }
}

/** Whether there is a key to send with; while the keychain is being read the answer is assumed to be yes. */
export function selectHasKey({ connection }: Pick<ConnectionSlice, 'connection'>): boolean {
  return connection.key.state === 'present' || connection.key.state === 'reading'
}

/**
 * The first-start page stands in for the chat only while there is nothing else to show: a person with a history can
 * read it without a key.
 */
export function selectNeedsOnboarding(state: Pick<AppState, 'connection' | 'conversations'>): boolean {
  if (selectHasKey(state)) return false
  return Object.values(state.conversations).every((conversation) => conversation.activeLeafId === null)
}
