import type { ConnectionStatus } from '@shared/model/connection'
import type { Target } from './target'

/** The built-in gateway as the connection sees it: started when first needed, stopped when the demo is left. */
export type DemoSwitch = {
  status(): ConnectionStatus
  target(): Promise<Target>
  stop(): Promise<void>
}

type DemoGateway = { baseUrl: string; apiKey: string; close(): Promise<void> }

export function createDemoSwitch(start: () => Promise<DemoGateway>): DemoSwitch {
  let running: Promise<DemoGateway> | null = null
  let baseUrl = ''
  return {
    status: () => ({
      id: 'demo',
      name: '',
      baseUrl,
      baseUrlOrigin: 'demo',
      key: { state: 'present', masked: 'demo', origin: 'demo' },
    }),
    target: async () => {
      running ??= start()
      const gateway = await running.catch((cause: unknown) => {
        // The next try may find a free port.
        running = null
        throw cause
      })
      baseUrl = gateway.baseUrl
      return { id: 'demo', baseUrl, apiKey: gateway.apiKey }
    },
    stop: async () => {
      const stopping = running
      running = null
      // One that could not be started has nothing to close.
      const gateway = await stopping?.catch(() => null)
      await gateway?.close()
    },
  }
}
