import { describe, expect } from 'vitest'
import { answer, sse, stream } from '../support/scriptedGateway'
import { draftFiles, pickFiles, testFile } from '../support/e2e/attachments'
import {
  answers,
  composer,
  contentOf,
  conversationItems,
  say,
  sayAndWait,
  tabs,
  userMessages,
} from '../support/e2e/chatWindow'
import { column, compare } from '../support/e2e/compareWindow'
import { asked } from '../support/e2e/gateway'
import { storedDrafts, storedMessages } from '../support/e2e/historyFile'
import { eventually, journey } from '../support/e2e/test'

const haiku = 'anthropic/claude-haiku-4-5'
const solar = 'upstage/solar-pro3'

const stalled = (text: string) => stream([sse.text(text), sse.stall()])

describe('after a restart', () => {
  journey('everything is there, and nothing is asked from the network', async ({ gateway, start }) => {
    gateway.willAnswer(answer('Seoul is the **capital** of Korea.'))
    const first = await start()
    await sayAndWait(first.page, '한국의 수도는?')
    await eventually(() => conversationItems(first.page).first().innerText()).toBe('한국의 수도는?')
    await first.quit()
    const asked = gateway.requests.length

    const { page } = await start({ userData: first.userData })
    await answers(page, 'complete').waitFor()
    expect(await tabs(page).count()).toBe(1)
    expect(await contentOf(userMessages(page)).innerText()).toBe('한국의 수도는?')
    expect(await contentOf(answers(page)).innerText()).toBe('Seoul is the capital of Korea.')
    await eventually(() => conversationItems(page).allInnerTexts()).toEqual(['한국의 수도는?'])
    expect(await page.getByTestId('model-picker').getAttribute('title')).toBe('openai/gpt-5.2')
    await composer(page).fill('ready to type')
    // The gateway would have seen anything by now: the window has been drawn, the SDK has been loaded behind it.
    await page.getByTestId('model-picker').click()
    await page.getByTestId('model-search').waitFor()
    expect(gateway.requests).toHaveLength(asked)
  })

  journey(
    'the gateway may be gone: the history is readable and new text waits',
    async ({ gateway, start }) => {
      gateway.willAnswer(answer('still here'))
      const first = await start()
      await sayAndWait(first.page, 'remember this')
      await first.quit()
      await gateway.close()

      const { page } = await start({ userData: first.userData })
      await answers(page, 'complete').waitFor()
      expect(await contentOf(answers(page)).innerText()).toBe('still here')
      await sayAndWait(page, 'and now?', 1, 'failed')
      expect(await page.getByTestId('message-error').getAttribute('data-code')).toBe('unreachable')
    },
  )
})

describe('a process that was killed', () => {
  journey(
    'leaves a comparison, a queued message and a draft with its file as they were, and sends nothing by itself',
    async ({ gateway, start }) => {
      gateway.willAnswer(stalled('Half of one'), stalled('Half of two'))
      const { page, kill, userData } = await start({ settings: { defaultModel: haiku } })
      await compare(page, haiku, solar)
      await say(page, 'who?')
      for (const model of [haiku, solar]) await contentOf(column(page, model)).waitFor()
      await page.getByTestId('compare-close').click()
      await say(page, 'the next question')
      await page.getByTestId('queued-message').waitFor()
      await pickFiles(page, testFile('note.txt', 'a note'))
      await draftFiles(page, 'ready').waitFor()
      await composer(page).pressSequentially('아직 안 보낸 말')
      await eventually(() => storedDrafts(userData)).toEqual(['아직 안 보낸 말'])
      await eventually(() => storedMessages(userData).map(({ content }) => content)).toEqual(
        expect.arrayContaining(['who?', 'Half of one', 'Half of two']),
      )
      await kill()

      const again = await start({ userData })
      for (const model of [haiku, solar]) {
        const kept = column(again.page, model)
        await eventually(() => kept.getAttribute('data-status')).toBe('interrupted')
        await eventually(() => contentOf(kept).innerText()).toMatch(/^Half of (one|two)$/)
      }
      expect(await contentOf(again.page.getByTestId('compare-column')).allInnerTexts()).toHaveLength(2)
      expect(await again.page.getByTestId('queued-message').innerText()).toContain('the next question')
      await again.page.getByText('Waiting, because the answer was interrupted').waitFor()
      expect(await composer(again.page).inputValue()).toBe('아직 안 보낸 말')
      expect(await draftFiles(again.page, 'ready').innerText()).toContain('note.txt')
      // The gateway would have seen anything by now: the window has been drawn, the SDK has been loaded behind it.
      await again.page.getByTestId('model-picker').click()
      await again.page.getByTestId('model-search').waitFor()
      await again.page.keyboard.press('Escape')
      expect(gateway.completions()).toHaveLength(2)

      gateway.willAnswer(answer('Here I am.'))
      await again.page.getByTestId('queue-resume').click()
      await answers(again.page, 'complete').waitFor()
      const shown = storedMessages(userData).find(({ role }) => role === 'assistant')?.content
      expect(asked(gateway.completions()[2]).messages).toEqual([
        { role: 'user', content: 'who?' },
        { role: 'assistant', content: shown },
        { role: 'user', content: 'the next question' },
      ])
      // What is being written stays where it is.
      expect(await composer(again.page).inputValue()).toBe('아직 안 보낸 말')
    },
  )
})

describe('an answer that could not be finished', () => {
  journey('is there as far as it was seen when the process was killed', async ({ gateway, start }) => {
    const words = Array.from({ length: 40 }, (_, index) => sse.text(`word${index} `))
    gateway.willAnswer(stream([...words, sse.stall()]))
    const { page, kill, userData } = await start()
    await say(page, 'count')
    await eventually(() => contentOf(answers(page)).innerText()).toContain('word39')
    // What was on screen half a second before a kill has to be there: here it is the disk that says when it has it.
    await eventually(() => storedMessages(userData).at(-1)?.content).toContain('word39')
    await kill()
    expect(storedMessages(userData).at(-1)?.status).toBe('streaming')

    const again = await start({ userData })
    await answers(again.page, 'interrupted').waitFor()
    const text = await contentOf(answers(again.page)).innerText()
    expect(text).toMatch(/^word0 .* word39$/)
    expect(await answers(again.page).innerText()).toContain('The app closed before this answer was finished')
    expect(await contentOf(userMessages(again.page)).innerText()).toBe('count')
    expect(storedMessages(userData).map(({ status }) => status)).toEqual(['complete', 'interrupted'])

    gateway.willAnswer(answer('a whole one'))
    await again.page.getByTestId('message-retry').click()
    await answers(again.page, 'complete').waitFor()
    expect(await contentOf(answers(again.page)).innerText()).toBe('a whole one')
    await answers(again.page).getByTestId('variant-previous').click()
    await eventually(() => contentOf(answers(again.page)).innerText()).toBe(text)
  })

  journey('is written down to its last word when the person quits', async ({ gateway, start }) => {
    gateway.willAnswer(stream([sse.text('first, '), sse.text('last word'), sse.stall()]))
    const { page, quit, userData } = await start()
    await say(page, 'go')
    await eventually(() => contentOf(answers(page)).innerText()).toBe('first, last word')
    await quit()
    expect(await gateway.completions()[0]?.outcome).toBe('clientLeft')
    expect(storedMessages(userData).at(-1)).toMatchObject({
      status: 'interrupted',
      content: 'first, last word',
    })
    const again = await start({ userData })
    await answers(again.page, 'interrupted').waitFor()
    expect(await contentOf(answers(again.page)).innerText()).toBe('first, last word')
  })
})
