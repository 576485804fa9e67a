import { net, session } from 'electron'
import { electronFetch } from './gateway/electronFetch'
import type { Gateway } from './gateway/gateway'
import { lazily } from './lazily'
import type { Log } from './logging/log'
import type { Network, NetworkParts } from './network/network'

export type GatewayRoom = {
  /** The network as the person set it up. */
  network(): Promise<Network>
  /** The gateway, over that network. */
  gateway(): Promise<Gateway>
}

/** Builds the way out. Both parts are loaded with the first call: no start needs them, and the SDK is large. */
export function composeGateway(
  parts: Pick<NetworkParts, 'settings' | 'dialogs'> & { log: Log },
): GatewayRoom {
  const network = lazily(async () =>
    (await import('./network/network')).createNetwork({
      ...parts,
      fromPartition: (name) => session.fromPartition(name),
      now: Date.now,
    }),
  )
  const gateway = lazily(async () =>
    (await import('./gateway/createGateway')).createGateway(
      electronFetch(async (name) => (await network()).open(name)),
      () => net.isOnline(),
    ),
  )
  return { network, gateway }
}
