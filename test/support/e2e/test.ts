import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testKey } from '../scriptedGateway'
import { type AppGateway, startGateway } from './gateway'
import { launchApp, type LaunchOptions, type RunningApp } from './runningApp'

export type StartOptions = Partial<LaunchOptions> & {
  /** Where the key comes from: the environment unless told otherwise. */
  key?: 'environment' | 'none'
}

export type Start = (options?: StartOptions) => Promise<RunningApp>

/** The model of new conversations, so that a journey that is not about models need not pick one. */
export const usualModel = 'openai/gpt-5.2'

/**
 * A journey through the real app. `gateway` is the scripted one, `start` launches the app against it with data of its
 * own; both are closed behind the test, which fails when an app had problems that nobody expected.
 */
export const journey = test.extend<{ gateway: AppGateway; start: Start }>({
  // oxlint-disable-next-line no-empty-pattern -- vitest reads the names of the fixtures out of the pattern
  gateway: async ({}, use) => {
    const gateway = await startGateway()
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
    await use(async ({ key = 'environment', userData = newFolder(), env, settings } = {}) => {
      const isFirst = !apps.some((one) => one.userData === userData)
      const app = await launchApp({
        userData,
        env: {
          RUNYOUR_BASE_URL: gateway.baseUrl,
          ...(key === 'environment' && { RUNYOUR_API_KEY: testKey }),
          ...env,
        },
        ...((isFirst || settings) && { settings: { defaultModel: usualModel, ...settings } }),
      })
      apps.push(app)
      return app
    })
    try {
      for (const app of apps) await app.quit()
      expect(apps.flatMap((app) => app.problems())).toEqual([])
    } finally {
      for (const app of apps) await app.kill()
      for (const folder of folders)
        rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
    }
  },
})

/** An assertion about something that is on its way: looked at again until it holds. */
export function eventually<T>(read: () => T | Promise<T>) {
  return expect.poll(read, { timeout: 10_000, interval: 25 })
}
