import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { RunningApp } from './runningApp'
import { eventually } from './test'

/** Has axe look at what is on screen, in both themes. */
export async function expectAccessible({ page, call }: RunningApp): Promise<void> {
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
        nodes
          .filter(({ html }) => !(id === 'region' && isMenu(html)))
          .map(({ html, failureSummary }) => `${theme}: ${id}: ${html}\n${failureSummary}`),
      ),
    ).toEqual([])
  }
}

/** An open menu stands in front of the page and has the focus: nobody looks for it in a landmark. */
function isMenu(html: string): boolean {
  return /^<div [^>]*role="menu"/.test(html)
}

/** Colours in the middle of a transition are nobody's fault. What moves for as long as it is there is not waited for. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.all(ending.map(({ finished }) => finished.catch(() => {})))
  })
}
