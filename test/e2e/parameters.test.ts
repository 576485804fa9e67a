import { describe, expect } from 'vitest'
import { answer, json } from '../support/scriptedGateway'
import {
  chooseParameter,
  openChatSettings,
  saveChatSettings,
  typeParameter,
} from '../support/e2e/chatSettings'
import {
  answers,
  closeSettings,
  openSettings,
  pickModel,
  sayAndWait,
  showSettings,
} from '../support/e2e/chatWindow'
import type { AppGateway } from '../support/e2e/gateway'
import { sharedJourney } from '../support/e2e/sharedJourney'
import { eventually, journey } from '../support/e2e/test'

/** What a request carries beside the model and the conversation. */
function carried(gateway: AppGateway, index: number): Record<string, unknown> {
  const body = gateway.completions()[index]?.body as Record<string, unknown>
  const { model: _model, messages: _messages, input: _input, stream_options: _usage, ...rest } = body
  return rest
}

describe('parameters of a chat', () => {
  sharedJourney('are not sent unless they are set, and then exactly', async ({ gateway, app }) => {
    gateway.willAnswer(answer('1'), answer('2'), answer('3'))
    const { page } = app
    await sayAndWait(page, 'plain')
    expect(carried(gateway, 0)).toEqual({ stream: true })

    await openChatSettings(page)
    await typeParameter(page, 'temperature', '0,7')
    await typeParameter(page, 'maxTokens', '4,096')
    await chooseParameter(page, 'reasoningEffort', 'low')
    await typeParameter(page, 'topP', '0.9')
    await typeParameter(page, 'seed', '-42')
    await typeParameter(page, 'frequencyPenalty', '0.5')
    await typeParameter(page, 'presencePenalty', '-1')
    const stop = page.getByTestId('parameter-stop')
    await stop.fill('END')
    await stop.press('Enter')
    // Left in the field, and counted when it is left.
    await stop.fill('\\n\\n')
    await saveChatSettings(page)
    expect(await page.getByTestId('chat-settings').getAttribute('aria-label')).toContain('Temperature 0.7')

    await sayAndWait(page, 'with everything', 1)
    expect(carried(gateway, 1)).toEqual({
      stream: true,
      temperature: 0.7,
      max_completion_tokens: 4096,
      reasoning_effort: 'low',
      top_p: 0.9,
      seed: -42,
      frequency_penalty: 0.5,
      presence_penalty: -1,
      stop: ['END', '\n\n'],
    })

    await page.getByTestId('new-chat').click()
    await eventually(() => answers(page).count()).toBe(0)
    await sayAndWait(page, 'another chat')
    expect(carried(gateway, 2)).toEqual({ stream: true })
  })

  journey('follow the defaults, or do not', async ({ gateway, start }) => {
    gateway.willAnswer(answer('1'), answer('2'), answer('3'))
    const { page, quit, userData } = await start()
    await openSettings(page, 'chat')
    await typeParameter(page, 'temperature', '0.3')
    await typeParameter(page, 'seed', '7')
    await closeSettings(page)
    await sayAndWait(page, 'as default')
    expect(carried(gateway, 0)).toEqual({ stream: true, temperature: 0.3, seed: 7 })

    await openChatSettings(page)
    await page.getByText('As default: 0.3').waitFor()
    await page.getByRole('button', { name: 'Don’t send: Temperature' }).click()
    await typeParameter(page, 'seed', '8')
    await saveChatSettings(page)
    await sayAndWait(page, 'not as default', 1)
    expect(carried(gateway, 1)).toEqual({ stream: true, seed: 8 })
    await quit()

    const again = await start({ userData })
    await openChatSettings(again.page)
    await again.page.getByRole('button', { name: 'As default: Temperature' }).click()
    await saveChatSettings(again.page)
    await sayAndWait(again.page, 'half as default', 2)
    expect(carried(gateway, 2)).toEqual({ stream: true, temperature: 0.3, seed: 8 })
  })

  sharedJourney(
    'that are impossible are refused at their field, and saved nowhere',
    async ({ gateway, app }) => {
      gateway.willAnswer(answer('ok'))
      const { page } = app
      await openChatSettings(page)
      await typeParameter(page, 'temperature', '2.1')
      await page.getByText('A number from 0 to 2.').waitFor()
      await page.getByTestId('chat-settings-save').click()
      await page.getByTestId('parameter-temperature').and(page.locator(':focus')).waitFor()
      // Nothing that was typed is thrown away by a key.
      await page.keyboard.press('Escape')
      await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click()
      await eventually(() => page.getByTestId('parameter-temperature').inputValue()).toBe('2.1')
      await page.keyboard.press('Escape')
      await page.getByRole('alertdialog').getByRole('button', { name: 'Discard' }).click()
      await page.getByTestId('system-prompt').waitFor({ state: 'detached' })
      await sayAndWait(page, 'plain')
      expect(carried(gateway, 0)).toEqual({ stream: true })
    },
  )

  sharedJourney('decide about the API, which does not stream every model', async ({ gateway, app }) => {
    const whole = json(200, {
      object: 'response',
      status: 'completed',
      output: [{ type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'whole' }] }],
    })
    gateway.willAnswer(whole)
    const { page } = app
    await pickModel(page, 'upstage/solar-pro3')
    await openChatSettings(page)
    const streamed = page.getByTestId('parameter-stream').locator('option[value="true"]')
    expect(await streamed.isDisabled()).toBe(false)
    await chooseParameter(page, 'api', 'responses')
    await page.getByText('this model’s answer comes all at once').waitFor()
    expect(await streamed.isDisabled()).toBe(true)
    await saveChatSettings(page)
    await sayAndWait(page, 'whole')
    expect(gateway.completions()[0]?.path).toBe('/v1/responses')
    expect(carried(gateway, 0)['stream'] ?? false).toBe(false)
  })

  sharedJourney('stand beside what is done when the context is full', async ({ app }) => {
    const { page } = app
    await openChatSettings(page)
    await page.getByTestId('fit').selectOption('summarise')
    await eventually(() => page.getByTestId('fit-model').innerText()).toContain('gpt-5.2')
    await page.getByTestId('fit-model').click()
    await page.getByTestId('model-search').fill('upstage/solar-pro3')
    await page.locator('[data-testid="model-option"][data-model-id="upstage/solar-pro3"]').click()
    await saveChatSettings(page)
    await page.getByRole('button', { name: 'Chat settings (own: Summarise the oldest messages)' }).click()
    await eventually(() => page.getByTestId('fit-model').innerText()).toContain('solar-pro3')
    await page.getByTestId('fit').selectOption('ask')
    await saveChatSettings(page)
    await page.getByRole('button', { name: 'Chat settings', exact: true }).waitFor()
  })

  sharedJourney('that a model refused are marked, and sent again when told so', async ({ gateway, app }) => {
    gateway.willAnswer(answer('1'), answer('2'))
    const { page, call } = app
    await call('modelSettings.update', { model: 'openai/gpt-5.2', patch: { refused: ['temperature'] } })
    await openChatSettings(page)
    await typeParameter(page, 'temperature', '1')
    await page.getByText('gpt-5.2 refused this').waitFor()
    await saveChatSettings(page)
    await sayAndWait(page, 'without')
    expect(carried(gateway, 0)).toEqual({ stream: true })

    await openChatSettings(page)
    await page.getByRole('button', { name: 'Send again: Temperature' }).click()
    await page.getByText('gpt-5.2 refused this').waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await sayAndWait(page, 'with', 1)
    expect(carried(gateway, 1)).toEqual({ stream: true, temperature: 1 })
  })
})

