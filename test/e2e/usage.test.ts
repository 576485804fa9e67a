import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished } from 'vitest'
import { answer, error, sse, stream } from '../support/scriptedGateway'
import { composer, sayAndWait } from '../support/e2e/chatWindow'
import { answerFileDialogs, chooseFromMenu } from '../support/e2e/mainProcess'
import { eventually, journey, usualModel } from '../support/e2e/test'

const counted = (input: number, output: number) =>
  stream([sse.text('ok'), sse.finish(), sse.usage(input, output), sse.done()])

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'runyour-usage-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

describe('the usage page', () => {
  journey('says that there is nothing yet', async ({ start }) => {
    const { page } = await start()
    await page.getByTestId('usage-open').click()
    await page.getByTestId('usage-empty').waitFor()
    expect(await page.getByTestId('usage-export').isDisabled()).toBe(true)
    await page.keyboard.press('Escape')
    await composer(page).waitFor()
  })

  journey('counts every call, by model, day, conversation and connection', async ({ gateway, start }) => {
    gateway.willAnswer(counted(100, 20), counted(1_000, 30), error(402), answer('no figures'))
    const app = await start()
    const { page } = app
    await app.call('modelSettings.update', {
      model: usualModel,
      patch: { rates: { input: 1_000, output: 10_000, cached: null } },
    })
    await sayAndWait(page, 'first question')
    await sayAndWait(page, 'second question', 1)
    await sayAndWait(page, 'third question', 2, 'failed')
    await chooseFromMenu(app, 'CmdOrCtrl+Shift+Y')

    const sums = page.getByTestId('usage-sums')
    await eventually(() => sums.innerText()).toContain('1,100')
    expect(await sums.innerText()).toContain('1 failed · 0 stopped')
    // 1,100 × 1,000 + 50 × 10,000 for a million.
    expect(await sums.innerText()).toContain('1.6 C')
    await page.getByTestId('usage-chart').waitFor()
    expect(await page.getByTestId('usage-chart').getAttribute('aria-label')).toContain('1,100 in and 50 out')
    await page.locator('[data-testid="usage-chart"] .recharts-bar-rectangle path').first().waitFor()

    const row = page.getByTestId('usage-row')
    await eventually(() => row.getAttribute('data-key')).toBe(usualModel)
    await page.getByText('Connection', { exact: true }).click()
    await eventually(() => row.getAttribute('data-key')).toBe('default')
    await page.getByText('Conversation', { exact: true }).click()
    await page.getByTestId('usage-open-conversation').click()
    await eventually(() => page.getByTestId('message').count()).toBe(6)
  })

  journey(
    'names the models without a rate, and counts again once one is typed in',
    async ({ gateway, start }) => {
      gateway.willAnswer(counted(500_000, 0))
      const { page } = await start()
      await sayAndWait(page, 'hello')
      await page.getByTestId('usage-open').click()
      await page.getByRole('button', { name: `Type in a rate for ${usualModel}` }).click()
      await page.getByTestId('model-fact-input').fill('3')
      await page.getByTestId('model-fact-output').fill('9')
      await page.getByTestId('model-fact-output').press('Enter')
      await page.getByText('Saved').waitFor()
      await page.keyboard.press('Escape')
      await eventually(() => page.getByTestId('usage-sums').innerText()).toContain('1.5 C')
      expect(await page.getByTestId('usage-set-rates').count()).toBe(0)
    },
  )

  journey('writes the calls of the period to a file', async ({ gateway, start }) => {
    gateway.willAnswer(counted(100, 20))
    const app = await start()
    const { page } = app
    const path = join(temporaryFolder(), '사용량.csv')
    await answerFileDialogs(app, path)
    await sayAndWait(page, '한국어 제목')
    await page.getByTestId('usage-open').click()
    await page.getByTestId('usage-sums').waitFor()
    await page.getByTestId('usage-export').click()
    await page.getByText(`Wrote 1 call to ${path}`).waitFor()
    const text = readFileSync(path, 'utf8')
    expect(text.startsWith('\uFEFFTime,')).toBe(true)
    const lines = text.trim().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain(`,${usualModel},chat-completions,yes,answer,complete,,100,20,`)
    expect(lines[1]).toContain('한국어 제목')
  })

  journey('warns when the month’s budget is nearly used, and when it is', async ({ gateway, start }) => {
    gateway.willAnswer(counted(900_000, 0), counted(200_000, 0))
    const app = await start({ settings: { monthlyBudget: 1 } })
    const { page } = app
    await app.call('modelSettings.update', {
      model: usualModel,
      patch: { rates: { input: 1, output: 1, cached: null } },
    })
    await sayAndWait(page, 'a long one')
    await page.getByTestId('usage-open').click()
    await eventually(() => page.getByTestId('usage-budget-used').getAttribute('data-state')).toBe('near')
    await page.keyboard.press('Escape')
    await eventually(() => page.getByTestId('budget-note').innerText()).toContain('90%')

    await sayAndWait(page, 'and another', 1)
    await page.getByTestId('budget-note').click()
    await eventually(() => page.getByTestId('usage-budget-used').getAttribute('data-state')).toBe('over')
    await page.getByTestId('usage-budget').fill('2')
    await page.getByTestId('usage-budget').press('Enter')
    await eventually(() => page.getByTestId('usage-budget-used').getAttribute('data-state')).toBe('within')
    // Leaving the page in the middle of the field keeps what was typed.
    await page.getByTestId('usage-budget').fill('1.2')
    await page.keyboard.press('Escape')
    await composer(page).waitFor()
    await eventually(() => page.getByTestId('budget-note').innerText()).toContain('91%')
  })
})
