import { describe, expect } from 'vitest'
import type { Page } from 'playwright-core'
import { conversationItems, openSettings } from '../support/e2e/chatWindow'
import { answerFileDialogs, chooseFromMenu } from '../support/e2e/mainProcess'
import { sharedJourney } from '../support/e2e/sharedJourney'
import { importFixture } from '../support/main/importFixtures'

const dialog = (page: Page, step: string) =>
  page.locator(`[data-testid="import-dialog"][data-step="${step}"]`)

/** From the open dialog to its report, as one text. */
async function importPicked(page: Page): Promise<string> {
  await page.getByTestId('import-pick-file').click()
  await dialog(page, 'preview').waitFor()
  await page.getByTestId('import-choose-all').check()
  await page.getByTestId('import-start').click()
  await dialog(page, 'report').waitFor()
  return page.getByTestId('import-report').innerText()
}

describe('importing', () => {
  sharedJourney('is looked at and left again with the pointer alone', async ({ app }) => {
    const { page } = app
    await chooseFromMenu(app, 'CmdOrCtrl+I')
    await dialog(page, 'choose').waitFor()
    await page.getByTestId('dialog-close').click()
    await dialog(page, 'choose').waitFor({ state: 'detached' })
  })

  sharedJourney('brings in two programs’ exports, each once, with their branches', async ({ app }) => {
    const { page } = app
    await answerFileDialogs(app, importFixture('chatgpt/conversations.json'))
    await chooseFromMenu(app, 'CmdOrCtrl+I')
    await page.getByTestId('import-pick-file').click()
    await dialog(page, 'preview').waitFor()
    expect(await page.getByTestId('import-summary').innerText()).toContain(
      'ChatGPT: 2 conversations, 5 messages',
    )
    expect(await page.getByTestId('import-conversation').allInnerTexts()).toEqual([
      expect.stringContaining('프로젝트 계획'),
      expect.stringContaining('Something with anchovies?'),
    ])
    await page.getByTestId('import-problems').locator('summary').click()
    expect(await page.getByTestId('import-problems').innerText()).toContain('Without a mapping')
    await page.getByTestId('import-start').click()
    await dialog(page, 'report').waitFor()
    expect(await page.getByTestId('import-report').innerText()).toContain(
      '2 conversations imported, with 5 messages.',
    )
    await page.getByTestId('import-done').click()

    await conversationItems(page).filter({ hasText: '프로젝트 계획' }).click()
    await page
      .locator('[data-testid="message"][data-role="assistant"]')
      .getByText('목표부터 정하세요.')
      .waitFor()

    await openSettings(page, 'history')
    await page.getByTestId('settings-import').click()
    await answerFileDialogs(app, importFixture('open-webui/chat-export.json'))
    expect(await importPicked(page)).toContain('2 conversations imported, with 5 messages.')
    await page.getByTestId('import-done').click()

    for (const source of ['chatgpt/conversations.json', 'open-webui/chat-export.json']) {
      await answerFileDialogs(app, importFixture(source))
      await page.getByTestId('settings-import').click()
      expect(await importPicked(page)).toBe('2 were here already, just as they are.')
      await page.getByTestId('import-done').click()
    }
  })
})
