import { app } from 'electron'
import { systemClock } from '../chat/clock'
import type { Network } from '../network/network'
import { createElectronUpdater } from './electronUpdater'
import { createUpdates, type Updates, type UpdatesParts } from './updates'

/** The updates of this app, apart from everything that a start needs. */
export function composeUpdates(
  parts: Pick<UpdatesParts, 'wanted' | 'log' | 'changed' | 'running' | 'closeDown'> & {
    network: () => Promise<Network>
  },
): Updates {
  return createUpdates({
    ...parts,
    updater: createElectronUpdater(parts.log, async (session) => (await parts.network()).prepare(session)),
    clock: systemClock,
    startAgain: () => {
      app.relaunch()
      app.exit()
    },
  })
}
