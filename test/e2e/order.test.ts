import type { Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { expectAccessible } from '../support/e2e/axe'
import { answers, conversationItems, isFocused } from '../support/e2e/chatWindow'
import { openInputMethod } from '../support/e2e/inputMethod'
import { chooseFromMenu } from '../support/e2e/mainProcess'
import type { RunningApp } from '../support/e2e/runningApp'
import { sharedJourney } from '../support/e2e/sharedJourney'
import { eventually } from '../support/e2e/test'

const folders = (page: Page): Locator => page.getByTestId('folder-item')
const folder = (page: Page, name: string): Locator => folders(page).filter({ hasText: name })
const item = (page: Page, title: string): Locator => conversationItems(page).filter({ hasText: title })
const titles = (page: Page): Promise<string[]> => conversationItems(page).allInnerTexts()
const option = (page: Page, name: string): Locator =>
  page.getByTestId('pick-option').filter({ hasText: name })

/** Conversations with these titles, the last one at the top. */
async function seed({ page, call }: RunningApp, names: readonly string[]): Promise<void> {
  for (const title of names) {
    const made = await call('conversations.create', { model: null, folderId: null })
    if (!made.ok) throw new Error(made.error.message)
    await call('conversations.rename', { id: made.value.id, title })
  }
  // A window learns of its own calls from their answers only.
  await page.reload()
  await item(page, names.at(-1) ?? '').waitFor()
}

/** A folder made as a person makes it: from the list's menu, named in place. */
async function makeFolder(page: Page, name: string): Promise<void> {
  await page.getByTestId('list-menu').click()
  await page.getByTestId('folder-new').click()
  await page.getByLabel('Name of the folder').fill(name)
  await page.keyboard.press('Enter')
  await folder(page, name).waitFor()
}

async function showPlace(page: Page, place: 'archive' | 'trash'): Promise<void> {
  await page.getByTestId('list-menu').click()
  await page.getByTestId(`list-${place}`).click()
  await page.getByTestId('list-place').waitFor()
}

/** Drags with the pointer, which rests over the target for a moment as a hand does. */
async function drag(page: Page, what: Locator, onto: Locator): Promise<void> {
  const [from, to] = [await what.boundingBox(), await onto.boundingBox()]
  if (from === null || to === null) throw new Error('it is not to be seen')
  const [x, y] = [to.x + 40, to.y + to.height / 2]
  await page.mouse.move(from.x + 40, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(from.x + 50, from.y + from.height / 2, { steps: 3 })
  await page.mouse.move(x, y, { steps: 5 })
  await page.mouse.move(x + 1, y)
  await page.mouse.move(x, y)
  await page.mouse.up()
}

describe('order', () => {
  sharedJourney('folders are made, filled by menu, key and undo, and taken away', async ({ app }) => {
    const { page } = app
    await seed(app, ['Recipes', 'Trip', 'Report'])
    await makeFolder(page, 'Work')

    await item(page, 'Report').click({ button: 'right' })
    await page.getByTestId('conversation-move').click()
    await option(page, 'Work').click()
    await eventually(() => item(page, 'Report').count()).toBe(0)
    await folder(page, 'Work').click()
    await item(page, 'Report').waitFor()
    expect(await item(page, 'Report').getAttribute('aria-level')).toBe('2')

    // By keyboard alone, into a folder that the move makes.
    await item(page, 'Trip').focus()
    await page.keyboard.press('m')
    await page.getByTestId('pick-field').fill('Home')
    await page.keyboard.press('Enter')
    await folder(page, 'Home').waitFor()
    await eventually(() => item(page, 'Trip').count()).toBe(0)
    await page.getByText('Moved “Trip” to “Home”.').waitFor()
    const moved = page.getByTestId('toast').filter({ hasText: 'Moved “Trip”' })
    await moved.getByRole('button', { name: 'Undo' }).click()
    await item(page, 'Trip').waitFor()
    expect(await item(page, 'Trip').getAttribute('aria-level')).toBe('1')

    await folder(page, 'Work').press('Delete')
    await page.getByText('What is in it (1 conversation) moves to the top level.').waitFor()
    await page.getByRole('button', { name: 'Delete folder' }).click()
    await eventually(() => folder(page, 'Work').count()).toBe(0)
    await eventually(() => item(page, 'Report').getAttribute('aria-level')).toBe('1')
  })

  sharedJourney(
    'a folder is found while the last syllable of its name is being composed',
    async ({ app }) => {
      const { page } = app
      await seed(app, ['장보기'])
      await makeFolder(page, '가족')
      await makeFolder(page, '회사')
      await eventually(() => isFocused(folder(page, '회사'))).toBe(true)
      await item(page, '장보기').focus()
      await page.keyboard.press('m')
      await eventually(() => isFocused(page.getByTestId('pick-field'))).toBe(true)
      const ime = await openInputMethod(page)
      for (const state of ['ㅎ', '호', '회']) await ime.compose(state)
      await eventually(() => page.getByTestId('pick-option').allInnerTexts()).toEqual([
        '회사',
        'Create folder “회”',
      ])
      await ime.enterWhileComposing()
      await ime.commit('회')
      await ime.enter()
      await ime.releaseEnter()
      await page.getByText('Moved “장보기” to “회사”.').waitFor()
    },
  )

  sharedJourney('a folder is named where it stands, however far down that is', async ({ app }) => {
    const { page, call } = app
    for (let count = 10; count < 50; count += 1)
      await call('folders.create', { name: `F${count}`, parentId: null })
    await page.reload()
    await folder(page, 'F10').waitFor()
    await makeFolder(page, 'Work')
    await eventually(() => isFocused(folder(page, 'Work'))).toBe(true)
  })

  sharedJourney('the tree is walked through with the keyboard', async ({ app }) => {
    const { page } = app
    await seed(app, ['Recipes', 'Trip'])
    await makeFolder(page, 'Work')
    await folder(page, 'Work').click({ button: 'right' })
    await page.getByTestId('folder-new-inside').click()
    await page.getByLabel('Name of the folder').fill('Plans')
    await page.keyboard.press('Enter')
    await eventually(() => isFocused(folder(page, 'Plans'))).toBe(true)

    await folder(page, 'Work').focus()
    await page.keyboard.press('ArrowLeft')
    await eventually(() => folder(page, 'Plans').count()).toBe(0)
    expect(await folder(page, 'Work').getAttribute('aria-expanded')).toBe('false')
    await page.keyboard.press('ArrowRight')
    await folder(page, 'Plans').waitFor()
    await page.keyboard.press('ArrowRight')
    await eventually(() => isFocused(folder(page, 'Plans'))).toBe(true)
    await page.keyboard.press('ArrowDown')
    await eventually(() => isFocused(item(page, 'Trip'))).toBe(true)
    await chooseFromMenu(app, 'F2')
    await page.getByLabel('Title of the conversation').fill('Trip to Jeju')
    await page.keyboard.press('Enter')
    await eventually(() => isFocused(item(page, 'Trip to Jeju'))).toBe(true)
    await expectAccessible(app)
  })

  sharedJourney('the focus goes on to the next item when its own leaves the list', async ({ app }) => {
    const { page } = app
    await seed(app, ['A1', 'A2', 'A3', 'A4', 'A5'])
    await item(page, 'A4').focus()
    await page.keyboard.press('e')
    await eventually(() => isFocused(item(page, 'A3'))).toBe(true)
    // The dialog gives the focus back to what is on its way out.
    await page.keyboard.press('m')
    await page.getByTestId('pick-field').fill('Work')
    await page.keyboard.press('Enter')
    await folder(page, 'Work').waitFor()
    await eventually(() => isFocused(item(page, 'A2'))).toBe(true)
    await item(page, 'A2').click({ button: 'right' })
    await page.getByTestId('conversation-archive').click()
    await eventually(() => isFocused(item(page, 'A1'))).toBe(true)
    await page.keyboard.press('Delete')
    await eventually(() => isFocused(item(page, 'A5'))).toBe(true)
    await folder(page, 'Work').press('Delete')
    await page.getByRole('button', { name: 'Delete folder' }).click()
    await eventually(() => folder(page, 'Work').count()).toBe(0)
    await eventually(() => isFocused(item(page, 'A5'))).toBe(true)

    // Where nothing is left, it goes to what the list begins with.
    await showPlace(page, 'archive')
    await item(page, 'A4').focus()
    await page.keyboard.press('e')
    await eventually(() => isFocused(item(page, 'A2'))).toBe(true)
    await page.keyboard.press('e')
    await eventually(() => isFocused(page.getByTestId('list-filter'))).toBe(true)
  })

  sharedJourney('a new chat in a folder begins with its model and its system prompt', async ({ app }) => {
    const { page, call } = app
    await makeFolder(page, 'Work')
    await folder(page, 'Work').click({ button: 'right' })
    await page.getByTestId('folder-settings').click()
    await page.getByTestId('folder-prompt').fill('Answer in one word.')
    await page.getByTestId('folder-model').click()
    await page.getByTestId('model-search').fill('upstage/solar-pro3')
    await page.locator('[data-testid="model-option"][data-model-id="upstage/solar-pro3"]').click()
    await page.getByTestId('folder-save').click()
    await page.getByTestId('folder-prompt').waitFor({ state: 'detached' })

    await folder(page, 'Work').click({ button: 'right' })
    await page.getByTestId('folder-enter').click()
    await eventually(() => page.getByTestId('list-place').innerText()).toBe('Work')
    await page.getByTestId('new-chat').click()
    await conversationItems(page).first().waitFor()
    const id = await conversationItems(page).first().getAttribute('data-conversation-id')
    const made = await call('conversations.get', { id: id ?? '' })
    expect(made).toMatchObject({
      value: { model: 'upstage/solar-pro3', systemPrompt: 'Answer in one word.' },
    })
    await page.getByTestId('list-back').click()
    await folder(page, 'Work').waitFor()
  })

  sharedJourney('tags are made on a conversation, filter the list, and are taken off', async ({ app }) => {
    const { page } = app
    await seed(app, ['Recipes', 'Trip', 'Report'])
    await item(page, 'Trip').click({ button: 'right' })
    await page.getByTestId('conversation-tags').click()
    await page.getByTestId('pick-field').fill('later')
    await page.keyboard.press('Enter')
    await eventually(() => option(page, 'later').getAttribute('aria-checked')).toBe('true')
    await page.keyboard.press('Escape')
    await item(page, 'Trip').getByRole('img', { name: 'later' }).waitFor()

    await page.getByTestId('tag-chip').click()
    await eventually(() => titles(page)).toEqual(['Trip'])
    await expectAccessible(app)
    await page.getByTestId('tag-chip').click()
    await item(page, 'Recipes').waitFor()

    await page.getByTestId('list-filter').fill('re')
    await eventually(() => titles(page)).toEqual(['Report', 'Recipes'])
    await page.keyboard.press('ArrowDown')
    await eventually(() => isFocused(item(page, 'Report'))).toBe(true)
    await page.getByTestId('list-filter').press('Escape')
    await item(page, 'Trip').waitFor()

    await page.getByTestId('list-menu').click()
    await page.getByTestId('tags-manage').click()
    const name = page.getByTestId('tag-row').getByRole('textbox')
    await name.fill('sooner')
    await name.press('Escape')
    await eventually(() => name.inputValue()).toBe('later')
    await name.fill('some day')
    await name.press('Enter')
    await page.getByRole('button', { name: 'Delete “some day”' }).click()
    await page.getByRole('button', { name: 'Delete tag' }).click()
    await eventually(() => page.getByTestId('tag-row').count()).toBe(0)
    await page.keyboard.press('Escape')
    await eventually(() => page.getByTestId('tag-chip').count()).toBe(0)
  })

  sharedJourney('several are selected, archived, brought back and pinned', async ({ app }) => {
    const { page } = app
    await seed(app, ['A1', 'A2', 'A3', 'A4'])
    await item(page, 'A4').click({ modifiers: ['ControlOrMeta'] })
    await item(page, 'A2').click({ modifiers: ['Shift'] })
    await page.getByText('3 selected').waitFor()
    await item(page, 'A3').click({ modifiers: ['ControlOrMeta'] })
    await page.getByText('2 selected').waitFor()
    expect(await item(page, 'A4').getAttribute('aria-selected')).toBe('true')
    expect(await item(page, 'A3').getAttribute('aria-selected')).toBe('false')
    await expectAccessible(app)
    await page.getByTestId('selection-archive').click()
    await page.getByText('Archived 2 conversations.').waitFor()
    await eventually(() => item(page, 'A4').count()).toBe(0)
    expect(await page.getByTestId('selection-bar').count()).toBe(0)

    await showPlace(page, 'archive')
    await eventually(async () => (await titles(page)).toSorted()).toEqual(['A2', 'A4'])
    await item(page, 'A2').focus()
    await page.keyboard.press('ControlOrMeta+a')
    await page.getByText('2 selected').waitFor()
    await page.keyboard.press('Escape')
    await eventually(() => page.getByTestId('selection-bar').count()).toBe(0)
    await page.keyboard.press('e')
    await eventually(() => titles(page)).toEqual(['A4'])
    await page.getByTestId('list-back').click()
    await item(page, 'A2').waitFor()

    await item(page, 'A1').click({ button: 'right' })
    await page.getByTestId('conversation-pin').click()
    await page.getByText('Pinned', { exact: true }).waitFor()
    await eventually(async () => (await titles(page))[0]).toBe('A1')
    await eventually(() => isFocused(item(page, 'A1'))).toBe(true)

    // With the keyboard: a range, and all of it into the trash.
    await item(page, 'A3').focus()
    await page.keyboard.press('Shift+ArrowDown')
    await page.getByText('2 selected').waitFor()
    await page.keyboard.press('Delete')
    await page.getByText('Moved 2 conversations to the trash.').waitFor()
    await eventually(() => item(page, 'A3').count()).toBe(0)
  })

  sharedJourney('the trash gives back what is in it, or takes it away for good', async ({ app }) => {
    const { page } = app
    await seed(app, ['Recipes', 'Trip', 'Report'])
    for (const title of ['Recipes', 'Trip', 'Report']) {
      await item(page, title).press('Delete')
      await eventually(() => item(page, title).count()).toBe(0)
    }
    await showPlace(page, 'trash')
    expect(await page.getByTestId('trash-kept').innerText()).toBe('Kept for 30 days, then deleted forever.')
    await eventually(() => titles(page)).toEqual(['Report', 'Trip', 'Recipes'])
    await expectAccessible(app)

    await item(page, 'Trip').click({ button: 'right' })
    await page.getByTestId('conversation-restore').click()
    await eventually(() => titles(page)).toEqual(['Report', 'Recipes'])
    // The menu is on its way out, and takes the focus to the next item with it.
    await eventually(() => isFocused(item(page, 'Recipes'))).toBe(true)
    await item(page, 'Report').press('Delete')
    await page.getByText('Delete “Report” forever?').waitFor()
    await page.getByRole('button', { name: 'Delete forever' }).click()
    await eventually(() => titles(page)).toEqual(['Recipes'])
    await page.getByTestId('trash-empty').click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Empty trash' }).click()
    await page.getByText('The trash is empty.').waitFor()
    await page.getByTestId('list-back').click()
    await item(page, 'Trip').waitFor()
    await item(page, 'Trip').click()
    await eventually(() => answers(page).count()).toBe(0)
  })

  sharedJourney('conversations and folders are dragged into folders', async ({ app }) => {
    const { page } = app
    await seed(app, ['Recipes', 'Trip', 'Report'])
    await makeFolder(page, 'Work')
    await makeFolder(page, 'Plans')
    await item(page, 'Trip').click({ modifiers: ['ControlOrMeta'] })
    await item(page, 'Report').click({ modifiers: ['ControlOrMeta'] })
    await drag(page, item(page, 'Report'), folder(page, 'Work'))
    await page.getByText('Moved 2 conversations to “Work”.').waitFor()
    await folder(page, 'Work').click()
    await eventually(() => item(page, 'Trip').getAttribute('aria-level')).toBe('2')
    await drag(page, folder(page, 'Plans'), folder(page, 'Work'))
    await eventually(() => folder(page, 'Plans').getAttribute('aria-level')).toBe('2')
    await drag(page, item(page, 'Report'), item(page, 'Recipes'))
    await eventually(() => item(page, 'Report').getAttribute('aria-level')).toBe('1')
  })

  sharedJourney('the list is sorted and grouped as one wishes', async ({ app }) => {
    const { page } = app
    await seed(app, ['Beta', 'Alpha', 'Gamma'])
    const sortBy = async (sort: string): Promise<void> => {
      await page.getByTestId('list-menu').click()
      await page.getByTestId(`list-sort-${sort}`).click()
    }
    await page.getByText('Today', { exact: true }).waitFor()
    await sortBy('title')
    const named = async (): Promise<string[]> => (await titles(page)).filter((title) => title !== 'New chat')
    await eventually(named).toEqual(['Alpha', 'Beta', 'Gamma'])
    expect(await page.getByText('Today', { exact: true }).count()).toBe(0)
    await sortBy('created')
    await eventually(named).toEqual(['Gamma', 'Alpha', 'Beta'])
    await page.getByText('Today', { exact: true }).waitFor()
    await page.getByTestId('list-menu').click()
    await page.getByTestId('list-grouped').click()
    await eventually(() => page.getByText('Today', { exact: true }).count()).toBe(0)
  })
})
