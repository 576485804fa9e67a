import { describe, expect } from 'vitest'
import { answer, error, gate, sse, stream } from '../support/scriptedGateway'
import {
  answers,
  composer,
  contentOf,
  isFocused,
  say,
  sayAndWait,
  tabs,
  userMessages,
} from '../support/e2e/chatWindow'
import { asked } from '../support/e2e/gateway'
import { fromMenu } from '../support/e2e/messageMenu'
import { sharedJourney } from '../support/e2e/sharedJourney'
import { eventually, journey } from '../support/e2e/test'

const other = 'upstage/solar-pro2'

describe('the answers to one question', () => {
  sharedJourney('are all kept, and reached by arrows and by a list in words', async ({ gateway, app }) => {
    gateway.willAnswer(answer('First.'), answer('Second.'), answer('Third.'))
    const { page } = app
    const shown = await sayAndWait(page, 'which?')
    await shown.getByTestId('message-retry').click()
    // The button went away with the focus on it.
    await eventually(() => isFocused(composer(page))).toBe(true)
    await eventually(() => contentOf(shown).innerText()).toBe('Second.')
    await answers(page, 'complete').waitFor()

    await fromMenu(shown, 'message-retry-model')
    await page.getByTestId('model-search').fill(other)
    await page.locator(`[data-testid="model-option"][data-model-id="${other}"]`).click()
    await eventually(() => contentOf(shown).innerText()).toBe('Third.')
    expect(asked(gateway.completions()[2]).model).toBe(other)
    await answers(page, 'complete').waitFor()
    expect(await answers(page).count()).toBe(1)
    expect(await shown.getByTestId('variant-list').innerText()).toBe('3/3')

    // By keyboard: the arrow keeps the focus, whichever answer stands there.
    await shown.getByTestId('variant-previous').focus()
    await page.keyboard.press('Enter')
    await eventually(() => contentOf(shown).innerText()).toBe('Second.')
    await page.keyboard.press('Enter')
    await eventually(() => contentOf(shown).innerText()).toBe('First.')

    await shown.getByTestId('variant-list').click()
    await page.getByText('3 answers: gpt-5.2, retry, solar-pro2').waitFor()
    const options = page.getByTestId('variant-option')
    expect(await options.count()).toBe(3)
    expect(await options.nth(0).getAttribute('aria-checked')).toBe('true')
    expect(await options.nth(2).innerText()).toContain('Third.')
    await options.nth(2).click()
    await eventually(() => contentOf(shown).innerText()).toBe('Third.')
  })

  journey('each have what was said after them', async ({ gateway, start }) => {
    gateway.willAnswer(answer('Red.'), answer('Like a rose.'), answer('Blue.'))
    const { page, quit, userData } = await start()
    const first = await sayAndWait(page, 'a colour?')
    await sayAndWait(page, 'like what?', 1)
    await first.hover()
    await first.getByTestId('message-retry').click()
    await eventually(() => answers(page).allInnerTexts()).toHaveLength(1)
    await eventually(() => contentOf(answers(page)).innerText()).toBe('Blue.')
    await answers(page, 'complete').waitFor()

    await first.getByTestId('variant-previous').click()
    await eventually(() => answers(page).count()).toBe(2)
    await eventually(() => contentOf(answers(page).nth(1)).innerText()).toBe('Like a rose.')
    await quit()
    const again = await start({ userData })
    await eventually(() => answers(again.page).count()).toBe(2)
    await eventually(() => contentOf(answers(again.page).first()).innerText()).toBe('Red.')
  })

  sharedJourney('can be looked at while another one is being written', async ({ gateway, app }) => {
    const end = gate()
    gateway.willAnswer(
      answer('First.'),
      stream([sse.text('Sec'), end.step, sse.text('ond.'), sse.finish(), sse.done()]),
    )
    const { page } = app
    const shown = await sayAndWait(page, 'go')
    await shown.getByTestId('message-retry').click()
    await eventually(() => contentOf(shown).innerText()).toBe('Sec')
    await shown.getByTestId('variant-previous').click()
    await eventually(() => contentOf(shown).innerText()).toBe('First.')
    end.open()
    await eventually(() => shown.getByTestId('variant-list').innerText()).toBe('1/2')
    await shown.getByTestId('variant-next').click()
    await eventually(() => contentOf(shown).innerText()).toBe('Second.')
    expect(await answers(page).count()).toBe(1)
  })
})