describe('settings', () => {
  journey('keep limits, the default fit and what is known of models', async ({ start }) => {
    const { page, quit, userData } = await start()
    await openSettings(page, 'chat')
    await page.getByTestId('settings-parallel-calls').selectOption('2')
    await page.getByTestId('settings-retries').selectOption('0')
    await page.getByTestId('settings-stall-limit').selectOption('never')
    await page.getByTestId('fit').selectOption('drop-oldest')
    await showSettings(page, 'models')

    await page.getByTestId('model-facts-add').click()
    await page.getByTestId('model-search').fill('upstage/solar-pro3')
    await page.locator('[data-testid="model-option"][data-model-id="upstage/solar-pro3"]').click()
    await page.getByTestId('model-fact-input').fill('0.25')
    await page.getByTestId('model-facts-save').click()
    await page.getByText('Rates need both figures').waitFor()
    await page.getByTestId('model-fact-output').fill('1')
    await page.getByTestId('model-fact-window').fill('64,000')
    await page.getByTestId('model-facts-save').click()
    await page.getByText('64,000 tokens · 0.25 / 1 C').waitFor()
    await quit()

    const again = await start({ userData })
    await openSettings(again.page, 'chat')
    await eventually(() => again.page.getByTestId('settings-stall-limit').inputValue()).toBe('never')
    expect(await again.page.getByTestId('settings-parallel-calls').inputValue()).toBe('2')
    expect(await again.page.getByTestId('settings-retries').inputValue()).toBe('0')
    expect(await again.page.getByTestId('fit').inputValue()).toBe('drop-oldest')
    await showSettings(again.page, 'models')
    await again.page.getByText('64,000 tokens · 0.25 / 1 C').waitFor()
  })
})
