import { type AppError, ok, type Result } from '@shared/appError'
import type { NetworkState } from '@shared/contract/network'
import type { ProxySettings } from '@shared/model/network'
import { reason } from './sessionSlice'
import type { SliceContext } from './types'

export type NetworkSlice = {
  /** The person's own authorities, as they were when somebody last looked; null until then. */
  network: NetworkState | null

  lookAtNetwork(): Promise<void>
  setProxy(proxy: ProxySettings): Promise<AppError | null>
  /** Resolves to null too when no file was picked. */
  pickCaFile(): Promise<AppError | null>
  forgetCaFile(): Promise<AppError | null>
}

export function createNetworkSlice({ client, set, get }: SliceContext): NetworkSlice {
  const keep = (result: Result<NetworkState | null>): AppError | null => {
    if (result.ok && result.value !== null) set({ network: result.value })
    return reason(result)
  }
  return {
    network: null,

    lookAtNetwork: async () => {
      const state = await client.call('network.state', {})
      if (get().check(state)) keep(ok(state.value))
    },
    setProxy: async (proxy) => reason(await client.call('network.setProxy', { proxy })),
    pickCaFile: async () => keep(await client.call('network.pickCaFile', {})),
    forgetCaFile: async () => keep(await client.call('network.forgetCaFile', {})),
  }
}
