import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { AxeBuilder } from '@axe-core/playwright'
import { answer, gate, json, sse, stream } from '../support/scriptedGateway'
import { answers, composer, contentOf, say, sayAndWait, userMessages } from '../support/e2e/chatWindow'
import { focused } from '../support/e2e/keys'
import { eventually, journey } from '../support/e2e/test'
import { windowOpenedBy } from '../support/e2e/windows'
import type { RunningApp } from '../support/e2e/runningApp'

function ask(app: RunningApp): Promise<unknown> {
  return app.call('app.runCommand', { command: 'quick-ask' })
}

async function heightOf({ app }: RunningApp, page: Page): Promise<number> {
  return (await app.browserWindow(page)).evaluate((one) => one.getContentBounds().height)
}

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([])
}

journey(
  'the quick question: asked, followed up, stopped, told why not, and begun anew',
  async ({ gateway, start }) => {
    const app = await start()
    const quick = await windowOpenedBy(app.app, () => ask(app))
    await eventually(() => focused(quick)).toBe('composer')
    await expectNoViolations(quick)
    // What stands below the field is drawn behind the first frame.
    const empty = await heightOf(app, quick)

    // It makes room for what opens over it.
    await quick.getByTestId('model-picker').click()
    await eventually(() => heightOf(app, quick)).toBeGreaterThan(400)
    await eventually(() => focused(quick)).toBe('model-search')
    await quick.keyboard.press('Escape')
    await eventually(() => heightOf(app, quick)).toBe(empty)
    await eventually(() => focused(quick)).toBe('model-picker')
    await composer(quick).focus()

    // It grows with what is answered, up to a limit behind which it scrolls.
    gateway.willAnswer(
      answer('Short.'),
      answer(Array.from({ length: 80 }, (_, line) => `- ${line}`).join('\n')),
    )
    await sayAndWait(quick, 'first')
    await eventually(() => heightOf(app, quick)).toBeGreaterThan(empty)
    const one = await heightOf(app, quick)
    await sayAndWait(quick, 'and then?', 1)
    await eventually(() => heightOf(app, quick)).toBeGreaterThan(one)
    const screen = await app.app.evaluate(
      ({ screen: screens }) => screens.getPrimaryDisplay().workArea.height,
    )
    expect(await heightOf(app, quick)).toBeLessThan(screen)
    await eventually(() =>
      quick.getByRole('log').evaluate((log) => log.scrollHeight - log.scrollTop - log.clientHeight),
    ).toBeLessThan(2)
    await expectNoViolations(quick)
    await app.call('settings.update', { theme: 'dark' })
    await eventually(() => quick.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(
      true,
    )
    await expectNoViolations(quick)

    // A new question begins where the window is; nothing of the old one goes along.
    await quick.getByTestId('quick-new').click()
    await eventually(() => userMessages(quick).count()).toBe(0)
    await eventually(() => heightOf(app, quick)).toBe(empty)
    await eventually(() => focused(quick)).toBe('composer')

    // The first Escape stops, the second one closes.
    const held = gate()
    gateway.willAnswer(stream([sse.text('It goes on'), held.step, sse.finish(), sse.done()]))
    await say(quick, 'a long one')
    await eventually(() => contentOf(answers(quick)).allInnerTexts()).toEqual(['It goes on'])
    await quick.keyboard.press('Escape')
    await answers(quick, 'stopped').waitFor()
    held.open()
    const visible = async () => (await app.app.browserWindow(quick)).evaluate((window) => window.isVisible())
    expect(await visible()).toBe(true)

    // What went wrong stands in its place, with the step that helps; settings open where there is room for them.
    gateway.willAnswer(json(402, { error: { message: 'no credit' } }))
    await say(quick, 'again')
    const error = quick.getByTestId('message-error')
    await error.waitFor()
    expect(await error.getAttribute('data-code')).toBe('no-credit')
    await error.getByRole('button', { name: 'Check the key' }).click()
    await app.page.getByTestId('key-status').waitFor()

    await composer(quick).fill('kept while it hides')
    await quick.keyboard.press('Escape')
    await eventually(visible).toBe(false)
  },
)
