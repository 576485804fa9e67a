import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Language, Settings } from '@shared/model/settings'
import { type AppGateway, startGateway } from '../support/e2e/gateway'
import { launchApp } from '../support/e2e/runningApp'
import { testKey } from '../support/scriptedGateway'
import type { Content } from './content/content'
import { looksTheSame } from './looksTheSame'
import { type Seed, seedHistory } from './seedHistory'

/** What a scene is played with: the real app, and a gateway that answers what the scene says. */
export type Stage = {
  content: Content
  gateway: AppGateway
  /** Starts the app at its first start, or with a history of which some conversations are open as tabs. */
  open(start: OpenOptions): Promise<Page>
}

export type OpenOptions = {
  /** Places in the content's `past`; none means a first start, with no key and no history. */
  tabs?: readonly number[]
  theme?: Settings['theme']
  /** What is in the history beside the past, and shown where it is a conversation. */
  seed?: Seed
}

export type Scene = { name: string; play(stage: Stage): Promise<Page> }

/**
 * Plays one scene and returns its picture.
 * @param known the picture of the last time; it is returned when nobody could tell the new one from it
 * @throws when the picture never comes to rest
 */
export async function photograph(
  scene: Scene,
  language: Language,
  content: Content,
  known: Buffer | null,
): Promise<Buffer> {
  const userData = mkdtempSync(join(tmpdir(), 'runyour-picture-'))
  const gateway = await startGateway({})
  let end = async (): Promise<void> => {}
  try {
    const page = await scene.play({
      content,
      gateway,
      open: async ({ tabs, theme = 'light', seed }) => {
        if (tabs) await seedHistory(userData, content.past, tabs, seed)
        const key = tabs && { RUNYOUR_BASE_URL: gateway.baseUrl, RUNYOUR_API_KEY: testKey }
        const app = await launchApp({ userData, env: { ...key }, settings: { language, theme } })
        end = app.quit
        return app.page
      },
    })
    const picture = await pictureAtRest(page)
    return known !== null && (await looksTheSame(page, picture, known)) ? known : picture
  } finally {
    await end()
    await gateway.close()
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** The pointer has to rest on nothing: what it rests on looks different. */
async function settle(page: Page): Promise<void> {
  await page.mouse.move(1179, 799)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

/** The first picture that is the same as the one before it: fonts, colours and formulas arrive when they are loaded. */
async function pictureAtRest(page: Page): Promise<Buffer> {
  await settle(page)
  let before: Buffer = Buffer.alloc(0)
  for (let left = 40; left > 0; left -= 1) {
    const now = await page.screenshot({ animations: 'disabled', caret: 'hide' })
    if (now.equals(before)) return now
    before = now
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 500 })))
  }
  throw new Error('the window never came to rest')
}
