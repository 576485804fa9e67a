import type { Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { answer } from '../support/scriptedGateway'
import { expectAccessible } from '../support/e2e/axe'
import { composer, conversationItems, newChat, sayAndWait, tabs } from '../support/e2e/chatWindow'
import { openInputMethod } from '../support/e2e/inputMethod'
import { focused } from '../support/e2e/keys'
import { chooseFromMenu } from '../support/e2e/mainProcess'
import type { RunningApp } from '../support/e2e/runningApp'
import { sharedJourney } from '../support/e2e/sharedJourney'
import { eventually, usualModel } from '../support/e2e/test'

const sonnet = 'anthropic/claude-sonnet-4-6'

const field = (page: Page): Locator => page.getByTestId('palette-field')
const entries = (page: Page): Locator => page.getByTestId('palette-entry')
const chosen = (page: Page): Locator => page.locator('[data-testid="palette-entry"][data-highlighted]')

/** Opens the palette as its shortcut does; the field has the focus then. */
async function openPalette(app: RunningApp): Promise<void> {
  await chooseFromMenu(app, 'CmdOrCtrl+K')
  await eventually(() => focused(app.page)).toBe('palette-field')
}

/** Types a query and waits until what it should find is what Enter would choose. */
async function seek(page: Page, query: string, key: string): Promise<void> {
  await page.keyboard.insertText(query)
  await eventually(() => chosen(page).getAttribute('data-key')).toBe(key)
}

async function closed(page: Page): Promise<void> {
  await page.getByTestId('palette').waitFor({ state: 'detached' })
}

function activeTitle(page: Page): Promise<string> {
  return page
    .locator('[data-testid="tab"] [aria-selected="true"], [data-testid="tab"][aria-selected="true"]')
    .innerText()
}

describe('the palette', () => {
  sharedJourney('finds conversations while a Korean syllable is being composed', async ({ gateway, app }) => {
    const { page, call } = app
    gateway.willAnswer(answer('네'), answer('ok'))
    await sayAndWait(page, '한글 맞춤법 검사')
    await newChat(page)
    await sayAndWait(page, 'CSS grid')
    const { id } = await conversationNamed(call, '한글 맞춤법 검사')

    await openPalette(app)
    const ime = await openInputMethod(page)
    for (const state of ['ㅎ', '하', '한']) await ime.compose(state)
    await eventually(() => chosen(page).getAttribute('data-key')).toBe(`conversation:${id}`)
    await ime.commit('한')
    for (const state of ['ㄱ', '그']) await ime.compose(state)
    await eventually(() => chosen(page).getAttribute('data-key')).toBe(`conversation:${id}`)
    // One Enter ends the syllable and chooses, once: a second time would press the button that has the focus then.
    await ime.enterWhileComposing()
    await ime.commit('그')
    await ime.enter()
    await ime.releaseEnter()
    await closed(page)
    await eventually(() => activeTitle(page)).toContain('한글 맞춤법 검사')
    await eventually(() => focused(page)).toBe('composer')
    expect(await composer(page).inputValue()).toBe('')
    expect(gateway.completions()).toHaveLength(2)

    await openPalette(app)
    await page.keyboard.insertText('#ㅊㅅ')
    await eventually(() => entries(page).count()).toBe(0)
    await page.getByText('Nothing found for “ㅊㅅ”.').waitFor()
    await page.keyboard.press('Escape')
    await closed(page)
    await eventually(() => focused(page)).toBe('composer')
  })

  sharedJourney('runs commands, picks models, and goes to settings', async ({ app }) => {
    const { page } = app
    await openPalette(app)
    await seek(page, '>사이드바', 'command:toggle-sidebar')
    await page.keyboard.press('Enter')
    await closed(page)
    await page.getByTestId('new-chat').waitFor({ state: 'detached' })
    await eventually(() => focused(page)).toBe('composer')

    // What was used last comes first, and one Enter does it again.
    await openPalette(app)
    await eventually(() => chosen(page).getAttribute('data-key')).toBe('command:toggle-sidebar')
    await page.keyboard.press('Enter')
    await page.getByTestId('new-chat').waitFor()

    await openPalette(app)
    await seek(page, '@sonnet', `model:${sonnet}`)
    await page.keyboard.press('Enter')
    await closed(page)
    await eventually(() => page.getByTestId('model-picker').getAttribute('title')).toBe(sonnet)
    await openPalette(app)
    await seek(page, `@${usualModel}`, `model:${usualModel}`)
    await page.keyboard.press('Shift+Enter')
    await closed(page)
    await eventually(() => page.getByTestId('model-picker').getAttribute('title')).toBe(usualModel)

    await openPalette(app)
    await seek(page, 'proxy', 'setting:network/proxy')
    await page.keyboard.press('Enter')
    await closed(page)
    await page.getByText('Proxy', { exact: true }).first().waitFor()
    // Over the settings too; what is not of the settings leads out of them.
    await openPalette(app)
    await seek(page, 'message box', 'command:focus-composer')
    await page.keyboard.press('Enter')
    await closed(page)
    await eventually(() => focused(page)).toBe('composer')
  })

  sharedJourney('leads to a folder and to what has a tag, with the focus in the list', async ({ app }) => {
    const { page, call } = app
    const folder = await call('folders.create', { name: '여행', parentId: null })
    const tag = await call('tags.create', { name: '나중에', color: 'blue' })
    if (!folder.ok || !tag.ok) throw new Error('there is no order')
    // One by one: as long as one has neither a name nor a message, there is no other new one.
    const make = async (title: string, folderId: string | null): Promise<string> => {
      const made = await call('conversations.create', { model: null, folderId })
      if (!made.ok) throw new Error(made.error.message)
      await call('conversations.rename', { id: made.value.id, title })
      return made.value.id
    }
    await make('Jeju', folder.value.id)
    const tagged = await make('Read it', null)
    const arrangement = { kind: 'tag', tagId: tag.value.id, on: true } as const
    await call('conversations.arrange', { ids: [tagged], arrangement })
    // A window learns of its own calls from their answers only.
    await page.reload()
    await composer(page).waitFor()

    await openPalette(app)
    await seek(page, 'ㅇㅎ', `folder:${folder.value.id}`)
    await page.keyboard.press('Enter')
    await closed(page)
    await eventually(() => focused(page)).toBe('list-filter')
    expect(await page.getByTestId('list-place').innerText()).toBe('여행')
    await eventually(() => conversationItems(page).allInnerTexts()).toEqual(['Jeju'])

    // From the settings, and with the sidebar hidden.
    await chooseFromMenu(app, 'CmdOrCtrl+B')
    await page.getByTestId('new-chat').waitFor({ state: 'detached' })
    await chooseFromMenu(app, 'CmdOrCtrl+,')
    await page.getByTestId('settings-search').waitFor()
    await openPalette(app)
    await seek(page, '나중에', `tag:${tag.value.id}`)
    await page.keyboard.press('Enter')
    await closed(page)
    await eventually(() => focused(page)).toBe('list-filter')
    await eventually(() => conversationItems(page).allInnerTexts()).toEqual(['Read it'])
    await page.keyboard.press('ArrowDown')
    await eventually(() => focused(page)).toBe('conversation-item')
  })

  sharedJourney('applies a preset, asking for what it needs', async ({ app }) => {
    const { page, call } = app
    const content = { name: '시인', systemPrompt: 'Rhyme about {{topic}}.', model: null, parameters: {} }
    const saved = await call('presets.save', { id: null, content })
    if (!saved.ok) throw new Error(saved.error.code)
    await openPalette(app)
    await seek(page, '/시', `preset:${saved.value.id}`)
    await page.keyboard.press('Enter')
    await closed(page)
    await eventually(() => focused(page)).toBe('preset-variable')
    await page.keyboard.type('the sea')
    await page.keyboard.press('Enter')
    await page.getByText('Applied the preset “시인”.').waitFor()
    await eventually(() => focused(page)).toBe('composer')
    const prompt = async (): Promise<unknown> => {
      const bootstrap = await call('app.bootstrap', {})
      if (!bootstrap.ok || bootstrap.value.history.state === 'failed') return null
      return bootstrap.value.history.tabs.conversations[0]?.systemPrompt
    }
    expect(await prompt()).toBe('Rhyme about the sea.')
    await page.getByRole('button', { name: 'Undo' }).click()
    await eventually(prompt).toBe('')
  })

  sharedJourney('is accessible, and closes by its own shortcut', async ({ app }) => {
    const { page } = app
    await openPalette(app)
    await field(page).fill('@gpt')
    await eventually(() => entries(page).count()).toBeGreaterThan(1)
    await expectAccessible(app)
    await chooseFromMenu(app, 'CmdOrCtrl+K')
    await closed(page)
    expect(await tabs(page).count()).toBe(1)
  })
})

describe('shortcuts', () => {
  const row = (page: Page, command: string): Locator => page.locator(`[data-command="${command}"]`)

  sharedJourney('are changed by pressing them, taken over, and brought back', async ({ app }) => {
    const { page, call } = app
    await chooseFromMenu(app, 'CmdOrCtrl+/')
    await page.getByTestId('shortcuts').waitFor()

    // By keyboard alone: a free combination is in force at once, in the menu and in what the window says of it.
    await row(page, 'open-usage').getByTestId('shortcut-keys').focus()
    await page.keyboard.press('Enter')
    await eventually(() => focused(page)).toBe('shortcut-recorder')
    await page.keyboard.press('u')
    await page.getByRole('alert').getByText('U is needed for typing', { exact: false }).waitFor()
    await page.keyboard.press('Control+U')
    await eventually(() => focused(page)).toBe('shortcut-keys')
    await eventually(() => row(page, 'open-usage').getByTestId('shortcut-keys').innerText()).toBe('Ctrl+U')

    // One that belongs to another command is taken only when that is said.
    await row(page, 'new-chat').getByTestId('shortcut-keys').click()
    await page.keyboard.press('Control+U')
    await page.getByText('Already used by “Usage”.').waitFor()
    await expectAccessible(app)
    await page.keyboard.press('Escape')
    await eventually(() => row(page, 'new-chat').getByTestId('shortcut-keys').innerText()).toBe('Ctrl+N')
    await row(page, 'new-chat').getByTestId('shortcut-keys').click()
    await page.keyboard.press('Control+U')
    await page.getByTestId('shortcut-take').click()
    await eventually(() => row(page, 'new-chat').getByTestId('shortcut-keys').innerText()).toBe('Ctrl+U')
    expect(await row(page, 'open-usage').getByTestId('shortcut-keys').innerText()).toBe('None')

    // The reset gives the default back, and the menu follows.
    await row(page, 'open-usage').getByTestId('shortcut-reset').click()
    await eventually(() => row(page, 'open-usage').getByTestId('shortcut-keys').innerText()).toBe(
      'Ctrl+Shift+Y',
    )
    await row(page, 'print').getByTestId('shortcut-keys').click()
    await page.keyboard.press('Backspace')
    await eventually(() => row(page, 'print').getByTestId('shortcut-keys').innerText()).toBe('None')
    expect(await call('app.bootstrap', {})).toMatchObject({
      value: { settings: { shortcuts: { 'new-chat': 'CmdOrCtrl+U', print: null } } },
    })
    await page.keyboard.press('Escape')
    await page.getByTestId('shortcuts').waitFor({ state: 'detached' })
    await chooseFromMenu(app, 'CmdOrCtrl+Shift+Y')
    await page.getByTestId('usage-empty').waitFor()
    await chooseFromMenu(app, 'CmdOrCtrl+U')
    await composer(page).waitFor()
    await expect(chooseFromMenu(app, 'CmdOrCtrl+P')).rejects.toThrow('no item')

    await chooseFromMenu(app, 'CmdOrCtrl+/')
    await page.getByTestId('shortcuts-filter').fill('인쇄')
    await eventually(() => page.getByTestId('shortcut').count()).toBe(1)
    await page.getByTestId('shortcuts-reset-all').click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Reset all' }).click()
    await eventually(() => row(page, 'print').getByTestId('shortcut-keys').innerText()).toBe('Ctrl+P')
    await page.keyboard.press('Escape')
    await page.getByTestId('shortcuts').waitFor({ state: 'detached' })
    await chooseFromMenu(app, 'CmdOrCtrl+N')
  })
})

async function conversationNamed(call: RunningApp['call'], title: string): Promise<{ id: string }> {
  const found = await call('conversations.searchTitles', { query: title, limit: 1 })
  const [conversation] = found.ok ? found.value : []
  if (conversation === undefined) throw new Error(`no conversation is called ${title}`)
  return conversation
}
