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

/** What is wrong in other ways is wrong in every look. */
const aboutColours = ['color-contrast', 'link-in-text-block']

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations']
/** What axe calls itself in a page. */
type AxeWindow = { axe: { run(options: object): Promise<{ violations: Violations }> } }

/** Has axe look at what is on screen, and at its colours in both themes, each with the usual and with more contrast. */
export async function expectAccessible({ page, call }: RunningApp): Promise<void> {
  for (const [index, { theme, contrast }] of looks.entries()) {
    await call('settings.update', { theme, appearance: { ...defaultAppearance, contrast } })
    await eventually(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(
      theme === 'dark',
    )
    await settle(page)
    const violations = index === 0 ? await lookAtEverything(page) : await lookAtColours(page)
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

/** Brings axe into the page, and into its frames. */
async function lookAtEverything(page: Page): Promise<Violations> {
  // Legacy mode: Electron opens no second page, which axe would otherwise use for its own work.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  return (await axe.analyze()).violations
}

/** With the axe that {@link lookAtEverything} left in the page: bringing it anew takes thrice as long as the look itself. */
function lookAtColours(page: Page): Promise<Violations> {
  return page.evaluate(async (rules) => {
    const { axe } = window as unknown as AxeWindow
    const results = await axe.run({
      runOnly: { type: 'rule', values: rules },
      resultTypes: ['violations'],
    })
    return results.violations
  }, aboutColours)
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
