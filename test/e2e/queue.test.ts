import { describe, expect } from 'vitest'
import { answers, composer, isFocused, say, tabs, userMessages } from '../support/e2e/chatWindow'
import { asked } from '../support/e2e/gateway'
import { sharedJourney } from '../support/e2e/sharedJourney'
import { eventually, journey } from '../support/e2e/test'
import { answer, gate, sse, stream } from '../support/scriptedGateway'

const queued = 'queued-message'

describe('sending while an answer streams', () => {
  sharedJourney('waits in view and goes out when the answer is complete', async ({ gateway, app }) => {
    const end = gate()
    gateway.willAnswer(
      stream([sse.text('First'), end.step, sse.finish(), sse.done()]),
      answer('Second'),
      answer('Third'),
    )
    const { page } = app
    await say(page, 'one')
    await page.getByTestId('stop').waitFor()
    expect(await page.getByTestId('send').count()).toBe(0)
    await composer(page).fill('two')
    // With something to send, both can be reached.
    await page.getByTestId('send').waitFor()
    await page.getByTestId('stop').waitFor()
    await composer(page).press('Enter')
    await say(page, 'three')
    await eventually(() => page.getByTestId(queued).allInnerTexts()).toEqual(['1\ntwo', '2\nthree'])
    expect(await composer(page).inputValue()).toBe('')
    expect(gateway.completions()).toHaveLength(1)

    end.open()
    await eventually(() => answers(page, 'complete').count()).toBe(3)
    await eventually(() => userMessages(page).allInnerTexts()).toEqual(['one', 'two', 'three'])
    expect(await page.getByTestId(queued).count()).toBe(0)
    expect(asked(gateway.completions()[2]).messages.map(({ content }) => content)).toEqual([
      'one',
      'First',
      'two',
      'Second',
      'three',
    ])
  })

  sharedJourney('can be changed and taken back while it waits', async ({ gateway, app }) => {
    const end = gate()
    gateway.willAnswer(stream([sse.text('First'), end.step, sse.finish(), sse.done()]), answer('Second'))
    const { page } = app
    await say(page, 'one')
    await page.getByTestId('stop').waitFor()
    await say(page, 'to be changed')
    await say(page, 'to be removed')
    await eventually(() => page.getByTestId(queued).count()).toBe(2)

    const first = page.getByTestId(queued).first()
    const edit = first.getByRole('button', { name: 'Edit' })
    await edit.press('Enter')
    const field = page.getByTestId('queued-message-field')
    await field.fill('dropped')
    // Drops the change, and does not stop the answer.
    await field.press('Escape')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Discard' }).click()
    await page.getByRole('alertdialog').waitFor({ state: 'detached' })
    await eventually(() => isFocused(edit)).toBe(true)
    expect(await first.innerText()).toBe('1\nto be changed')
    await page.getByTestId('stop').waitFor()
    await edit.press('Enter')
    await field.fill('changed')
    await field.press('Enter')
    // A key that is pressed before the focus is back would be for the button that it comes back to.
    await eventually(() => edit.isVisible()).toBe(true)
    await eventually(() => isFocused(edit)).toBe(true)
    expect(await first.innerText()).toBe('1\nchanged')
    await page.getByTestId(queued).nth(1).getByRole('button', { name: 'Remove' }).press('Enter')
    await eventually(() => page.getByTestId(queued).count()).toBe(1)

    end.open()
    await eventually(() => answers(page, 'complete').count()).toBe(2)
    await eventually(() => userMessages(page).allInnerTexts()).toEqual(['one', 'changed'])
    expect(gateway.completions()).toHaveLength(2)
  })

  sharedJourney(
    'goes out as it was while it is being changed, and the change stays',
    async ({ gateway, app }) => {
      const end = gate()
      gateway.willAnswer(stream([sse.text('First'), end.step, sse.finish(), sse.done()]), answer('Second'))
      const { page } = app
      await say(page, 'one')
      await page.getByTestId('stop').waitFor()
      await say(page, 'two')
      await page.getByTestId(queued).getByRole('button', { name: 'Edit' }).press('Enter')
      const field = page.getByTestId('queued-message-field')
      await field.fill('two, rewritten')
      // Another tab takes the row away and brings it back.
      await page.getByTestId('new-chat').click()
      await eventually(() => field.count()).toBe(0)
      await tabs(page).first().click()
      await eventually(() => field.inputValue()).toBe('two, rewritten')

      end.open()
      await eventually(() => answers(page, 'complete').count()).toBe(2)
      await eventually(() => userMessages(page).allInnerTexts()).toEqual(['one', 'two'])
      await eventually(() => composer(page).inputValue()).toBe('two, rewritten')
      expect(await isFocused(composer(page))).toBe(true)
    },
  )

  sharedJourney('is held after a stop until the person sends it', async ({ gateway, app }) => {
    gateway.willAnswer(stream([sse.text('First'), sse.stall()]), answer('Second'))
    const { page } = app
    await say(page, 'one')
    await page.getByTestId('stop').waitFor()
    await say(page, 'two')
    await page.getByTestId(queued).waitFor()
    await page.getByTestId('stop').click()
    await answers(page, 'stopped').waitFor()
    await page.getByText('Waiting, because the answer was stopped').waitFor()
    expect(gateway.completions()).toHaveLength(1)

    await page.getByTestId('queue-resume').click()
    await eventually(() => isFocused(composer(page))).toBe(true)
    await answers(page, 'complete').waitFor()
    expect(await userMessages(page).allInnerTexts()).toEqual(['one', 'two'])
    await page.getByTestId(queued).waitFor({ state: 'hidden' })
  })

  journey('is there after a restart, and goes out only when told to', async ({ gateway, start }) => {
    gateway.willAnswer(stream([sse.text('First'), sse.stall()]), answer('Second'))
    const first = await start()
    await say(first.page, 'one')
    await first.page.getByTestId('stop').waitFor()
    await say(first.page, 'two')
    await first.page.getByTestId(queued).waitFor()
    await first.kill()

    const { page } = await start({ userData: first.userData })
    await page.getByTestId(queued).waitFor()
    await page.getByText('Waiting, because the answer was interrupted').waitFor()
    expect(gateway.completions()).toHaveLength(1)
    await page.getByTestId('queue-resume').click()
    await answers(page, 'complete').waitFor()
    expect(await userMessages(page).allInnerTexts()).toEqual(['one', 'two'])
  })
})
