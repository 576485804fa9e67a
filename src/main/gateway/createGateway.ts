import type { Fetch } from './client'
import type { Gateway } from './gateway'
import { streamChatCompletion } from './chatCompletions'
import { listModels } from './models'

/**
 * @param fetch the network, e.g. an Electron session's fetch, which follows the system's proxy and certificates
 * @param isOnline tells a machine without a network from an address that does not answer
 */
export function createGateway(fetch: Fetch, isOnline: () => boolean): Gateway {
  return {
    listModels: (target) => listModels(target, fetch, isOnline),
    streamCompletion: (target, request, signal) =>
      streamChatCompletion(target, request, signal, fetch, isOnline),
  }
}
