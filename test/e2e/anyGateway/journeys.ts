import { describe, expect } from 'vitest'
import type { Parameters } from '@shared/model/parameters'
import type { SettingsPatch } from '@shared/model/settings'
import { continuePrompt } from '@main/chat/followUp'
import { answers, contentOf, newChat, say, sayAndWait, userMessages } from '../../support/e2e/chatWindow'
import { column, compare } from '../../support/e2e/compareWindow'
import type { Asked, PlannedGateway } from '../../support/e2e/plannedGateway'
import type { RunningApp } from '../../support/e2e/runningApp'
import { shareApp, type SharedApp } from '../../support/e2e/sharedApp'
import { launchForSharing } from '../../support/e2e/sharedJourney'
import { eventually, journey as anyJourney, usualModel } from '../../support/e2e/test'

const claude = 'anthropic/claude-sonnet-4-5'
/** What a continued answer is asked for with, after what there is of it. */
const goOn = String(continuePrompt({ content: '' }).at(-1)?.content)

/** The messages of a request, without the spaces at the ends that an answer may keep. */
const textsOf = (asked: Asked | undefined): string[] | undefined => asked?.texts.map((text) => text.trim())

/** What every gateway has to be able to do, in front of a person: the same journeys against each server. */
export function describeGateway(name: string, serve: () => Promise<PlannedGateway>): void {
  const journey = anyJourney.extend<{
    shared: SharedApp & { planned: PlannedGateway }
    planned: PlannedGateway
    open: (settings?: SettingsPatch) => Promise<RunningApp>
  }>({
    shared: [
      // eslint-disable-next-line no-empty-pattern
      async ({}, use) => {
        const planned = await serve()
        const shared = shareApp(() => launchForSharing(planned.baseUrl))
        await use({ planned, ...shared })
        await shared.drop()
        await planned.close()
      },
      { scope: 'file' },
    ],
    planned: async ({ shared }, use) => {
      await shared.planned.forget()
      await use(shared.planned)
    },
    open: async ({ shared, onTestFailed }, use) => {
      onTestFailed(shared.drop)
      const app = await shared.clean()
      await use(async (settings) => {
        if (settings === undefined) return app
        await app.call('settings.update', settings)
        // The conversation that is there was begun with the model before.
        await newChat(app.page)
        return app
      })
      expect(app.problems()).toEqual([])
    },
  })

  describe(`with ${name}`, () => {
    const ways: { name: string; settings: SettingsPatch; path: string }[] = [
      { name: 'a streamed chat completion', settings: {}, path: '/v1/chat/completions' },
      {
        name: 'a whole chat completion',
        settings: { defaultParameters: { stream: false } },
        path: '/v1/chat/completions',
      },
      {
        name: 'a streamed response',
        settings: { defaultParameters: { api: 'responses' } },
        path: '/v1/responses',
      },
      {
        name: 'a whole response',
        settings: { defaultParameters: { api: 'responses' }, defaultModel: claude },
        path: '/v1/responses',
      },
    ]
    for (const way of ways) {
      journey(`answers by ${way.name}, with reasoning apart, and remembers`, async ({ planned, open }) => {
        planned.when('first', {
          kind: 'answer',
          pieces: ['안녕하세요, ', '반갑습니다. '],
          reasoning: 'a thought',
          inputTokens: 7,
        })
        planned.when('second', { kind: 'answer', pieces: ['Again.'] })
        const { page } = await open(way.settings)
        const first = await sayAndWait(page, 'first')
        expect(await contentOf(first).innerText()).toBe('안녕하세요, 반갑습니다.')
        expect(await first.getByTestId('message-reasoning').textContent()).toContain('a thought')
        // As counted by the gateway: an estimate would be marked.
        expect(await first.getByTestId('message-usage').innerText()).toMatch(/^7 in · 3 out\b/)
        await sayAndWait(page, 'second', 1)
        expect(planned.asked().map(({ path }) => path)).toEqual([way.path, way.path])
        expect(planned.asked()[0]?.body['stream'] === true).toBe(way.name.includes('streamed'))
        expect(textsOf(planned.asked()[1])).toEqual(['first', '안녕하세요, 반갑습니다.', 'second'])
      })
    }

    journey('sends the parameters that were set and no others', async ({ planned, open }) => {
      planned.when('bare', { kind: 'answer', pieces: ['ok'] })
      planned.when('dressed', { kind: 'answer', pieces: ['ok'] })
      const { page, call } = await open()
      await sayAndWait(page, 'bare')
      const defaultParameters: Parameters = {
        temperature: 0.3,
        topP: 0.9,
        maxTokens: 50,
        stop: ['END'],
        seed: 7,
        reasoningEffort: 'low',
        frequencyPenalty: 0.5,
        presencePenalty: -0.5,
      }
      await call('settings.update', { defaultParameters })
      await sayAndWait(page, 'dressed', 1)
      const always = { stream: true, stream_options: { include_usage: true } }
      expect(planned.asked().map(({ body }) => body)).toEqual([
        { model: usualModel, ...always },
        {
          model: usualModel,
          ...always,
          temperature: 0.3,
          top_p: 0.9,
          max_completion_tokens: 50,
          stop: ['END'],
          seed: 7,
          reasoning_effort: 'low',
          frequency_penalty: 0.5,
          presence_penalty: -0.5,
        },
      ])
    })

    journey('leaves out a parameter that was refused, with one click', async ({ planned, open }) => {
      const message = "Unsupported value: 'temperature' does not support 0.5 with this model."
      planned.when('hello', { kind: 'refusal', status: 400, message }, { kind: 'answer', pieces: ['Fine.'] })
      const { page } = await open({ defaultParameters: { temperature: 0.5 } })
      const answer = await sayAndWait(page, 'hello', 0, 'failed')
      await answer.locator('[data-testid="message-error"][data-code="parameter-refused"]').waitFor()
      await answer.getByRole('button', { name: 'Send without “temperature”' }).click()
      await answers(page, 'complete').waitFor()
      expect(planned.asked().map(({ body }) => body['temperature'])).toEqual([0.5, undefined])
    })

    journey(
      'waits as long as it is told to, in view, and asks again by itself',
      async ({ planned, open }) => {
        const refusal = { kind: 'refusal', status: 429, message: 'Slow down' } as const
        planned.when(
          'busy?',
          { ...refusal, retryAfterSeconds: 1 },
          { ...refusal, retryAfterSeconds: 90 },
          { kind: 'answer', pieces: ['Not any more.'] },
        )
        const { page } = await open({ retries: 3 })
        await say(page, 'busy?')
        const wait = page.locator('[data-testid="answer-progress"][data-kind="retrying"]')
        await wait.getByText(/Trying again in \d{2} s \(attempt 2 of 3\)/).waitFor()
        expect(await wait.innerText()).toContain('Too many requests at once')
        expect(planned.asked()).toHaveLength(2)
        await wait.getByTestId('retry-now').click()
        await answers(page, 'complete').waitFor()
        expect(await contentOf(answers(page)).innerText()).toBe('Not any more.')
        expect(planned.asked()).toHaveLength(3)
      },
    )

    const refusals = [
      { status: 402, code: 'no-credit', message: 'Insufficient credit' },
      { status: 401, code: 'key-invalid', message: 'This key was deleted' },
      { status: 400, code: 'model-unknown', message: 'model should be in provider/model format' },
      { status: 500, code: 'gateway-unavailable', message: 'The backend is on fire', retries: 0 },
    ]
    journey('says in its place what was refused, and the gateway’s own words', async ({ planned, open }) => {
      const { page, call } = await open()
      for (const [index, { status, code, message, retries = 3 }] of refusals.entries()) {
        planned.when(`try ${index}`, { kind: 'refusal', status, message })
        // Asking again would not help: one that is repeated all the same shows in the count.
        await call('settings.update', { retries })
        const answer = await sayAndWait(page, `try ${index}`, 0, 'failed')
        const shown = answer.getByTestId('message-error')
        expect(await shown.getAttribute('data-code')).toBe(code)
        await shown.getByRole('button', { name: 'Details' }).click()
        await shown.getByText(message).first().waitFor()
        await page.getByTestId('new-chat').click()
        await eventually(() => answers(page).count()).toBe(0)
      }
      expect(planned.asked()).toHaveLength(refusals.length)
    })

    journey('refuses a key that it does not know', async ({ planned, start }) => {
      planned.when('hello', { kind: 'answer', pieces: ['Come in.'] })
      const { page } = await start({
        env: { RUNYOUR_BASE_URL: planned.baseUrl, RUNYOUR_API_KEY: 'runyour-v1-test-of-somebody-else' },
      })
      const answer = await sayAndWait(page, 'hello', 0, 'failed')
      await answer.locator('[data-testid="message-error"][data-code="key-invalid"]').waitFor()
      expect(await contentOf(answers(page)).count()).toBe(0)
    })

    journey(
      'keeps what arrived before the connection broke, and goes on there',
      async ({ planned, open }) => {
        planned.when('story', { kind: 'cut', pieces: ['Once upon ', 'a time, ab'] })
        planned.when(goOn, { kind: 'answer', pieces: ['ove ', 'all.'] })
        const { page } = await open({ retries: 3 })
        const answer = await sayAndWait(page, 'story', 0, 'failed')
        await answer.locator('[data-testid="message-error"][data-code="connection-lost"]').waitFor()
        expect(await contentOf(answer).innerText()).toBe('Once upon a time, ab')
        // There was text, so it was not asked for again.
        expect(planned.asked()).toHaveLength(1)

        await answer.getByTestId('message-continue').click()
        await answers(page, 'complete').waitFor()
        expect(await contentOf(answers(page)).innerText()).toBe('Once upon a time, above all.')
        expect(planned.asked()[1]?.texts).toEqual(['story', 'Once upon a time, ab', goOn])
        await answers(page).getByTestId('variant-previous').click()
        await eventually(() => contentOf(answers(page)).innerText()).toBe('Once upon a time, ab')
      },
    )

    journey('goes on after the length limit', async ({ planned, open }) => {
      planned.when('count', { kind: 'answer', pieces: ['one, ', 'two, '], truncated: true })
      planned.when(goOn, { kind: 'answer', pieces: ['three'] })
      const { page } = await open()
      const answer = await sayAndWait(page, 'count')
      await answer.getByText('cut off at the length limit').waitFor()
      await answer.getByTestId('message-continue').click()
      await eventually(() => contentOf(answers(page)).innerText()).toBe('one, two, three')
    })

    journey('stops in the middle', async ({ planned, open }) => {
      planned.when('slowly', { kind: 'slow', pieces: Array(200).fill('wordy '), pauseMs: 100 })
      const { page } = await open()
      await say(page, 'slowly')
      await eventually(() => contentOf(answers(page)).innerText()).toContain('wordy')
      await page.getByTestId('stop').click()
      await answers(page, 'stopped').waitFor()
      expect(await contentOf(answers(page)).innerText()).toContain('wordy')
    })

    journey('sends what was queued when the answer before it is complete', async ({ planned, open }) => {
      planned.when('one', { kind: 'slow', pieces: Array(20).fill('First '), pauseMs: 150 })
      planned.when('two', { kind: 'answer', pieces: ['Second'] })
      const { page } = await open()
      await say(page, 'one')
      await page.getByTestId('stop').waitFor()
      await say(page, 'two')
      await page.getByTestId('queued-message').waitFor()
      expect(planned.asked()).toHaveLength(1)
      await eventually(() => answers(page, 'complete').count()).toBe(2)
      expect(textsOf(planned.asked()[1])).toEqual(['one', 'First '.repeat(20).trim(), 'two'])
      expect(await page.getByTestId('queued-message').count()).toBe(0)
    })

    journey('answers a message that was rewritten', async ({ planned, open }) => {
      planned.when('capital of France?', { kind: 'answer', pieces: ['Paris.'] })
      planned.when('capital of Italy?', { kind: 'answer', pieces: ['Rome.'] })
      const { page } = await open()
      await sayAndWait(page, 'capital of France?')
      await userMessages(page).hover()
      await userMessages(page).getByTestId('message-edit').click()
      await page.getByTestId('message-edit-field').fill('capital of Italy?')
      await page.getByTestId('message-edit-field').press('Enter')
      await eventually(() => contentOf(answers(page, 'complete')).allInnerTexts()).toEqual(['Rome.'])
      expect(planned.asked()[1]?.texts).toEqual(['capital of Italy?'])
    })

    journey('asks two models at once and shows both, with their figures', async ({ planned, open }) => {
      planned.when({ text: 'who?', model: usualModel }, { kind: 'answer', pieces: ['GPT.'], inputTokens: 12 })
      planned.when(
        { text: 'who?', model: claude },
        { kind: 'answer', pieces: ['Cla', 'ude.'], inputTokens: 14 },
      )
      planned.when('and you?', { kind: 'answer', pieces: ['Still me.'] })
      const { page } = await open()
      await compare(page, usualModel, claude)
      await say(page, 'who?')
      for (const [model, text, figures] of [
        [usualModel, 'GPT.', '12 in · 1 out'],
        [claude, 'Claude.', '14 in · 2 out'],
      ] as const) {
        await eventually(() => column(page, model).getAttribute('data-status')).toBe('complete')
        await eventually(() => contentOf(column(page, model)).innerText()).toBe(text)
        expect(await column(page, model).getByTestId('compare-metrics').innerText()).toContain(figures)
      }
      await column(page, claude).getByTestId('compare-promote').click()
      await eventually(() => column(page, claude).getAttribute('aria-current')).toBe('true')
      await page.getByTestId('compare-close').click()
      await sayAndWait(page, 'and you?')
      expect(planned.asked()[2]?.texts).toEqual(['who?', 'Claude.', 'and you?'])
    })
  })
}
