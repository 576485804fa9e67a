import { describe, expect } from 'vitest'
import { answer, error, gate, sse, stream } from '../support/scriptedGateway'
import { answers, composer, contentOf, isFocused, say, sayAndWait } from '../support/e2e/chatWindow'
import { byModel, chips, column, compare } from '../support/e2e/compareWindow'
import { asked } from '../support/e2e/gateway'
import { chooseFromMenu } from '../support/e2e/mainProcess'
import { sharedJourney } from '../support/e2e/sharedJourney'
import { eventually, journey, usualModel } from '../support/e2e/test'

const haiku = 'anthropic/claude-haiku-4-5'
const solar = 'upstage/solar-pro3'

const counted = (text: string, input: number, output: number) =>
  stream([sse.text(text), sse.finish(), sse.usage(input, output), sse.done()])

describe('asking several models at once', () => {
  sharedJourney('shows their answers side by side, each with its own figures', async ({ gateway, app }) => {
    const slow = gate()
    gateway.willDo(
      byModel({
        [usualModel]: counted('From GPT.', 12, 3),
        [haiku]: stream([sse.text('From '), slow.step, sse.text('Claude.'), sse.finish(), sse.done()]),
        [solar]: error(400, 'no such thing'),
      }),
    )
    const { page } = app
    await compare(page, usualModel, haiku, solar)
    await page.getByText('Sending makes 3 calls').waitFor()
    await say(page, 'who are you?')

    await eventually(() => page.getByTestId('compare-column').count()).toBe(3)
    await eventually(() => contentOf(column(page, haiku)).innerText()).toBe('From')
    await eventually(() => column(page, usualModel).getAttribute('data-status')).toBe('complete')
    await eventually(() => contentOf(column(page, usualModel)).innerText()).toBe('From GPT.')
    expect(await column(page, usualModel).getByTestId('compare-metrics').innerText()).toContain(
      '12 in · 3 out',
    )
    await column(page, solar).getByTestId('message-error').waitFor()
    slow.open()
    await eventually(() => column(page, haiku).getAttribute('data-status')).toBe('complete')
    // The gateway gave no figures for this one, so they are marked.
    expect(await column(page, haiku).getByTestId('compare-metrics').innerText()).toContain('≈')

    const calls = gateway.completions().map((request) => asked(request))
    expect(calls.map(({ model }) => model).toSorted()).toEqual([haiku, usualModel, solar].toSorted())
    for (const { messages } of calls) expect(messages).toEqual([{ role: 'user', content: 'who are you?' }])
  })

  journey('goes on from the answer that was chosen, and keeps the others', async ({ gateway, start }) => {
    gateway.willDo(byModel({ [usualModel]: answer('One.'), [haiku]: answer('Two.') }))
    const first = await start()
    await compare(first.page, usualModel, haiku)
    await say(first.page, 'a number?')
    await eventually(() => first.page.getByTestId('compare-promote').count()).toBe(1)
    await column(first.page, haiku).getByTestId('compare-promote').click()
    await eventually(() => column(first.page, haiku).getAttribute('aria-current')).toBe('true')
    expect(await column(first.page, usualModel).getAttribute('aria-current')).toBe('false')

    await first.page.getByTestId('compare-close').click()
    await first.page.getByTestId('compare-bar').waitFor({ state: 'hidden' })
    await sayAndWait(first.page, 'and then?')
    expect(asked(gateway.completions()[2]).messages).toEqual([
      { role: 'user', content: 'a number?' },
      { role: 'assistant', content: 'Two.' },
      { role: 'user', content: 'and then?' },
    ])
    expect(await first.page.getByTestId('compare-column').count()).toBe(2)
    await first.page.getByTestId('compare-fold').click()
    await eventually(() => contentOf(answers(first.page).first()).innerText()).toBe('Two.')
    // Each button takes the place of the other, and the focus with it.
    await eventually(() => isFocused(first.page.getByTestId('compare-unfold'))).toBe(true)
    await first.page.keyboard.press('Enter')
    await eventually(() => isFocused(first.page.getByTestId('compare-fold'))).toBe(true)
    await first.quit()

    // The history has all of it.
    const { page } = await start({ userData: first.userData })
    await eventually(() => page.getByTestId('compare-column').count()).toBe(2)
    await eventually(() => contentOf(column(page, usualModel)).innerText()).toBe('One.')
    expect(await column(page, haiku).getAttribute('aria-current')).toBe('true')
  })

  sharedJourney(
    'stops one, stops all, and asks a failed one again in its place',
    async ({ gateway, app }) => {
      const stalled = (text: string) => stream([sse.text(text), sse.stall()])
      let solarReply = error(503)
      gateway.willDo((request) =>
        byModel({ [usualModel]: stalled('a'), [haiku]: stalled('b'), [solar]: solarReply })(request),
      )
      const { page } = app
      await compare(page, usualModel, haiku, solar)
      await say(page, 'go')
      await column(page, solar).getByTestId('message-error').waitFor()
      await contentOf(column(page, haiku)).waitFor()
      await contentOf(column(page, usualModel)).waitFor()

      await column(page, haiku).getByTestId('compare-stop').click()
      await eventually(() => column(page, haiku).getAttribute('data-status')).toBe('stopped')
      expect(await column(page, usualModel).getAttribute('data-status')).toBe('streaming')
      await page.getByTestId('compare-stop-all').click()
      await eventually(() => column(page, usualModel).getAttribute('data-status')).toBe('stopped')
      // What was pressed is gone; the keyboard goes on where the next question is typed.
      await eventually(() => isFocused(composer(page))).toBe(true)

      solarReply = answer('Back again.')
      await column(page, solar).getByTestId('message-retry').click()
      await eventually(() => contentOf(column(page, solar)).innerText()).toBe('Back again.')
      expect(await page.getByTestId('compare-column').count()).toBe(3)
    },
  )

  sharedJourney('has one model merge the answers, with their sources', async ({ gateway, app }) => {
    gateway.willDo((request) =>
      gateway.completions().length > 2
        ? answer('Both say so.')
        : byModel({ [usualModel]: answer('It is red.'), [haiku]: answer('It is green.') })(request),
    )
    const { page } = app
    await compare(page, usualModel, haiku)
    await say(page, 'which colour?')
    await page.getByTestId('compare-merge').click()
    await page.getByTestId('merge-run').click()
    await eventually(() => contentOf(answers(page, 'complete')).innerText()).toBe('Both say so.')
    const prompt = JSON.stringify(asked(gateway.completions()[2]).messages)
    for (const part of ['which colour?', 'It is red.', 'It is green.', usualModel, haiku]) {
      expect(prompt).toContain(part)
    }
  })

  journey('sends each column its own parameters, and keeps sets for later', async ({ gateway, start }) => {
    gateway.willDo(byModel({ [usualModel]: answer('a'), [haiku]: answer('b') }))
    const app = await start()
    await composer(app.page).waitFor()
    await chooseFromMenu(app, 'CmdOrCtrl+Shift+K')
    await app.page.getByTestId('compare-bar').waitFor()
    await chooseFromMenu(app, 'CmdOrCtrl+Shift+K')
    await app.page.getByTestId('compare-bar').waitFor({ state: 'hidden' })
    await compare(app.page, usualModel, haiku)
    await chips(app.page).nth(1).getByTestId('compare-parameters').click()
    await app.page.getByRole('textbox', { name: 'Temperature' }).fill('0.3')
    await app.page.getByRole('button', { name: 'Done' }).click()
    await app.page.getByTestId('compare-sets').click()
    await app.page.getByTestId('model-set-name').fill('Two voices')
    await app.page.keyboard.press('Enter')
    await app.page.getByTestId('model-set').waitFor()
    await app.page.keyboard.press('Escape')
    await say(app.page, 'hello')
    await eventually(() => gateway.completions().length).toBe(2)
    const bodies = gateway.completions().map(({ body }) => body as { model: string; temperature?: number })
    expect(bodies.find(({ model }) => model === haiku)?.temperature).toBe(0.3)
    expect(bodies.find(({ model }) => model === usualModel)).not.toHaveProperty('temperature')
    await column(app.page, haiku)
      .getByTestId('compare-column-parameters')
      .getByText('Temperature 0.3')
      .waitFor()
    await app.quit()

    const { page } = await start({ userData: app.userData })
    await page.getByTestId('new-chat').click()
    await page.getByTestId('compare-open').click()
    await page.getByTestId('compare-sets').click()
    await page.getByRole('button', { name: 'Use the set “Two voices”' }).click()
    await eventually(() =>
      chips(page).evaluateAll((all) => all.map((chip) => chip.dataset['modelId'])),
    ).toEqual([usualModel, haiku])
  })
})