describe('an answer that did not come to its end', () => {
  sharedJourney('goes on where it was cut off, and the cut one stays', async ({ gateway, app }) => {
    gateway.willAnswer(stream([sse.text('Once upon '), sse.finish('length'), sse.done()]), answer('a time.'))
    const { page } = app
    const shown = await sayAndWait(page, 'a story')
    await shown.getByText('cut off at the length limit').waitFor()
    await shown.getByTestId('message-continue').click()
    await eventually(() => contentOf(shown).innerText()).toBe('Once upon a time.')
    await answers(page, 'complete').waitFor()
    expect(await shown.getByTestId('variant-list').innerText()).toBe('2/2')
    expect(await shown.getByTestId('message-continue').count()).toBe(0)
    const { messages } = asked(gateway.completions()[1])
    expect(messages.slice(0, 2)).toEqual([
      { role: 'user', content: 'a story' },
      { role: 'assistant', content: 'Once upon ' },
    ])
    await shown.getByTestId('variant-previous').click()
    await eventually(() => contentOf(shown).innerText()).toBe('Once upon')
  })

  sharedJourney('says so when nobody marked the end, and can go on', async ({ gateway, app }) => {
    gateway.willAnswer(stream([sse.text('All of it, perhaps')]))
    const { page } = app
    const shown = await sayAndWait(page, 'everything')
    await shown.getByText('did not say that the answer is complete').waitFor()
    expect(await shown.getByTestId('message-continue').isVisible()).toBe(true)
  })
})

describe('a branch', () => {
  sharedJourney('becomes a conversation of its own', async ({ gateway, app }) => {
    gateway.willAnswer(answer('One.'), answer('Two.'), answer('Another two.'))
    const { page } = app
    const first = await sayAndWait(page, 'first')
    await sayAndWait(page, 'second', 1)
    await fromMenu(first, 'message-fork')
    await eventually(() => tabs(page).count()).toBe(2)
    await eventually(() => answers(page).count()).toBe(1)
    await eventually(() => contentOf(answers(page)).innerText()).toBe('One.')
    await sayAndWait(page, 'second, again', 1)
    expect(asked(gateway.completions()[2]).messages.map(({ content }) => content)).toEqual([
      'first',
      'One.',
      'second, again',
    ])
    await tabs(page).first().click()
    await eventually(() => contentOf(answers(page).nth(1)).innerText()).toBe('Two.')
  })

  sharedJourney('is deleted and brought back, each deletion by itself', async ({ gateway, app }) => {
    gateway.willAnswer(answer('One.'), answer('Two.'))
    const { page } = app
    await sayAndWait(page, 'first')
    const second = await sayAndWait(page, 'second', 1)
    await fromMenu(second, 'message-delete')
    await eventually(() => isFocused(composer(page))).toBe(true)
    await eventually(() => answers(page).count()).toBe(1)
    expect(await userMessages(page).count()).toBe(2)
    await fromMenu(userMessages(page).first(), 'message-delete-branch')
    await eventually(() => userMessages(page).count()).toBe(0)

    // The older undo is still there beside the newer one.
    const undo = page.getByRole('button', { name: 'Undo' })
    await eventually(() => undo.count()).toBe(2)
    const branch = page.getByText('Deleted the message and everything after it.')
    await page
      .locator('[data-testid="toast"]')
      .filter({ has: branch })
      .getByRole('button', { name: 'Undo' })
      .click()
    await eventually(() => userMessages(page).count()).toBe(2)
    await eventually(() => undo.count()).toBe(1)
    await undo.click()
    await eventually(() => answers(page).count()).toBe(2)
    await eventually(() => contentOf(answers(page).nth(1)).innerText()).toBe('Two.')
  })
})

journey('an answer is copied as markdown and as plain text', async ({ gateway, start }) => {
  gateway.willAnswer(answer('**Bold** and [a link](https://example.org).'))
  const { page, app } = await start()
  const shown = await sayAndWait(page, 'format it')
  const clipboard = () => app.evaluate((electron) => electron.clipboard.readText())
  await fromMenu(shown, 'message-copy-markdown')
  await eventually(clipboard).toBe('**Bold** and [a link](https://example.org).')
  await fromMenu(shown, 'message-copy-plain')
  await eventually(clipboard).toBe('Bold and a link (https://example.org).')
})

journey('a refused model is asked in another way with one click', async ({ gateway, start }) => {
  gateway.willAnswer(error(400, "Unsupported parameter: 'temperature' is not supported"), answer('Fine.'))
  const { page } = await start({ settings: { defaultParameters: { temperature: 0.5 } } })
  await say(page, 'hello')
  const shown = answers(page, 'failed')
  await shown.waitFor()
  expect(await shown.getByTestId('message-error').getAttribute('data-code')).toBe('parameter-refused')
  await shown.getByRole('button', { name: 'Send without “temperature”' }).click()
  await answers(page, 'complete').waitFor()
  const bodies = gateway.completions().map(({ body }) => body as { temperature?: number })
  expect(bodies.map(({ temperature }) => temperature)).toEqual([0.5, undefined])
})
