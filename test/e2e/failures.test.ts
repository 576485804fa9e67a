import type { Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { answer, error, gate, sse, stream } from '../support/scriptedGateway'
import { answers, contentOf, newChat, say, sayAndWait, tabs } from '../support/e2e/chatWindow'
import { asked } from '../support/e2e/gateway'
import { sharedJourney } from '../support/e2e/sharedJourney'
import { eventually, journey } from '../support/e2e/test'

describe('a call that is made again', () => {
  sharedJourney(
    'counts down in view, says why, and waits as long as it is told',
    async ({ gateway, app }) => {
      const askedAt: number[] = []
      const replies = [error(503, undefined, 1), error(503, undefined, 1), answer('There you are.')]
      gateway.willDo(({ method }) => {
        if (method !== 'POST') return undefined
        askedAt.push(performance.now())
        return replies.shift()
      })
      const { page, call } = app
      await call('settings.update', { retries: 3 })
      await say(page, 'hello?')
      const progress = progressOf(page, 'retrying')
      for (const attempt of [1, 2]) {
        await progress.getByText(`attempt ${attempt} of 3`).waitFor()
        expect(await progress.innerText()).toContain('not available right now')
        expect(await progress.innerText()).toMatch(/Trying again in \d+ s/)
      }
      await answers(page, 'complete').waitFor()
      expect(await contentOf(answers(page)).innerText()).toBe('There you are.')
      const waits = askedAt.slice(1).map((at, index) => at - (askedAt[index] ?? 0))
      expect(waits).toHaveLength(2)
      // A timer may be a few milliseconds early.
      for (const wait of waits) expect(wait).toBeGreaterThan(980)
    },
  )

  sharedJourney('goes at once when told, and not at all when given up', async ({ gateway, app }) => {
    gateway.willAnswer(error(503, undefined, 90), answer('There you are.'), error(429, undefined, 1))
    const { page, call } = app
    await call('settings.update', { retries: 2 })
    await say(page, 'in a hurry')
    await progressOf(page, 'retrying').getByText('attempt 1 of 2').waitFor()
    await page.getByTestId('retry-now').click()
    await answers(page, 'complete').waitFor()
    expect(gateway.completions()).toHaveLength(2)

    await newChat(page)
    await say(page, 'never mind')
    await page.getByTestId('retry-cancel').click()
    await answers(page, 'stopped').waitFor()
    expect(gateway.completions()).toHaveLength(3)
    // As long a wait that begins later: by its end, the one that was given up would have been over.
    gateway.willAnswer(error(429, undefined, 1), answer('Yes.'))
    await newChat(page)
    await sayAndWait(page, 'and this?')
    const questions = gateway.completions().map((one) => asked(one).messages.at(-1)?.content)
    expect(questions).toEqual(['in a hurry', 'in a hurry', 'never mind', 'and this?', 'and this?'])
  })

  sharedJourney(
    'is not made again after the first token, nor when the wait would be too long',
    async ({ gateway, app }) => {
      const read = gate()
      gateway.willAnswer(stream([sse.text('Half'), read.step, sse.reset()]), error(429, undefined, 600))
      const { page, call } = app
      await call('settings.update', { retries: 3 })
      await say(page, 'hello?')
      await eventually(() => contentOf(answers(page)).innerText()).toBe('Half')
      read.open()
      await answers(page, 'failed').waitFor()
      expect(await contentOf(answers(page)).innerText()).toBe('Half')
      await newChat(page)
      const late = await sayAndWait(page, 'in ten minutes?', 0, 'failed')
      expect(await late.getByTestId('message-retry').innerText()).toMatch(/better in \d+ s/)
      expect(gateway.completions()).toHaveLength(2)
    },
  )
})

describe('calls beyond the limit', () => {
  /** Says each in a conversation of its own; with one call at a time, all but the first have to wait. */
  async function sayEach(page: Page, ...questions: readonly string[]): Promise<void> {
    for (const question of questions) {
      await newChat(page)
      await say(page, question)
      await answers(page, 'streaming').waitFor()
    }
  }

  sharedJourney(
    'wait in view, can be stopped there, and go one after the other',
    async ({ gateway, app }) => {
      const [first, third] = [gate(), gate()]
      gateway.willAnswer(
        stream([sse.text('one'), first.step, sse.finish(), sse.done()]),
        stream([sse.text('three'), third.step, sse.finish(), sse.done()]),
        answer('two'),
      )
      const { page, call } = app
      await call('settings.update', { parallelCalls: 1 })
      const queued = progressOf(page, 'queued')
      await sayEach(page, 'first', 'second')
      await queued.getByText('Waiting for a free slot, next in line').waitFor()
      await sayEach(page, 'third')
      await queued.getByText('Waiting for a free slot, 1 ahead').waitFor()

      await tabs(page).filter({ hasText: 'second' }).click()
      await queued.getByText('next in line').waitFor()
      await page.getByTestId('progress-stop').click()
      await answers(page, 'stopped').waitFor()
      await tabs(page).filter({ hasText: 'third' }).click()
      await queued.getByText('next in line').waitFor()
      await tabs(page).filter({ hasText: 'second' }).click()
      await say(page, 'second again')
      await queued.getByText('1 ahead').waitFor()
      expect(gateway.completions()).toHaveLength(1)

      first.open()
      await tabs(page).filter({ hasText: 'third' }).click()
      await eventually(() => contentOf(answers(page)).innerText()).toBe('three')
      await tabs(page).filter({ hasText: 'second' }).click()
      await queued.getByText('next in line').waitFor()
      expect(gateway.completions()).toHaveLength(2)
      third.open()
      await answers(page, 'complete').waitFor()
      const questions = gateway.completions().map((one) => asked(one).messages.at(-1)?.content)
      expect(questions).toEqual(['first', 'third', 'second again'])
    },
  )

  sharedJourney(
    'are not made when the wallet is empty, and the window says so once',
    async ({ gateway, app }) => {
      const empty = gate()
      gateway.willAnswer(
        {
          kind: 'stream',
          status: 402,
          headers: { 'content-type': 'application/json' },
          steps: [empty.step, sse.raw('{"statusCode":402,"message":"Insufficient credit"}')],
        },
        answer('There is credit again.'),
      )
      const { page, call } = app
      await call('settings.update', { parallelCalls: 1, retries: 3 })
      await sayEach(page, 'first', 'second', 'third')
      await progressOf(page, 'queued').getByText('1 ahead').waitFor()
      empty.open()
      await answers(page, 'stopped').waitFor()
      expect(await page.getByTestId('message-error').getAttribute('data-code')).toBe('not-sent')
      await page.getByTestId('toast').getByText('2 waiting questions were not sent.').waitFor()
      await tabs(page).filter({ hasText: 'second' }).click()
      await eventually(() => page.getByTestId('message-error').getAttribute('data-code')).toBe('not-sent')
      await tabs(page).filter({ hasText: 'first' }).click()
      await eventually(() => page.getByTestId('message-error').getAttribute('data-code')).toBe('no-credit')
      expect(await page.getByTestId('toast').count()).toBe(1)
      expect(gateway.completions()).toHaveLength(1)

      await newChat(page)
      const next = await sayAndWait(page, 'and now?')
      expect(await contentOf(next).innerText()).toBe('There is credit again.')
      expect(gateway.completions()).toHaveLength(2)
    },
  )
})

/** The line about an answer that does this. */
function progressOf(page: Page, kind: 'retrying' | 'queued'): Locator {
  return page.locator(`[data-testid="answer-progress"][data-kind="${kind}"]`)
}

describe('a refusal', () => {
  sharedJourney('of the way of asking is answered by the other way', async ({ gateway, app }) => {
    gateway.willAnswer(
      error(400, 'Streaming is not supported for this model on /responses, use chat/completions'),
      answer('Here.'),
    )
    const { page, call } = app
    await call('settings.update', { defaultParameters: { api: 'responses' } })
    const shown = await sayAndWait(page, 'hello', 0, 'failed')
    expect(await shown.getByTestId('message-error').getAttribute('data-code')).toBe('api-refused')
    await shown.getByRole('button', { name: 'Send through chat completions' }).click()
    await answers(page, 'complete').waitFor()
    expect(gateway.completions().map(({ path }) => path)).toEqual(['/v1/responses', '/v1/chat/completions'])
  })

  sharedJourney('for length leads to the choice of what to leave out', async ({ gateway, app }) => {
    gateway.willAnswer(
      answer('Short.'),
      error(
        400,
        "This model's maximum context length is 600 tokens. However, your messages resulted in 900.",
      ),
      answer('Shorter.'),
    )
    const { page } = app
    await sayAndWait(page, 'word '.repeat(1000))
    const shown = await sayAndWait(page, 'and now?', 1, 'failed')
    expect(await shown.getByTestId('message-error').getAttribute('data-code')).toBe('context-too-long')
    await shown.getByRole('button', { name: 'Choose what to leave out' }).click()
    await eventually(() => page.getByTestId('too-long-measure').innerText()).toContain(
      'The gateway named the limit.',
    )
    await page.getByTestId('fit-drop-oldest').check()
    await page.getByTestId('fit-send').click()
    await eventually(() => answers(page, 'complete').count()).toBe(2)
    await eventually(() => contentOf(answers(page).nth(1)).innerText()).toBe('Shorter.')
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
