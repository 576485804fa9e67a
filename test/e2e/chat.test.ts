import { describe, expect } from 'vitest'
import { answer, error, gate, sse, stream } from '../support/scriptedGateway'
import { answers, composer, contentOf, say, sayAndWait, userMessages } from '../support/e2e/chatWindow'
import { asked } from '../support/e2e/gateway'
import { sharedJourney } from '../support/e2e/sharedJourney'
import { eventually, usualModel } from '../support/e2e/test'

describe('asking a model', () => {
  sharedJourney(
    'shows the answer while it streams, and asks with what was said',
    async ({ gateway, app }) => {
      const first = gate()
      const second = gate()
      gateway.willAnswer(
        stream([first.step, sse.text('Hel'), second.step, sse.text('lo!'), sse.finish(), sse.done()]),
      )
      const { page } = app
      await say(page, '안녕하세요')

      await answers(page, 'streaming').waitFor()
      expect(await userMessages(page).getByTestId('message-content').innerText()).toBe('안녕하세요')
      expect(await userMessages(page).getAttribute('data-status')).toBe('complete')
      expect(await composer(page).inputValue()).toBe('')
      first.open()
      await eventually(() => contentOf(answers(page)).innerText()).toBe('Hel')
      expect(await page.getByTestId('stop').isVisible()).toBe(true)
      second.open()
      await answers(page, 'complete').waitFor()
      expect(await contentOf(answers(page)).innerText()).toBe('Hello!')
      await page.getByTestId('send').waitFor()

      expect(asked(gateway.completions()[0])).toMatchObject({
        model: usualModel,
        messages: [{ role: 'user', content: '안녕하세요' }],
      })
    },
  )

  sharedJourney('sends what was said before along with the next message', async ({ gateway, app }) => {
    gateway.willAnswer(answer('Four.'), answer('Six.'))
    const { page } = app
    await sayAndWait(page, 'two and two?')
    await sayAndWait(page, 'and two more?', 1)
    expect(asked(gateway.completions()[1]).messages).toEqual([
      { role: 'user', content: 'two and two?' },
      { role: 'assistant', content: 'Four.' },
      { role: 'user', content: 'and two more?' },
    ])
  })

  sharedJourney('keeps what the model thought apart and never sends it back', async ({ gateway, app }) => {
    gateway.willAnswer(
      stream([sse.reasoning('secret thought'), sse.text('Yes.'), sse.finish(), sse.done()]),
      answer('Still yes.'),
    )
    const { page } = app
    const first = await sayAndWait(page, 'really?')
    expect(await first.getByTestId('message-reasoning').textContent()).toContain('secret thought')
    expect(await contentOf(first).innerText()).toBe('Yes.')
    await sayAndWait(page, 'sure?', 1)
    expect(JSON.stringify(gateway.completions()[1]?.body)).not.toContain('secret thought')
  })

  sharedJourney('stops, keeps what came, says what it costs, and asks again', async ({ gateway, app }) => {
    gateway.willAnswer(stream([sse.text('The beginning'), sse.stall()]), answer('The whole.'))
    const { page } = app
    await say(page, 'a long story')
    await eventually(() => contentOf(answers(page)).innerText()).toBe('The beginning')
    await page.getByTestId('stop').click()

    await answers(page, 'stopped').waitFor()
    expect(await contentOf(answers(page)).innerText()).toBe('The beginning')
    expect(await answers(page).innerText()).toContain('billed')
    // The connection is closed at once: no token is paid for that nobody will see.
    expect(await gateway.completions()[0]?.outcome).toBe('clientLeft')

    await page.getByTestId('message-retry').click()
    await answers(page, 'complete').waitFor()
    expect(await contentOf(answers(page)).innerText()).toBe('The whole.')
    expect(await answers(page).count()).toBe(1)
    // The stopped one is not overwritten.
    expect(await answers(page).getByTestId('variant-list').innerText()).toBe('2/2')
    await answers(page).getByTestId('variant-previous').click()
    await eventually(() => contentOf(answers(page)).innerText()).toBe('The beginning')
    expect(asked(gateway.completions()[1]).messages).toEqual([{ role: 'user', content: 'a long story' }])
  })

  sharedJourney('stops with Escape, too', async ({ gateway, app }) => {
    gateway.willAnswer(stream([sse.text('x'), sse.stall()]))
    const { page } = app
    await say(page, 'go')
    await contentOf(answers(page)).waitFor()
    await page.keyboard.press('Escape')
    await answers(page, 'stopped').waitFor()
  })

  sharedJourney(
    'does not send while an answer streams: what is written waits in view',
    async ({ gateway, app }) => {
      const end = gate()
      gateway.willAnswer(stream([sse.text('one'), end.step, sse.finish(), sse.done()]), answer('two'))
      const { page } = app
      await say(page, 'first')
      await contentOf(answers(page)).waitFor()
      await say(page, 'second')
      await eventually(() => page.getByTestId('queued-message').innerText()).toContain('second')
      expect(await composer(page).inputValue()).toBe('')
      expect(await userMessages(page).count()).toBe(1)
      expect(gateway.completions()).toHaveLength(1)
      end.open()
      await eventually(() => answers(page, 'complete').count()).toBe(2)
      await eventually(() => contentOf(answers(page).nth(1)).innerText()).toBe('two')
      expect(await page.getByTestId('queued-message').count()).toBe(0)
      expect(gateway.completions()).toHaveLength(2)
    },
  )

  sharedJourney('asks again in the same place after a failure', async ({ gateway, app }) => {
    gateway.willAnswer(error(503), answer('There you are.'))
    const { page } = app
    await sayAndWait(page, 'hello?', 0, 'failed')
    await page.getByTestId('message-retry').click()
    await answers(page, 'complete').waitFor()
    expect(await answers(page).count()).toBe(1)
    expect(await userMessages(page).count()).toBe(1)
    expect(await contentOf(answers(page)).innerText()).toBe('There you are.')
  })
})
