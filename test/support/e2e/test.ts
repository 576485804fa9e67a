import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { Settings } from '@shared/model/settings'
import { testKey } from '../scriptedGateway'
import { type AppGateway, type GatewayOptions, startGateway } from './gateway'
import { launchApp, type LaunchOptions, type RunningApp } from './runningApp'

export type StartOptions = Partial<LaunchOptions> & {
  /** Where the key comes from: the environment unless told otherwise. */
  key?: 'environment' | 'none'
}

export type Start = (options?: StartOptions) => Promise<RunningApp>

/** The model of new conversations, so that a journey that is not about models need not pick one. */
export const usualModel = 'openai/gpt-5.2'

/** Most journeys are about one call: one that is made again by itself would answer another question. */
export const usualSettings: Partial<Settings> = { defaultModel: usualModel, retries: 0 }

/**
 * A journey through the real app. `gateway` is the scripted one, `start` launches the app against it with data of its
 * own; both are closed behind the test, which fails when an app had problems that nobody expected.
 */
export const journey = test.extend<{ gatewayOptions: GatewayOptions; gateway: AppGateway; start: Start }>({
  gatewayOptions: {},
  gateway: async ({ gatewayOptions }, use) => {
    const gateway = await startGateway(gatewayOptions)
    await use(gateway)
    await gateway.close()
  },
  start: async ({ gateway }, use) => {
    const apps: RunningApp[] = []
    const folders: string[] = []
    const newFolder = (): string => {
      const folder = mkdtempSync(join(tmpdir(), 'runyour-e2e-'))
      folders.push(folder)
      return folder
    }
    await use(async ({ key = 'environment', userData = newFolder(), env, args, settings, prepare } = {}) => {
      const isFirst = !apps.some((one) => one.userData === userData)
      const app = await launchApp({
        userData,
        env: {
          RUNYOUR_BASE_URL: gateway.baseUrl,
          ...(key === 'environment' && { RUNYOUR_API_KEY: testKey }),
          ...env,
        },
        ...(args && { args }),
        ...(prepare && { prepare }),
        ...((isFirst || settings) && { settings: { ...usualSettings, ...settings } }),
      })
      apps.push(app)
      return app
    })
    try {
      for (const app of apps) await app.quit()
      expect(apps.flatMap((app) => app.problems())).toEqual([])
    } finally {
      for (const app of apps) await app.kill()
      for (const folder of folders) await removeFolder(folder)
    }
  },
})

/**
 * Chromium's helper processes may still write for a moment when the app itself is gone. Looked at anew each time: a retry
 * of `rmSync`'s own does not see what came in between.
 */
export async function removeFolder(folder: string): Promise<void> {
  await vi.waitFor(() => rmSync(folder, { recursive: true, force: true }), { timeout: 10_000, interval: 100 })
}

/** An assertion about something that is on its way: looked at again until it holds. */
export function eventually<T>(read: () => T | Promise<T>) {
  return expect.poll(read, { timeout: 10_000, interval: 25 })
}
