import { describe, expect } from 'vitest'
import { demoModelIds } from '@main/demo/models'
import { answer, dropped } from '../support/scriptedGateway'
import { composer, pickModel, sayAndWait } from '../support/e2e/chatWindow'
import { asked } from '../support/e2e/gateway'
import { eventually, journey } from '../support/e2e/test'

describe('the model picker', () => {
  journey('lists by provider, searches, and takes any ID that is typed', async ({ gateway, start }) => {
    gateway.willAnswer(answer('hi'))
    const { page } = await start()
    const options = page.getByTestId('model-option')
    await page.getByTestId('model-picker').click()
    await eventually(() => options.count()).toBe(demoModelIds.length)
    const groups = await page.getByRole('listbox').getByRole('group').allInnerTexts()
    expect(groups.map((text) => text.split('\n')[0])).toEqual([
      'OpenAI',
      'Anthropic',
      'Google Gemini',
      'DeepSeek',
      'Upstage',
      'Qwen',
      'RunYour',
    ])

    await page.getByTestId('model-search').fill('CLAUDE haiku')
    await eventually(() =>
      options.evaluateAll((all) => all.map((option) => option.dataset['modelId'])),
    ).toEqual(['anthropic/claude-haiku-4-5', 'anthropic/claude-haiku-4-5-20251001'])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await eventually(() => page.getByTestId('model-picker').getAttribute('title')).toMatch(
      /^anthropic\/claude-haiku/,
    )
    // The keyboard goes back to where the person writes.
    await eventually(() => composer(page).evaluate((field) => document.activeElement === field)).toBe(true)

    await pickModel(page, 'newprovider/model-of-tomorrow')
    await sayAndWait(page, 'hello')
    expect(asked(gateway.completions()[0]).model).toBe('newprovider/model-of-tomorrow')
  })

  journey('shows the list of the last time when there is no network', async ({ gateway, start }) => {
    const first = await start()
    await first.page.getByTestId('model-picker').click()
    await eventually(() => first.page.getByTestId('model-option').count()).toBe(demoModelIds.length)
    await first.quit()
    gateway.willDo(() => dropped)
    const asked = gateway.requests.length

    const { page } = await start({ userData: first.userData })
    await page.getByTestId('model-picker').click()
    await eventually(() => page.getByTestId('model-option').count()).toBe(demoModelIds.length)
    expect(gateway.requests).toHaveLength(asked)
    // Asking for a new one fails, says so, and takes nothing away.
    await page.getByRole('button', { name: 'Refresh the list' }).click()
    await page.getByText('The connection broke off').waitFor()
    expect(await page.getByTestId('model-option').count()).toBe(demoModelIds.length)
  })

  journey('takes over what the gateway lists now', async ({ gateway, start }) => {
    const { page } = await start()
    await page.getByTestId('model-picker').click()
    await eventually(() => page.getByTestId('model-option').count()).toBe(demoModelIds.length)
    gateway.willDo(({ path }) =>
      path === '/v1/models'
        ? {
            kind: 'whole',
            status: 200,
            body: { data: [{ id: 'a/b' }, { noId: 1 }, { id: 'c/d' }, { id: 'a/b' }] },
          }
        : undefined,
    )
    await page.getByRole('button', { name: 'Refresh the list' }).click()
    await eventually(() =>
      page.getByTestId('model-option').evaluateAll((all) => all.map((option) => option.dataset['modelId'])),
    ).toEqual(['a/b', 'c/d'])
  })
})
