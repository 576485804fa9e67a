import { mkdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { createKeychain, keychainService } from '@main/secrets/keychain'
import type { Language, Settings } from '@shared/model/settings'
import { type AppGateway, startGateway } from '../support/e2e/gateway'
import { launchApp, type RunningApp } from '../support/e2e/runningApp'
import { testKey } from '../support/scriptedGateway'
import type { Content } from './content/content'
import { type Seed, seedHistory } from './seedHistory'
import { today } from './today'

/** What a scene is played with: the real app, and a gateway that answers what the scene says. */
export type Stage = {
  content: Content
  gateway: AppGateway
  /** Starts the app at its first start, or with a history of which some conversations are open as tabs. Once in a scene. */
  open(start: OpenOptions): Promise<RunningApp>
  /** Keeps a picture of what a window shows now, where it is one of those that are wanted. */
  take(name: string, page: Page): Promise<void>
}

export type OpenOptions = {
  /** Places in the content's `past`; none means a first start, with no key and no history. */
  tabs?: readonly number[]
  /** How many of them, from the left, are pinned. */
  pinned?: number
  settings?: Partial<Settings>
  /** What is in the history beside the past, and open where it is a conversation. */
  seed?: Seed
  /** The seed's conversations stand side by side. */
  beside?: boolean
  /** What happens to the app's files between the seed and the start. */
  meanwhile?: () => void
}

/** A start of the app and the pictures that are taken on the way. */
export type Scene = { pictures: readonly string[]; play(stage: Stage): Promise<void> }

/** Some screens say where the app keeps its files: the same place each time, with a name that may be seen. */
export const userData = join(tmpdir(), 'RunYour Desktop')

const silent = { info: () => {}, error: () => {} }
/** Where the app looks for the key, as for somebody who typed it in once. */
const keychain = createKeychain(keychainService(userData), silent)

const clock = join(import.meta.dirname, 'clock.cjs')
const { shiftDate }: { shiftDate(shift: number): void } = createRequire(import.meta.url)(clock)

/** Plays one scene. `take` gets the name of a picture and the window to take it from. */
export async function play(
  scene: Scene,
  language: Language,
  content: Content,
  take: Stage['take'],
): Promise<void> {
  clear()
  mkdirSync(userData)
  const gateway = await startGateway({})
  let end = async (): Promise<void> => {}
  try {
    await scene.play({
      content,
      gateway,
      take,
      open: async ({ tabs, settings, meanwhile, ...history }) => {
        if (tabs) await seedHistory(userData, content.past, { opened: tabs, ...history })
        if (tabs) await keychain.write(gateway.baseUrl, testKey)
        meanwhile?.()
        const known = tabs && { baseUrl: gateway.baseUrl, keyStoredFor: [gateway.baseUrl] }
        const shift = today - Date.now()
        const app = await launchApp({
          userData,
          env: { RUNYOUR_PICTURE_SHIFT: String(shift) },
          // The pages' own fields for dates are written as the system's language has them.
          args: ['-r', clock, `--lang=${language}`],
          settings: { language, theme: 'light', ...known, ...settings },
          prepare: async (electron) => {
            await electron.context().addInitScript(shiftDate, shift)
            await electron.evaluate(() => void Reflect.get(globalThis, 'beginPictures')())
          },
        })
        end = app.quit
        return app
      },
    })
  } finally {
    await end()
    await gateway.close()
    await keychain.remove(gateway.baseUrl)
    clear()
  }
}

function clear(): void {
  rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
}
