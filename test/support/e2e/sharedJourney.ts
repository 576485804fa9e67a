import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testKey } from '../scriptedGateway'
import { type AppGateway, type GatewayOptions, startGateway } from './gateway'
import { launchApp, type RunningApp } from './runningApp'
import { shareApp, type SharedApp } from './sharedApp'
import { usualSettings } from './test'

/**
 * A journey through an app that the other journeys of its file use, too, one after the other. Each finds one empty
 * conversation, the usual settings, and a gateway that was asked nothing. What was used up before stays in the ledger; a
 * journey about that, or about a start or an end, is a `journey` with an app of its own.
 */
export const sharedJourney = test.extend<{
  gatewayOptions: GatewayOptions
  shared: SharedApp & { gateway: AppGateway }
  gateway: AppGateway
  app: RunningApp
}>({
  gatewayOptions: [{}, { scope: 'file' }],
  shared: [
    async ({ gatewayOptions }, use) => {
      const gateway = await startGateway(gatewayOptions)
      const shared = shareApp(() => launchForSharing(gateway.baseUrl))
      await use({ gateway, ...shared })
      await shared.drop()
      await gateway.close()
    },
    { scope: 'file' },
  ],
  gateway: async ({ shared }, use) => use(shared.gateway),
  app: async ({ shared, onTestFailed }, use) => {
    // Nobody knows what it is in the middle of.
    onTestFailed(shared.drop)
    const app = await shared.clean()
    shared.gateway.forget()
    await use(app)
    expect(app.problems()).toEqual([])
  },
})

/** Starts an app that asks a gateway with this address, with the usual key and settings. */
export function launchForSharing(baseUrl: string): Promise<RunningApp> {
  return launchApp({
    userData: mkdtempSync(join(tmpdir(), 'runyour-e2e-')),
    env: { RUNYOUR_BASE_URL: baseUrl, RUNYOUR_API_KEY: testKey },
    settings: usualSettings,
  })
}
