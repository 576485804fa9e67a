import type { Result } from '@shared/appError'
import type { CallInput, CallName, CallOutput } from '@shared/contract'
import type { Bridge } from '@shared/contract/bridge'

declare global {
  interface Window {
    /** Put there by the preload; this folder is its only reader. */
    runyour: Bridge
  }
}

/** The bridge as the store uses it: a refused call is an error value too, so that no caller needs a try. */
export type Client = {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>>
  on: Bridge['on']
}

export function createClient(bridge: Bridge): Client {
  return {
    on: bridge.on,
    call: async (name, input) => {
      try {
        return await bridge.invoke(name, input)
      } catch (cause) {
        // Main refuses only what this window should never have sent, so this is a defect to report, not a condition.
        console.error(`call ${name} was refused`, cause)
        return { ok: false, error: { code: 'internal', message: `call ${name} was refused` } }
      }
    },
  }
}
