import { describe, expect } from 'vitest'
import { answer, sse, stream } from '../support/scriptedGateway'
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
import { storedMessages } from '../support/e2e/historyFile'
import { eventually, journey } from '../support/e2e/test'

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
    expect(await conversationItems(page).allInnerTexts()).toEqual(['한국의 수도는?'])
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
