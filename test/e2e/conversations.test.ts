import { describe, expect } from 'vitest'
import { answer } from '../support/scriptedGateway'
import { openChatSettings, saveChatSettings } from '../support/e2e/chatSettings'
import {
  answers,
  composer,
  contentOf,
  conversationItems,
  pickModel,
  sayAndWait,
  tabs,
} from '../support/e2e/chatWindow'
import { asked } from '../support/e2e/gateway'
import { sharedJourney } from '../support/e2e/sharedJourney'
import { eventually, journey } from '../support/e2e/test'

describe('conversations', () => {
  sharedJourney('get a title from the first message, with no call for it', async ({ gateway, app }) => {
    gateway.willAnswer(answer('ok'))
    const { page } = app
    await sayAndWait(page, '  # 제주도 3박 4일 여행 계획\n아이 둘과 함께 가요')
    await eventually(() => conversationItems(page).first().innerText()).toBe('제주도 3박 4일 여행 계획')
    expect(await tabs(page).first().innerText()).toContain('제주도 3박 4일 여행 계획')
    expect(gateway.completions()).toHaveLength(1)
  })

  journey('are renamed, deleted and brought back', async ({ gateway, start }) => {
    gateway.willAnswer(answer('one'), answer('two'))
    const { page, quit, userData } = await start()
    await sayAndWait(page, 'first question')
    await page.getByTestId('new-chat').click()
    await eventually(() => answers(page).count()).toBe(0)
    await sayAndWait(page, 'second question')
    const first = conversationItems(page).filter({ hasText: 'first question' })

    await first.click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Rename' }).click()
    await page.getByLabel('Title of the conversation').fill('회의록')
    await page.keyboard.press('Enter')
    const renamed = conversationItems(page).filter({ hasText: '회의록' })
    await renamed.waitFor()
    // Escape keeps the old one.
    await renamed.click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Rename' }).click()
    await page.getByLabel('Title of the conversation').fill('something else')
    await page.keyboard.press('Escape')
    await renamed.waitFor()

    await renamed.click()
    await eventually(() => contentOf(answers(page)).innerText()).toBe('one')
    await renamed.press('Delete')
    await eventually(() => renamed.count()).toBe(0)
    await eventually(() => tabs(page).count()).toBe(1)
    await page.getByText('Deleted “회의록”.').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await renamed.waitFor()
    await renamed.click()
    await eventually(() => contentOf(answers(page)).innerText()).toBe('one')

    await conversationItems(page).filter({ hasText: 'second question' }).press('Delete')
    await eventually(() => conversationItems(page).count()).toBe(1)
    await quit()
    const again = await start({ userData })
    await conversationItems(again.page).first().waitFor()
    expect(await conversationItems(again.page).allInnerTexts()).toEqual(['회의록'])
  })

  journey('have a model and a system prompt of their own', async ({ gateway, start }) => {
    gateway.willAnswer(answer('1'), answer('2'), answer('3'))
    const { page, quit, userData } = await start()
    await openChatSettings(page)
    await page.getByTestId('system-prompt').fill('Answer in one word.')
    await saveChatSettings(page)
    await page.getByRole('button', { name: 'Chat settings (own: System prompt)' }).waitFor()
    await pickModel(page, 'upstage/solar-pro3')
    await sayAndWait(page, 'A')

    await page.getByTestId('new-chat').click()
    await eventually(() => answers(page).count()).toBe(0)
    await pickModel(page, 'gemini/gemini-2.5-pro')
    await sayAndWait(page, 'B')
    await quit()

    const again = await start({ userData })
    await conversationItems(again.page).filter({ hasText: 'A' }).click()
    await eventually(() => contentOf(answers(again.page)).innerText()).toBe('1')
    await composer(again.page).waitFor()
    await sayAndWait(again.page, 'A again', 1)

    expect(gateway.completions().map((request) => asked(request))).toMatchObject([
      {
        model: 'upstage/solar-pro3',
        messages: [
          { role: 'system', content: 'Answer in one word.' },
          { role: 'user', content: 'A' },
        ],
      },
      { model: 'gemini/gemini-2.5-pro', messages: [{ role: 'user', content: 'B' }] },
      {
        model: 'upstage/solar-pro3',
        messages: [{ role: 'system' }, { content: 'A' }, { content: '1' }, { content: 'A again' }],
      },
    ])
    expect(asked(gateway.completions()[1]).messages).toHaveLength(1)
  })
})
