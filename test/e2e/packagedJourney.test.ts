import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { openChatSettings } from '../support/e2e/chatSettings'
import { answers, composer, contentOf, pickModel, say, sayAndWait } from '../support/e2e/chatWindow'
import { byModel, column, compare } from '../support/e2e/compareWindow'
import { asked, startGateway } from '../support/e2e/gateway'
import { type PackagedApp, startPackaged } from '../support/e2e/packagedApp'
import { activeId, newTab, openTabMenu, paneIds, panes, tabIds, tabOf } from '../support/e2e/tabBar'
import { eventually } from '../support/e2e/test'
import { answer, testKey } from '../support/scriptedGateway'

const [gpt, haiku, solar] = ['openai/gpt-5.2', 'anthropic/claude-haiku-4-5', 'upstage/solar-pro3']

let app: PackagedApp | null = null

afterEach(async () => {
  await app?.kill()
  app = null
})

/** The last message of a pane, or of the window where there is one conversation. */
const lastAnswer = (where: Page | Locator): Locator =>
  where.locator('[data-testid="message"][data-role="assistant"]').last()

describe('a day with the packaged app', () => {
  it('goes from a first start in Korean to a start with no network, with everything there', async () => {
    const userData = mkdtempSync(join(tmpdir(), 'runyour-day-'))
    onTestFinished(() => rmSync(userData, { recursive: true, force: true, maxRetries: 5 }))
    const gateway = await startGateway({})
    onTestFinished(() => gateway.close())
    const env = { LANG: 'ko_KR.UTF-8', LANGUAGE: 'ko', RUNYOUR_BASE_URL: gateway.baseUrl }
    gateway.willDo(
      byModel({ [gpt]: answer('지피티의 답'), [haiku]: answer('하이쿠의 답'), [solar]: answer('솔라의 답') }),
    )

    // The first start speaks the system's language and wants nothing but the key.
    app = await startPackaged({ userData, env })
    const { page } = app
    await page.getByTestId('onboarding-key').fill(testKey)
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('ko')
    await page.getByTestId('onboarding-save').click()
    await composer(page).waitFor()
    expect(await composer(page).getAttribute('placeholder')).toMatch(/[가-힣]/)

    // Three tabs with three models.
    for (const [index, model] of [gpt, haiku, solar].entries()) {
      if (index > 0) await newTab(page)
      await pickModel(page, model)
      await sayAndWait(page, `질문 ${index + 1}`)
    }
    const [first = '', second = '', third = ''] = await tabIds(page)
    expect(gateway.completions().map((request) => asked(request).model)).toEqual([gpt, haiku, solar])

    // Two of them side by side, each with its own model.
    await openTabMenu(page, first)
    await page.getByTestId('tab-menu-beside').click()
    await eventually(() => paneIds(page)).toEqual([third, first])
    await panes(page).nth(0).getByTestId('composer').fill('왼쪽에만')
    await panes(page).nth(0).getByTestId('composer').press('Enter')
    await eventually(() => gateway.completions().length).toBe(4)
    expect(asked(gateway.completions()[3]).model).toBe(solar)
    await eventually(() => contentOf(lastAnswer(panes(page).nth(0))).innerText()).toBe('솔라의 답')
    await panes(page).nth(1).getByTestId('pane-close').click()
    await eventually(() => panes(page).count()).toBe(0)

    // Three models asked at once.
    await newTab(page)
    const fourth = await activeId(page)
    await compare(page, gpt, haiku, solar)
    await say(page, '셋 다 대답해 줘')
    for (const model of [gpt, haiku, solar])
      await eventually(() => column(page, model).getAttribute('data-status')).toBe('complete')

    // Instructions become a preset, and the preset begins another chat.
    await newTab(page)
    await openChatSettings(page)
    await page.getByTestId('system-prompt').fill('짧게 대답하세요.')
    await page.getByTestId('preset-name-it').click()
    await page.getByTestId('preset-save-name').fill('짧은 답')
    await page.getByTestId('preset-save-as').click()
    await page.getByTestId('chat-settings-save').click()
    await page.getByTestId('system-prompt').waitFor({ state: 'detached' })
    await newTab(page)
    await page.getByTestId('preset-starter').filter({ hasText: '짧은 답' }).click()
    await sayAndWait(page, '프리셋으로')
    expect(asked(gateway.completions().at(-1)).messages[0]).toEqual({
      role: 'system',
      content: '짧게 대답하세요.',
    })

    // The palette leads back to the first one by the first letters of its title.
    await page.getByTestId('palette-open').click()
    await page.getByTestId('palette-field').fill('ㅈㅁ 1')
    await page.keyboard.press('Enter')
    await eventually(() => activeId(page)).toBe(first)
    await openTabMenu(page, second)
    await page.getByTestId('tab-menu-beside').click()
    await eventually(() => paneIds(page)).toEqual([first, second])
    const open = await tabIds(page)
    expect(await app.terminate()).toEqual({ code: 0, signal: null })
    await gateway.close()

    // Nothing answers any more; everything is there to be read.
    app = await startPackaged({ userData, env })
    const again = app.page
    await eventually(() => paneIds(again)).toEqual([first, second])
    expect(await tabIds(again)).toEqual(open)
    await eventually(() => contentOf(lastAnswer(panes(again).nth(0))).innerText()).toBe('지피티의 답')
    await eventually(() => contentOf(lastAnswer(panes(again).nth(1))).innerText()).toBe('하이쿠의 답')
    await panes(again).nth(1).getByTestId('pane-close').click()
    await tabOf(again, fourth).click()
    for (const [model, text] of [
      [gpt, '지피티의 답'],
      [haiku, '하이쿠의 답'],
      [solar, '솔라의 답'],
    ] as const)
      await eventually(() => contentOf(column(again, model)).innerText()).toBe(text)
    await tabOf(again, third).click()
    await eventually(() => answers(again, 'complete').count()).toBe(2)
    // A question without a network fails in words, and is kept.
    await sayAndWait(again, '연결이 없어도', 2, 'failed')
    await again.getByTestId('message-error').waitFor()
    expect(await app.terminate()).toEqual({ code: 0, signal: null })
  })
})
