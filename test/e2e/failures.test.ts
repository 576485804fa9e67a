import { describe, expect } from 'vitest'
import { answer, error, gate, sse, stream } from '../support/scriptedGateway'
import { answers, contentOf, say, sayAndWait } from '../support/e2e/chatWindow'
import { eventually, journey } from '../support/e2e/test'

describe('a call that is made again', () => {
  journey('counts down in view, says why, and goes at once when told', async ({ gateway, start }) => {
    gateway.willAnswer(error(503, undefined, 90), answer('There you are.'))
    const { page } = await start({ settings: { retries: 2 } })
    await say(page, 'hello?')
    const shown = answers(page, 'streaming')
    const progress = shown.getByTestId('answer-progress')
    await progress.and(page.locator('[data-kind="retrying"]')).waitFor()
    expect(await progress.innerText()).toContain('not available right now')
    expect(await progress.innerText()).toMatch(/Trying again in \d+ s \(attempt 1 of 2\)/)
    await page.getByTestId('retry-now').click()
    await answers(page, 'complete').waitFor()
    expect(await contentOf(answers(page)).innerText()).toBe('There you are.')
    expect(gateway.completions()).toHaveLength(2)
  })

  journey('is given up when told', async ({ gateway, start }) => {
    gateway.willAnswer(error(429, undefined, 90))
    const { page } = await start({ settings: { retries: 2 } })
    await say(page, 'hello?')
    await page.getByTestId('retry-cancel').click()
    await answers(page, 'stopped').waitFor()
    expect(gateway.completions()).toHaveLength(1)
  })

  journey('is not made again once there was any text', async ({ gateway, start }) => {
    gateway.willAnswer(stream([sse.text('Half'), sse.drop()]))
    const { page } = await start({ settings: { retries: 2 } })
    const shown = await sayAndWait(page, 'hello?', 0, 'failed')
    expect(await contentOf(shown).innerText()).toBe('Half')
    expect(gateway.completions()).toHaveLength(1)
  })
})

describe('calls beyond the limit', () => {
  journey('wait in view for a free slot, and can be stopped there', async ({ gateway, start }) => {
    const end = gate()
    gateway.willAnswer(stream([sse.text('one'), end.step, sse.finish(), sse.done()]))
    const { page } = await start({ settings: { parallelCalls: 1 } })
    await say(page, 'first')
    await contentOf(answers(page)).waitFor()
    await page.getByTestId('new-chat').click()
    await eventually(() => answers(page).count()).toBe(0)
    await say(page, 'second')
    const queued = page.locator('[data-testid="answer-progress"][data-kind="queued"]')
    await queued.waitFor()
    expect(await queued.innerText()).toContain('Waiting for a free slot')
    await page.getByTestId('progress-stop').click()
    await answers(page, 'stopped').waitFor()
    expect(gateway.completions()).toHaveLength(1)
    end.open()
  })

  journey(
    'are not made when the wallet is empty, and the window says so once',
    async ({ gateway, start }) => {
      const end = gate()
      gateway.willDo(({ method }) =>
        method === 'POST' ? { kind: 'stream', headers: {}, steps: [end.step, sse.drop()] } : undefined,
      )
      const { page } = await start({ settings: { parallelCalls: 1 } })
      await say(page, 'first')
      await answers(page, 'streaming').waitFor()
      await page.getByTestId('new-chat').click()
      await eventually(() => answers(page).count()).toBe(0)
      gateway.willDo(({ method }) => (method === 'POST' ? error(402) : undefined))
      await say(page, 'second')
      await page.locator('[data-testid="answer-progress"][data-kind="queued"]').waitFor()
      await page.getByTestId('new-chat').click()
      await eventually(() => answers(page).count()).toBe(0)
      await say(page, 'third')
      await page.locator('[data-testid="answer-progress"][data-kind="queued"]').waitFor()
      end.open()
      await answers(page, 'stopped').waitFor()
      expect(await page.getByTestId('message-error').getAttribute('data-code')).toBe('not-sent')
      await page.getByTestId('toast').getByText('1 waiting question was not sent.').waitFor()
    },
  )
})

describe('a refusal', () => {
  journey('of the way of asking is answered by the other way', async ({ gateway, start }) => {
    gateway.willAnswer(
      error(400, 'Streaming is not supported for this model on /responses, use chat/completions'),
      answer('Here.'),
    )
    const { page } = await start({ settings: { defaultParameters: { api: 'responses' } } })
    const shown = await sayAndWait(page, 'hello', 0, 'failed')
    expect(await shown.getByTestId('message-error').getAttribute('data-code')).toBe('api-refused')
    await shown.getByRole('button', { name: 'Send through chat completions' }).click()
    await answers(page, 'complete').waitFor()
    expect(gateway.completions().map(({ path }) => path)).toEqual(['/v1/responses', '/v1/chat/completions'])
  })

  journey('for length leads to the choice of what to leave out', async ({ gateway, start }) => {
    gateway.willAnswer(
      answer('Short.'),
      error(
        400,
        "This model's maximum context length is 600 tokens. However, your messages resulted in 900.",
      ),
      answer('Shorter.'),
    )
    const { page } = await start()
    await sayAndWait(page, 'word '.repeat(1000))
    const shown = await sayAndWait(page, 'and now?', 1, 'failed')
    expect(await shown.getByTestId('message-error').getAttribute('data-code')).toBe('context-too-long')
    await shown.getByRole('button', { name: 'Choose what to leave out' }).click()
    expect(await page.getByTestId('too-long-measure').innerText()).toContain('The gateway named the limit.')
    await page.getByTestId('fit-drop-oldest').check()
    await page.getByTestId('fit-send').click()
    await eventually(() => answers(page, 'complete').count()).toBe(2)
    expect(await contentOf(answers(page).nth(1)).innerText()).toBe('Shorter.')
  })
})

journey('what was thought is folded with its duration', async ({ gateway, start }) => {
  const think = gate()
  gateway.willAnswer(stream([sse.reasoning('Hm.'), think.step, sse.text('Yes.'), sse.finish(), sse.done()]))
  const { page, quit, userData } = await start()
  await say(page, 'really?')
  const reasoning = answers(page).getByTestId('message-reasoning')
  await eventually(() => reasoning.locator('summary').innerText()).toMatch(/^Thinking…/)
  think.open()
  await answers(page, 'complete').waitFor()
  expect(await reasoning.locator('summary').innerText()).toMatch(/^Thought for \d+ s$/)
  expect(await reasoning.getByText('Hm.').isVisible()).toBe(false)
  await reasoning.locator('summary').click()
  await reasoning.getByText('Hm.').waitFor()
  await quit()
  const again = await start({ userData })
  const kept = answers(again.page).getByTestId('message-reasoning')
  expect(await kept.locator('summary').innerText()).toMatch(/^Thought for \d+ s$/)
})
