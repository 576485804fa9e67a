import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { answer, error, stream, sse } from '../support/scriptedGateway'
import { answers, composer, contentOf, openSettings, say, sayAndWait } from '../support/e2e/chatWindow'
import { keychainRefused, noKeyring } from '../support/e2e/keyring'
import type { RunningApp } from '../support/e2e/runningApp'
import { eventually, journey } from '../support/e2e/test'

/** Looks at what is on screen in both themes. */
async function expectAccessible({ page, call }: RunningApp): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await call('settings.update', { theme })
    await eventually(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(
      theme === 'dark',
    )
    await settle(page)
    // Legacy mode: Electron opens no second page, which axe would otherwise use for its own work.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    expect(
      violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${theme}: ${id}: ${html}\n${failureSummary}`),
      ),
    ).toEqual([])
  }
}

/** Colours in the middle of a transition are nobody's fault. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {}))))
}

describe('axe finds nothing to complain about', () => {
  journey('on the first page, with and without a failure', async ({ start }) => {
    const app = await start({ key: 'none', env: noKeyring })
    app.expectProblem(keychainRefused)
    await app.page.getByTestId('onboarding-key').waitFor()
    await expectAccessible(app)
    await app.page.getByTestId('onboarding-key').fill('wrong')
    await app.page.getByTestId('onboarding-save').click()
    await app.page.getByText('The gateway did not accept the key').waitFor()
    await expectAccessible(app)
  })

  journey('in the chat: empty, answered, failed and streaming', async ({ gateway, start }) => {
    gateway.willAnswer(
      answer(
        '# Title\n\nText with [a link](https://example.com), `code` and a list:\n\n- one\n\n```ts\nconst a = 1\n```\n\n| a | b |\n| - | - |\n| 1 | 2 |\n',
      ),
      error(503),
      stream([sse.reasoning('hm'), sse.text('still going'), sse.stall()]),
    )
    const app = await start()
    await composer(app.page).waitFor()
    await expectAccessible(app)
    await sayAndWait(app.page, 'hello')
    await sayAndWait(app.page, 'and now', 1, 'failed')
    await say(app.page, 'go on')
    await eventually(() => contentOf(answers(app.page).last()).innerText()).toBe('still going')
    await expectAccessible(app)
  })

  journey('in the settings and the model picker', async ({ start }) => {
    const app = await start()
    await app.page.getByTestId('model-picker').click()
    await app.page.getByTestId('model-option').first().waitFor()
    await expectAccessible(app)
    await app.page.keyboard.press('Escape')
    await app.page.getByTestId('model-search').waitFor({ state: 'hidden' })
    await openSettings(app.page)
    await expectAccessible(app)
  })
})
