import type { Fetch } from './client'
import { complete } from './complete'
import type { Gateway } from './gateway'
import { listModels } from './models'

/**
 * @param fetch the network, e.g. an Electron session's fetch, which follows the system's proxy and certificates
 * @param isOnline tells a machine without a network from an address that does not answer
 */
export function createGateway(fetch: Fetch, isOnline: () => boolean): Gateway {
  return {
    listModels: (target) => listModels(target, fetch, isOnline),
    complete: (target, request, signal) => complete(target, request, signal, fetch, isOnline),
  }
}
