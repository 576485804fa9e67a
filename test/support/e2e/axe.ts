import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { defaultAppearance } from '@shared/model/appearance'
import type { RunningApp } from './runningApp'
import { eventually } from './test'

const looks = [
  { theme: 'light', contrast: 'system' },
  { theme: 'dark', contrast: 'system' },
  { theme: 'light', contrast: 'more' },
  { theme: 'dark', contrast: 'more' },
] as const

/** Has axe look at what is on screen, and at its colours in both themes, each with the usual and with more contrast. */
export async function expectAccessible({ page, call }: RunningApp): Promise<void> {
  for (const { theme, contrast } of looks) {
    await call('settings.update', { theme, appearance: { ...defaultAppearance, contrast } })
    await eventually(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(
      theme === 'dark',
    )
    await settle(page)
    // Legacy mode: Electron opens no second page, which axe would otherwise use for its own work.
    const axe = new AxeBuilder({ page }).setLegacyMode(true)
    // What is wrong in other ways is wrong in every look.
    if (theme === 'dark' || contrast === 'more') axe.withRules(['color-contrast', 'link-in-text-block'])
    const { violations } = await axe.analyze()
    expect(
      violations.flatMap(({ id, nodes }) =>
        nodes
          .filter(({ html }) => !(id === 'region' && isMenu(html)))
          .map(
            ({ html, failureSummary }) => `${theme}, contrast ${contrast}: ${id}: ${html}\n${failureSummary}`,
          ),
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
