import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { answers, contentOf, conversationItems, openSettings, sayAndWait } from '../support/e2e/chatWindow'
import { answerFileDialogs, chooseFromMenu } from '../support/e2e/mainProcess'
import { eventually, journey } from '../support/e2e/test'
import { answer } from '../support/scriptedGateway'

const item = (page: Page, title: string) => conversationItems(page).filter({ hasText: title })

async function showArchive(page: Page): Promise<void> {
  await page.getByTestId('list-menu').click()
  await page.getByTestId('list-archive').click()
  await page.getByTestId('list-place').waitFor()
}

journey(
  'what is found, put in order and taken out comes back on an empty machine as it was',
  async ({ gateway, start }) => {
    gateway.willAnswer(answer('여름에는 **프로젝트를** 쉬어요.'), answer('다른 답'))
    const old = await start()
    await sayAndWait(old.page, '방학 계획')
    await old.page.getByTestId('new-chat').click()
    await sayAndWait(old.page, '다른 질문')

    // Two syllables inside a word lead to the very answer.
    await old.page.getByTestId('search-open').click()
    await old.page.getByTestId('search-input').fill('젝트')
    await old.page.getByTestId('search-result').click()
    await eventually(() => contentOf(answers(old.page)).innerText()).toBe('여름에는 프로젝트를 쉬어요.')

    await item(old.page, '방학 계획').focus()
    await old.page.keyboard.press('m')
    await old.page.getByTestId('pick-field').fill('휴가')
    await old.page.keyboard.press('Enter')
    const folder = old.page.getByTestId('folder-item').filter({ hasText: '휴가' })
    await folder.click()
    await item(old.page, '방학 계획').focus()
    await old.page.keyboard.press('t')
    await old.page.getByTestId('pick-field').fill('중요')
    await old.page.keyboard.press('Enter')
    await old.page.keyboard.press('Escape')
    await item(old.page, '방학 계획').focus()
    await old.page.keyboard.press('e')
    await eventually(() => item(old.page, '방학 계획').count()).toBe(0)

    const path = join(old.userData, 'everything.zip')
    await answerFileDialogs(old, path)
    await openSettings(old.page, 'history')
    await old.page.getByTestId('export-everything').click()
    await old.page.getByTestId('export-format-archive').check()
    await old.page.getByTestId('export-start').click()
    await old.page.getByTestId('export-result').waitFor()
    await old.quit()

    const { page, app, ...rest } = await start()
    expect(rest.userData).not.toBe(old.userData)
    await answerFileDialogs({ app }, path)
    await chooseFromMenu({ app }, 'CmdOrCtrl+I')
    await page.getByTestId('import-pick-file').click()
    await page.getByTestId('import-start').click()
    await page.getByTestId('import-report').waitFor()
    await page.getByTestId('import-done').click()
    await item(page, '다른 질문').waitFor()
    await page.getByTestId('folder-item').filter({ hasText: '휴가' }).waitFor()
    await showArchive(page)
    expect(await item(page, '방학 계획').innerText()).toContain('방학 계획')
    await page.getByTestId('tag-chip').filter({ hasText: '중요' }).first().waitFor()
    await item(page, '방학 계획').click()
    await eventually(() => contentOf(answers(page)).innerText()).toBe('여름에는 프로젝트를 쉬어요.')
  },
)
