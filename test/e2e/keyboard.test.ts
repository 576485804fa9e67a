import { expect } from 'vitest'
import { answers, contentOf, userMessages } from '../support/e2e/chatWindow'
import { byModel, chips, column } from '../support/e2e/compareWindow'
import { asked } from '../support/e2e/gateway'
import { focused, tabTo } from '../support/e2e/keys'
import { eventually, journey, usualModel } from '../support/e2e/test'
import { answer } from '../support/scriptedGateway'

const haiku = 'anthropic/claude-haiku-4-5'

journey(
  'a message is rewritten, its versions are looked through, and models are compared without a pointer',
  async ({ gateway, start }) => {
    gateway.willAnswer(answer('Paris.'), answer('Rome.'))
    const { page } = await start()
    const { keyboard } = page
    await eventually(() => focused(page)).toBe('composer')
    await keyboard.type('capital of France?')
    await keyboard.press('Enter')
    await answers(page, 'complete').waitFor()

    await tabTo(page, 'message-edit', 'Shift+Tab')
    await keyboard.press('Enter')
    await eventually(() => focused(page)).toBe('message-edit-field')
    await keyboard.press('ControlOrMeta+A')
    await keyboard.type('capital of Italy?')
    await keyboard.press('Enter')
    await eventually(() => contentOf(answers(page, 'complete')).allInnerTexts()).toEqual(['Rome.'])
    expect(await contentOf(userMessages(page)).innerText()).toBe('capital of Italy?')

    // From wherever the editing has left the focus, back to the message and its earlier version.
    await tabTo(page, 'composer')
    await tabTo(page, 'variant-previous', 'Shift+Tab')
    await keyboard.press('Enter')
    await eventually(() => contentOf(answers(page)).innerText()).toBe('Paris.')
    expect(await focused(page)).toBe('variant-previous')
    await tabTo(page, 'variant-list')
    await keyboard.press('Enter')
    await eventually(() => page.getByTestId('variant-option').count()).toBe(2)
    await eventually(() =>
      page.evaluate(() => document.activeElement?.closest('[role="menu"]') !== null),
    ).toBe(true)
    await keyboard.press('End')
    await eventually(() => focused(page)).toBe('variant-option')
    await keyboard.press('Enter')
    await eventually(() => contentOf(answers(page)).innerText()).toBe('Rome.')
    await eventually(() => focused(page)).toBe('variant-list')

    gateway.willDo(byModel({ [usualModel]: answer('From GPT.'), [haiku]: answer('From Claude.') }))
    await tabTo(page, 'compare-open', 'Shift+Tab')
    await keyboard.press('Enter')
    await page.getByTestId('compare-bar').waitFor()
    await eventually(() => focused(page)).toBe('composer')
    await tabTo(page, 'compare-model', 'Shift+Tab')
    await keyboard.press('Enter')
    await eventually(() => focused(page)).toBe('model-search')
    await keyboard.type(haiku)
    await page.locator(`[data-testid="model-option"][data-model-id="${haiku}"][data-highlighted]`).waitFor()
    await keyboard.press('Enter')
    await eventually(() => chips(page).nth(1).getAttribute('data-model-id')).toBe(haiku)
    await tabTo(page, 'composer')
    await keyboard.type('who are you?')
    await keyboard.press('Enter')
    await eventually(() => column(page, haiku).getAttribute('data-status')).toBe('complete')
    await eventually(() => column(page, usualModel).getAttribute('data-status')).toBe('complete')

    await tabTo(page, 'compare-promote', 'Shift+Tab')
    await keyboard.press('Enter')
    await eventually(() => column(page, haiku).getAttribute('aria-current')).toBe('true')
    expect(await focused(page)).toBe('compare-used')
    await tabTo(page, 'compare-close')
    await keyboard.press('Enter')
    await eventually(() => focused(page)).toBe('composer')
    gateway.willDo(() => undefined)
    gateway.willAnswer(answer('Still Claude.'))
    await keyboard.type('sure?')
    await keyboard.press('Enter')
    await eventually(() => gateway.completions().length).toBe(5)
    expect(asked(gateway.completions()[4]).messages.slice(-3)).toEqual([
      { role: 'user', content: 'who are you?' },
      { role: 'assistant', content: 'From Claude.' },
      { role: 'user', content: 'sure?' },
    ])
    await answers(page, 'complete').last().waitFor()
  },
)
