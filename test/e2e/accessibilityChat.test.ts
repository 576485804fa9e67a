import { describe, expect } from 'vitest'
import { draftFiles, pickFiles, sentFiles, testFile } from '../support/e2e/attachments'
import { expectAccessible } from '../support/e2e/axe'
import { answers, composer, contentOf, say, sayAndWait, userMessages } from '../support/e2e/chatWindow'
import { byModel, chips, column, compare } from '../support/e2e/compareWindow'
import { fromMenu } from '../support/e2e/messageMenu'
import { sharedJourney } from '../support/e2e/sharedJourney'
import { eventually, journey, usualModel } from '../support/e2e/test'
import { png } from '../support/files/images'
import { answer, error, sse, stream } from '../support/scriptedGateway'

const haiku = 'anthropic/claude-haiku-4-5'

describe('in a conversation, axe finds nothing to complain about', () => {
  journey('empty, answered, failed, streaming and waiting', async ({ gateway, start }) => {
    gateway.willAnswer(
      stream([
        sse.reasoning('Let me see.'),
        sse.text(
          '# Title\n\nText with [a link](https://example.com), `code` and a list:\n\n- one\n\n```ts\nconst a = 1\n```\n\n| a | b |\n| - | - |\n| 1 | 2 |\n',
        ),
        sse.finish('length'),
        sse.done(),
      ]),
      error(400, "Unsupported parameter: 'temperature' is not supported"),
      stream([sse.reasoning('hm'), sse.text('still going'), sse.stall()]),
    )
    const app = await start({ settings: { defaultParameters: { temperature: 0.5 } } })
    const { page } = app
    await composer(page).waitFor()
    await expectAccessible(app)
    const first = await sayAndWait(page, 'hello')
    await first.getByTestId('message-reasoning').locator('summary').click()
    const failed = await sayAndWait(page, 'and now', 1, 'failed')
    await failed.getByRole('button', { name: 'Details' }).click()
    await say(page, 'go on')
    await eventually(() => contentOf(answers(page).last()).innerText()).toBe('still going')
    await say(page, 'and this next')
    const queued = page.getByTestId('queued-message')
    await queued.waitFor()
    await composer(page).fill('with both buttons')
    await expectAccessible(app)
    await queued.getByRole('button', { name: 'Edit' }).click()
    await page.getByTestId('queued-message-field').waitFor()
    await expectAccessible(app)
    await page.getByTestId('queued-message-field').press('Escape')
    await page.getByTestId('stop').click()
    await page.getByTestId('queue-resume').waitFor()
    await expectAccessible(app)
  })

  journey('while a call is waited for and counted down', async ({ gateway, start }) => {
    gateway.willAnswer(error(503, undefined, 90))
    const app = await start({ settings: { retries: 2, parallelCalls: 1 } })
    const { page } = app
    await say(page, 'first')
    await page.getByTestId('retry-now').waitFor()
    await expectAccessible(app)
  })

  sharedJourney(
    'with variants, their list, the menus, and a message being edited',
    async ({ gateway, app }) => {
      gateway.willAnswer(answer('One.'), answer('Two.'))
      const { page } = app
      const shown = await sayAndWait(page, 'which?')
      await shown.getByTestId('message-retry').click()
      await eventually(() => contentOf(answers(page, 'complete')).allInnerTexts()).toEqual(['Two.'])
      await expectAccessible(app)
      await shown.getByTestId('variant-list').click()
      await page.getByTestId('variant-option').first().waitFor()
      await expectAccessible(app)
      await page.keyboard.press('Escape')
      await page.getByTestId('variant-option').first().waitFor({ state: 'detached' })

      await shown.getByTestId('message-more').click()
      await page.getByTestId('message-fork').waitFor()
      await expectAccessible(app)
      await page.keyboard.press('Escape')
      await page.getByTestId('message-fork').waitFor({ state: 'detached' })
      await userMessages(page).hover()
      await userMessages(page).getByTestId('message-edit').click()
      await page.getByTestId('message-edit-field').waitFor()
      await expectAccessible(app)
      await page.keyboard.press('Escape')
      await fromMenu(shown, 'message-delete')
      await page.getByTestId('toast').waitFor()
      await expectAccessible(app)
    },
  )

  sharedJourney('with files beside the draft, in a message and opened', async ({ gateway, app }) => {
    gateway.willAnswer(answer('Seen.'))
    const { page } = app
    await pickFiles(
      page,
      testFile('photo.png', png(60, 40), 'image/png'),
      testFile('note.txt', 'a note'),
      testFile('letter.docx', 'PK\x03\x04\0\0'),
    )
    await draftFiles(page, 'failed').waitFor()
    await eventually(() => draftFiles(page, 'ready').count()).toBe(2)
    await expectAccessible(app)
    await draftFiles(page, 'failed').getByRole('button', { name: 'Remove' }).click()
    await eventually(() => draftFiles(page).count()).toBe(2)
    await sayAndWait(page, 'look')
    await expectAccessible(app)
    for (const file of await sentFiles(page).all()) {
      await file.getByTestId('attachment-open').click()
      await page.getByTestId('attachment-dialog').waitFor()
      await expectAccessible(app)
      await page.keyboard.press('Escape')
      await page.getByTestId('attachment-dialog').waitFor({ state: 'detached' })
    }
  })

  sharedJourney('that is too long, with its dialog, and with what was left out', async ({ gateway, app }) => {
    // What the model cannot read at once, it summarises in several calls.
    gateway.willDo(({ method }) => (method === 'POST' ? answer('They talked.') : undefined))
    const { page, call } = app
    await sayAndWait(page, 'word '.repeat(400))
    await call('modelSettings.update', { model: usualModel, patch: { contextWindow: 300 } })
    await say(page, 'and now?')
    await page.getByTestId('too-long-measure').waitFor()
    await page.getByTestId('fit-summarise').check()
    await expectAccessible(app)
    await page.getByTestId('fit-send').click()
    await eventually(() => answers(page, 'complete').count()).toBe(2)
    await expectAccessible(app)
    await answers(page).nth(1).getByRole('button', { name: 'Read' }).click()
    await page.getByRole('dialog').getByText('They talked.').waitFor()
    await expectAccessible(app)
  })

  journey('that compares: the bar, the columns and every dialog', async ({ gateway, start }) => {
    const replies = byModel({
      [usualModel]: stream([sse.text('# One\n\ntext'), sse.stall()]),
      [haiku]: stream([sse.reasoning('Hm.'), sse.text('Two'), sse.finish(), sse.done()]),
      'upstage/solar-pro3': error(503),
    })
    gateway.willDo(replies)
    const app = await start({ settings: { defaultParameters: { temperature: 0.5 } } })
    const { page } = app
    await compare(page, usualModel, haiku, 'upstage/solar-pro3')
    await chips(page).first().getByTestId('compare-parameters').click()
    await page.getByRole('textbox', { name: 'Temperature' }).waitFor()
    await expectAccessible(app)
    await page.keyboard.press('Escape')
    await page.getByRole('textbox', { name: 'Temperature' }).waitFor({ state: 'hidden' })
    await page.getByTestId('compare-sets').click()
    await page.getByTestId('model-set-name').waitFor()
    await expectAccessible(app)
    await page.keyboard.press('Escape')
    await page.getByTestId('model-set-name').waitFor({ state: 'hidden' })

    await say(page, 'hello')
    await column(page, 'upstage/solar-pro3').getByTestId('message-error').waitFor()
    await eventually(() => column(page, haiku).getAttribute('data-status')).toBe('complete')
    await contentOf(column(page, usualModel)).waitFor()
    await expectAccessible(app)
    await page.getByTestId('compare-stop-all').click()
    await page.getByTestId('compare-merge').click()
    await page.getByTestId('merge-run').waitFor()
    await expectAccessible(app)
    await page.keyboard.press('Escape')
    await page.getByTestId('merge-run').waitFor({ state: 'hidden' })
    await page.getByTestId('compare-no-rate').first().click()
    await page.getByRole('dialog').waitFor()
    await expectAccessible(app)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.getByTestId('compare-fold').click()
    await page.getByTestId('compare-unfold').waitFor()
    await expectAccessible(app)
    expect(await page.getByTestId('compare-column').count()).toBe(0)
  })
})
