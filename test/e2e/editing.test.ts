import { describe, expect } from 'vitest'
import { newHead, wholeCompletion } from '@main/demo/completions'
import { answer, json, type Reply } from '../support/scriptedGateway'
import { answers, composer, contentOf, isFocused, sayAndWait, userMessages } from '../support/e2e/chatWindow'
import { asked } from '../support/e2e/gateway'
import { sharedJourney } from '../support/e2e/sharedJourney'
import { eventually, usualModel } from '../support/e2e/test'

const writer = 'upstage/solar-pro2'

/** Summaries are asked for in one piece: nobody reads along. */
const whole = (text: string): Reply => {
  const written = { reasoning: [], text: [text], promptTokens: 300, truncated: false }
  return json(200, wholeCompletion(newHead(usualModel), written))
}

describe('a message that was sent', () => {
  sharedJourney('is rewritten in its place, and the earlier one stays', async ({ gateway, app }) => {
    gateway.willAnswer(answer('Paris.'), answer('Rome.'))
    const { page } = app
    await sayAndWait(page, 'capital of France?')
    const question = userMessages(page).first()
    await question.hover()
    await question.getByTestId('message-edit').click()
    const field = page.getByTestId('message-edit-field')
    expect(await isFocused(field)).toBe(true)
    expect(await field.inputValue()).toBe('capital of France?')
    await field.fill('capital of Italy?')
    await field.press('Enter')
    await eventually(() => contentOf(answers(page)).innerText()).toBe('Rome.')
    expect(await contentOf(question).innerText()).toBe('capital of Italy?')
    expect(asked(gateway.completions()[1]).messages).toEqual([{ role: 'user', content: 'capital of Italy?' }])
    await answers(page, 'complete').waitFor()
    expect(await isFocused(composer(page))).toBe(true)

    await question.getByTestId('variant-previous').click()
    await eventually(() => contentOf(answers(page)).innerText()).toBe('Paris.')
    expect(await contentOf(question).innerText()).toBe('capital of France?')
  })

  sharedJourney('is left as it was by Escape', async ({ gateway, app }) => {
    gateway.willAnswer(answer('Yes.'))
    const { page } = app
    await sayAndWait(page, 'really?')
    const question = userMessages(page).first()
    await question.hover()
    await question.getByTestId('message-edit').click()
    await page.getByTestId('message-edit-field').fill('something else')
    await page.keyboard.press('Escape')
    // What was typed is thrown away only by somebody who says so.
    await page.getByRole('alertdialog').getByRole('button', { name: 'Discard' }).click()
    await eventually(() => contentOf(question).innerText()).toBe('really?')
    await eventually(() => isFocused(question.getByTestId('message-edit'))).toBe(true)
    expect(gateway.completions()).toHaveLength(1)
  })

  sharedJourney('takes a line break with Shift and is sent with Ctrl', async ({ gateway, app }) => {
    gateway.willAnswer(answer('Once.'), answer('Twice.'))
    const { page } = app
    await sayAndWait(page, 'one')
    const question = userMessages(page).first()
    await question.hover()
    await question.getByTestId('message-edit').click()
    const field = page.getByTestId('message-edit-field')
    await field.press('End')
    await field.press('Shift+Enter')
    await field.pressSequentially('two')
    await field.press('Control+Enter')
    await eventually(() => contentOf(answers(page)).innerText()).toBe('Twice.')
    expect(asked(gateway.completions()[1]).messages.at(-1)?.content).toBe('one\ntwo')
  })
})

describe('a conversation that is too long', () => {
  sharedJourney('asks what to leave out, and says what was', async ({ gateway, app }) => {
    gateway.willAnswer(answer('Short.'), answer('Also short.'), answer('Third.'))
    const { page, call } = app
    const long = 'word '.repeat(400)
    await sayAndWait(page, long)
    await call('modelSettings.update', { model: usualModel, patch: { contextWindow: 300 } })
    await composer(page).fill('and now?')
    await composer(page).press('Enter')
    const measure = page.getByTestId('too-long-measure')
    await measure.waitFor()
    expect(await measure.innerText()).toContain('The limit is the one you entered.')

    // Taken back: nothing was sent and nothing is lost.
    await page.getByTestId('fit-cancel').click()
    await measure.waitFor({ state: 'hidden' })
    expect(await composer(page).inputValue()).toBe('and now?')
    expect(gateway.completions()).toHaveLength(1)

    await composer(page).press('Enter')
    await page.getByTestId('fit-drop-oldest').check()
    await page.getByTestId('fit-remember').check()
    await page.getByTestId('fit-send').click()
    await eventually(() => answers(page, 'complete').count()).toBe(2)
    expect(asked(gateway.completions()[1]).messages).toEqual([{ role: 'user', content: 'and now?' }])
    await answers(page).nth(1).getByText('2 older messages were left out').waitFor()

    // Remembered: the next one goes out without a question.
    await sayAndWait(page, 'and then?', 2)
    expect(await measure.count()).toBe(0)
  })

  sharedJourney(
    'is summarised by a model of choice, and the summary can be read',
    async ({ gateway, app }) => {
      gateway.willAnswer(answer('Short.'), whole('They talked about words.'), answer('So it goes.'))
      const { page, call } = app
      await sayAndWait(page, 'word '.repeat(400))
      await call('modelSettings.update', { model: usualModel, patch: { contextWindow: 300 } })
      await page.getByTestId('composer').fill('and now?')
      await page.getByTestId('composer').press('Enter')
      await page.getByTestId('fit-summarise').check()
      // The model itself could not read what it is to shorten.
      await page.getByTestId('fit-model').click()
      await page.getByTestId('model-search').fill(writer)
      await page.locator(`[data-testid="model-option"][data-model-id="${writer}"]`).click()
      await page.getByTestId('fit-send').click()
      await eventually(() => answers(page, 'complete').count()).toBe(2)
      const shown = answers(page).nth(1)
      await shown.getByText('2 older messages were sent as a summary by solar-pro2').waitFor()
      await shown.getByRole('button', { name: 'Read' }).click()
      await page.getByRole('dialog').getByText('They talked about words.').waitFor()
      expect(asked(gateway.completions()[1]).model).toBe(writer)
      expect(JSON.stringify(asked(gateway.completions()[2]).messages)).toContain('They talked about words.')
    },
  )
})
