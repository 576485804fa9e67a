import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { answers, composer } from '../../support/e2e/chatWindow'
import { chooseFromMenu } from '../../support/e2e/mainProcess'
import { inOrder } from '../inOrder'
import { type Scene, userData } from '../stage'
import { inTheDark, openTabs, resize } from './steps'

const field = (page: Page) => page.getByTestId('search-input')
const results = (page: Page) => page.getByTestId('search-result')

/** The search over everything, from the empty field to a search for nothing that there is. */
const searching: Scene = {
  pictures: [
    'search-help',
    'search',
    'search-dark',
    'search-narrow',
    'search-filters',
    'search-folders',
    'search-nothing',
    'search-hit',
  ],
  play: async ({ content, open, take }) => {
    const { words, filtered, folderFilter, nothing } = content.search
    const app = await open({ tabs: openTabs, seed: inOrder(content) })
    const { page } = app
    await answers(page, 'complete').waitFor()
    await chooseFromMenu(app, 'CmdOrCtrl+Shift+F')
    await page.getByTestId('search-help').waitFor()
    await take('search-help', page)
    await field(page).fill(words)
    await results(page).nth(4).waitFor()
    await take('search', page)
    await inTheDark(app)
    await take('search-dark', page)
    await app.call('settings.update', { theme: 'light' })
    await field(page).fill(filtered)
    await page.getByTestId('search-chip').nth(2).waitFor()
    await page.getByTestId('search-filter-date').click()
    await page.getByRole('menu').getByRole('menuitem').last().click()
    await page.getByTestId('search-after').waitFor()
    await take('search-filters', page)
    await field(page).fill(folderFilter)
    await results(page).nth(4).waitFor()
    await page.getByTestId('search-filter-folder').click()
    await page.getByRole('menu').waitFor()
    await take('search-folders', page)
    await page.keyboard.press('Escape')
    await field(page).fill(nothing)
    await page.getByTestId('search-nothing').waitFor()
    await take('search-nothing', page)
    await field(page).fill(words)
    await results(page).nth(4).waitFor()
    await resize(app, 480, 700)
    await take('search-narrow', page)
    await resize(app, 1180, 800)
    await page.locator('[data-testid="search-result"][data-kind="message"]').first().click()
    await field(page).waitFor({ state: 'detached' })
    await page.waitForFunction(() => CSS.highlights.has('find-current'))
    // The list had the focus, and a ring around all of it.
    await composer(page).focus()
    await take('search-hit', page)
  },
}

/** The index cannot be written: titles only, and the reason. */
const withoutIndex: Scene = {
  pictures: ['search-titles-only'],
  play: async ({ content, open, take }) => {
    const app = await open({
      tabs: openTabs,
      seed: inOrder(content),
      meanwhile: () => mkdirSync(join(userData, 'search.db')),
    })
    const { page } = app
    await answers(page, 'complete').waitFor()
    await chooseFromMenu(app, 'CmdOrCtrl+Shift+F')
    await field(page).fill(content.search.words)
    await page.getByTestId('search-note').waitFor()
    await results(page).first().waitFor()
    await take('search-titles-only', page)
  },
}

/** The search over the whole history. */
export const searchingScenes: readonly Scene[] = [searching, withoutIndex]
