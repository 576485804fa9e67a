import { ok } from '@shared/appError'
import type { Network } from '../../network/network'
import type { Handlers } from '../router'

type NetworkCall = Extract<keyof Handlers, `network.${string}`>

/** @param network loads what is behind it, which no start needs */
export function networkHandlers(network: () => Promise<Network>): Pick<Handlers, NetworkCall> {
  return {
    'network.state': async () => ok((await network()).state()),
    'network.setProxy': async ({ proxy }) => {
      ;(await network()).setProxy(proxy)
      return ok(null)
    },
    'network.pickCaFile': async () => (await network()).pickCaFile(),
    'network.forgetCaFile': async () => ok((await network()).forgetCaFile()),
  }
}
