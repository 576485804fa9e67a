import { expect } from 'vitest'
import { composer, say, sayAndWait } from '../support/e2e/chatWindow'
import { eventually, journey, usualModel } from '../support/e2e/test'
import { answer } from '../support/scriptedGateway'

journey(
  'how full the context is stands below the composer, louder as it fills',
  async ({ gateway, start }) => {
    gateway.willAnswer(answer('Short.'), answer('Longer.'))
    const { page, call } = await start()
    await composer(page).waitFor()
    await call('modelSettings.update', { model: usualModel, patch: { contextWindow: 8_000 } })
    const meter = page.getByTestId('context-meter')
    expect(await meter.count()).toBe(0)

    await sayAndWait(page, 'hello')
    await meter.waitFor()
    expect(await meter.getAttribute('data-level')).toBe('quiet')
    // There is room enough: no figure distracts, but it can be asked for.
    expect(await meter.innerText()).toBe('')
    expect(await meter.getAttribute('aria-valuetext')).toMatch(/^about [\d,]+ of 8,000 tokens \(estimate\)$/)

    await say(page, 'word '.repeat(4_800))
    await page.getByText('Longer.', { exact: true }).waitFor()
    await eventually(() => meter.getAttribute('data-level')).toBe('shown')
    expect(await meter.innerText()).toMatch(/^about [\d,]+ of 8,000 tokens \(estimate\)$/)

    await call('modelSettings.update', { model: usualModel, patch: { contextWindow: 5_000 } })
    await page.getByTestId('tab-new').click()
    await page.getByTestId('tab').first().click()
    await eventually(() => meter.getAttribute('data-level')).toBe('warning')
  },
)
