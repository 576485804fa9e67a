import type { Locator, Page } from 'playwright-core'
import { answers, conversationItems } from '../../support/e2e/chatWindow'
import { inOrder } from '../inOrder'
import type { Scene } from '../stage'
import { inTheDark, openTabs, resize } from './steps'

const folder = (page: Page, name: string): Locator =>
  page.getByTestId('folder-item').filter({ hasText: name })
const item = (page: Page, title: string): Locator => conversationItems(page).filter({ hasText: title })

async function openFolders(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await folder(page, name).click()
    await page
      .locator('[data-testid="folder-item"][aria-expanded="true"]')
      .filter({ hasText: name })
      .waitFor()
  }
}

/** What a layer that Escape closes looks like. */
async function takeLayer(page: Page, layer: Locator, take: () => Promise<void>): Promise<void> {
  await layer.waitFor()
  await take()
  await page.keyboard.press('Escape')
  await layer.waitFor({ state: 'detached' })
}

/** The list with folders, tags and pins, and every menu and dialog about them. */
const list: Scene = {
  pictures: [
    'order',
    'list-menu',
    'conversation-menu',
    'folder-menu',
    'move',
    'move-new',
    'tags-of',
    'tags',
    'folder-settings',
    'selection',
    'order-dark',
    'order-narrow',
  ],
  play: async ({ content, open, take }) => {
    const { folders, selected, settled, freshFolder } = content.order
    const app = await open({ tabs: openTabs, seed: inOrder(content) })
    const { page } = app
    await answers(page, 'complete').waitFor()
    const inner = folders.filter(({ inside }) => inside !== undefined).map(({ name }) => name)
    await openFolders(page, [settled.folder, ...inner])
    await take('order', page)

    const menu = page.getByRole('menu')
    await page.getByTestId('list-menu').click()
    await takeLayer(page, menu, () => take('list-menu', page))
    const [, first = ''] = selected
    await item(page, first).click({ button: 'right' })
    await takeLayer(page, menu, () => take('conversation-menu', page))
    await folder(page, settled.folder).click({ button: 'right' })
    await takeLayer(page, menu, () => take('folder-menu', page))

    const picker = page.getByTestId('pick-list')
    await item(page, first).focus()
    await page.keyboard.press('m')
    await page.getByTestId('pick-option').first().waitFor()
    await take('move', page)
    await page.getByTestId('pick-field').fill(freshFolder)
    await takeLayer(page, picker, () => take('move-new', page))
    await item(page, first).focus()
    await page.keyboard.press('t')
    await takeLayer(page, picker, () => take('tags-of', page))
    await page.getByTestId('list-menu').click()
    await page.getByTestId('tags-manage').click()
    await takeLayer(page, page.getByTestId('tag-row').first(), () => take('tags', page))
    await folder(page, settled.folder).click({ button: 'right' })
    await page.getByTestId('folder-settings').click()
    await takeLayer(page, page.getByTestId('folder-prompt'), () => take('folder-settings', page))

    for (const title of selected) await item(page, title).click({ modifiers: ['Control'] })
    await page.getByTestId('selection-bar').waitFor()
    await take('selection', page)
    await page.keyboard.press('Escape')
    await page.getByTestId('selection-bar').waitFor({ state: 'detached' })
    await inTheDark(app)
    await take('order-dark', page)
    await app.call('settings.update', { theme: 'light' })
    await resize(app, 480, 700)
    await page.getByTestId('sidebar-open').click()
    await conversationItems(page).first().waitFor()
    await take('order-narrow', page)
  },
}

/** What does not stand in the list any more. */
const elsewhere: Scene = {
  pictures: ['archive', 'trash', 'empty-trash', 'tag-filter'],
  play: async ({ content, open, take }) => {
    const { page } = await open({ tabs: openTabs, seed: inOrder(content) })
    await answers(page, 'complete').waitFor()
    await page.getByTestId('tag-chip').first().click()
    await page.locator('[data-testid="tag-chip"][aria-pressed="true"]').waitFor()
    await take('tag-filter', page)
    await page.getByTestId('tag-chip').first().click()
    for (const place of ['archive', 'trash'] as const) {
      await page.getByTestId('list-menu').click()
      await page.getByTestId(`list-${place}`).click()
      await page.getByTestId('list-place').waitFor()
      await conversationItems(page).nth(2).waitFor()
      await take(place, page)
    }
    await page.getByTestId('trash-empty').click()
    await page.getByRole('alertdialog').waitFor()
    await take('empty-trash', page)
  },
}

/** Folders, tags, pins, archive and trash. */
export const orderScenes: readonly Scene[] = [list, elsewhere]
