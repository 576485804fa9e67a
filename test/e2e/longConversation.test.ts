import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import type { Page } from 'playwright-core'
import { answers, contentOf, isFocused, say, sayAndWait } from '../support/e2e/chatWindow'
import { type LongConversation, openLongConversation } from '../support/e2e/longConversation'
import { lookedAt } from '../support/e2e/lookedAt'
import { answerFileDialogs, chooseFromMenu } from '../support/e2e/mainProcess'
import { pdfText } from '../support/e2e/pdfText'
import type { RunningApp } from '../support/e2e/runningApp'
import { sharedJourney } from '../support/e2e/sharedJourney'
import { resize } from '../support/e2e/tabBar'
import { eventually, journey } from '../support/e2e/test'
import { answer, gate, sse, stream } from '../support/scriptedGateway'

const list = (page: Page) => page.getByRole('group', { name: 'Messages', exact: true })
const row = (page: Page, id: string | undefined) => page.locator(`[data-row-id="${id}"]`)
const result = (page: Page) => page.getByTestId('find-result').innerText()

/** How far a message's beginning is below the upper edge of the list, in pixels. */
async function distanceFromTop(page: Page, id: string | undefined): Promise<number> {
  const [box, frame] = [await row(page, id).boundingBox(), await list(page).boundingBox()]
  return (box?.y ?? Number.NaN) - (frame?.y ?? 0)
}

/** Whether the row at the upper edge, and how far it is scrolled past, are what is stored of a conversation. */
function isPlaceStored(page: Page, conversationId: string): Promise<boolean> {
  return page.evaluate((id) => {
    const edge = document.querySelector('.message-list')?.getBoundingClientRect().top ?? Number.NaN
    const above = [...document.querySelectorAll('[data-row-id]')]
      .map((one) => ({ id: one.getAttribute('data-row-id'), past: edge - one.getBoundingClientRect().top }))
      .filter(({ past }) => past >= 0)
      .toSorted((one, other) => one.past - other.past)[0]
    const [messageId, offset] = JSON.parse(localStorage.getItem(`reading:${id}`) ?? '[]')
    return above !== undefined && above.id === messageId && Math.abs(above.past - offset) <= 1
  }, conversationId)
}

/** A conversation of which only the end is loaded when it is opened. */
/** Remembers the word that is read, in the first line of the list, and says which it is. */
function readWord(page: Page): Promise<string> {
  return list(page).evaluate((element) => {
    const { top, left, width } = element.getBoundingClientRect()
    for (let below = 2; below < 300; below += 10) {
      const caret = document.caretPositionFromPoint(left + width / 2, top + below)
      if (!(caret?.offsetNode instanceof Text)) continue
      const range = document.createRange()
      range.setStart(caret.offsetNode, Math.max(0, caret.offset - 1))
      range.setEnd(caret.offsetNode, caret.offset)
      Object.assign(window, { readWord: range, readAt: range.getBoundingClientRect().top - top })
      const isWhole = range.getBoundingClientRect().top >= top
      if (isWhole && /\p{L}/u.test(range.toString())) return range.toString()
    }
    return ''
  })
}

/** Pixels by which its line has moved since. */
function readWordMoved(page: Page): Promise<number> {
  return list(page).evaluate((element) => {
    const { readWord: range, readAt } = window as unknown as { readWord: Range; readAt: number }
    return Math.abs(range.getBoundingClientRect().top - element.getBoundingClientRect().top - readAt)
  })
}

function open(app: RunningApp, texts: Record<number, string> = {}): Promise<LongConversation> {
  return openLongConversation(app, { messages: 1_000, texts })
}

describe('finding', () => {
  sharedJourney('goes through all messages, also those that are not loaded', async ({ app }) => {
    const { page } = app
    const { messageIds } = await open(app, {
      4: '바늘 Needle 하나',
      7: 'a **nee**dle in [needle](https://needle.example/needle)\n\n```ts\nconst needle = 1\n```\n\n\\(needle\\)',
      [-3]: 'the last NEEDLE',
    })
    await list(page).focus()
    await chooseFromMenu(app, 'CmdOrCtrl+F')
    await page.getByTestId('find-field').waitFor()
    await page.keyboard.type('needle')
    await eventually(() => result(page)).toBe('5 of 5')
    await eventually(() => lookedAt(page)).toEqual({ text: 'NEEDLE', seen: true })
    expect(await row(page, messageIds[4]).count()).toBe(0)

    await page.keyboard.press('Enter')
    await eventually(() => result(page)).toBe('1 of 5')
    await eventually(() => lookedAt(page)).toEqual({ text: 'Needle', seen: true })
    await page.keyboard.press('Enter')
    await page.keyboard.press('F3')
    await page.keyboard.press('Enter')
    await eventually(() => result(page)).toBe('4 of 5')
    await eventually(() => lookedAt(page)).toEqual({ text: 'needle', seen: true })
    // Neither the address of the link nor the formula counts.
    expect(await page.evaluate(() => CSS.highlights.get('find-hit')?.size)).toBe(4)
    await page.keyboard.press('Shift+Enter')
    await eventually(() => result(page)).toBe('3 of 5')

    await page.getByTestId('find-case').click()
    await eventually(() => result(page)).toMatch(/ of 3$/)
    await page.getByTestId('find-field').fill('no such thing')
    await eventually(() => result(page)).toBe('No results')
    await page.keyboard.press('Escape')
    expect(await page.getByTestId('find-bar').count()).toBe(0)
    await eventually(() => page.evaluate(() => CSS.highlights.get('find-hit')?.size ?? 0)).toBe(0)
    expect(await isFocused(list(page))).toBe(true)
  })

  sharedJourney('opens the reasoning in which a hit is hidden', async ({ gateway, app }) => {
    const { page } = app
    gateway.willAnswer(
      stream([sse.reasoning('Thinking of a needle.'), sse.text('So it is.'), sse.finish(), sse.done()]),
    )
    await sayAndWait(page, 'why?')
    await chooseFromMenu(app, 'CmdOrCtrl+F')
    await page.getByTestId('find-field').fill('needle')
    await eventually(() => result(page)).toBe('1 of 1')
    await eventually(() => lookedAt(page)).toEqual({ text: 'needle', seen: true })
    expect(await page.getByTestId('message-reasoning').getAttribute('open')).not.toBeNull()
  })
})

describe('copying', () => {
  const clipboard = ({ app }: RunningApp) => app.evaluate((electron) => electron.clipboard.readText())

  sharedJourney('takes the whole conversation, drawn or not', async ({ app }) => {
    const { page } = app
    await open(app, { 0: 'the very first', 1: 'an **old** answer', [-1]: 'the very last' })
    await list(page).focus()
    await page.keyboard.press('Control+A')
    // Scrolled away and back, it is selected still.
    await page.keyboard.press('PageUp')
    await page.keyboard.press('PageUp')
    await page.keyboard.press('Control+C')
    await eventually(() => clipboard(app)).toContain('the very last')
    const copied = await clipboard(app)
    expect(copied).toMatch(/^\*\*You:\*\*\n\nthe very first\n\n\*\*[\w.-]+:\*\*\n\nan \*\*old\*\* answer\n\n/)
    expect(copied.match(/^\*\*You:\*\*$/gm)).toHaveLength(500)
  })

  sharedJourney('takes messages between the ends of a selection, in view or not', async ({ app }) => {
    const { page } = app
    const { messageIds } = await open(app, {
      [-6]: 'begin here, please',
      [-5]: '1. one\n2. two `code`',
      [-4]: 'between',
      [-3]: 'a short one',
      [-2]: 'and another',
      [-1]: 'first words and last words',
    })
    const [first, last] = [messageIds.at(-6) ?? '', messageIds.at(-1) ?? '']
    await row(page, first).waitFor()
    await page.evaluate(
      ([from, to]) => {
        const textOf = (id: string | undefined) => {
          const content = document.querySelector(`[data-row-id="${id}"] [data-testid="message-content"]`)
          return document.createTreeWalker(content ?? document.body, NodeFilter.SHOW_TEXT).nextNode()
        }
        const [start, end] = [textOf(from), textOf(to)]
        if (start && end) getSelection()?.setBaseAndExtent(start, 6, end, 'first words'.length)
      },
      [first, last],
    )
    // So far that both ends are out of view.
    await list(page).hover()
    await eventually(async () => {
      await page.mouse.wheel(0, -1_000)
      return distanceFromTop(page, last)
    }).toBeGreaterThan(2_000)
    await list(page).focus()
    await page.keyboard.press('Control+C')
    await eventually(() => clipboard(app)).toMatch(/first words$/)
    const copied = await clipboard(app)
    expect(copied).toMatch(/^\*\*You:\*\*\n\nhere, please\n\n/)
    expect(copied).toContain('\n\n1. one\n2. two `code`\n\n**You:**\n\nbetween\n\n')
  })

  sharedJourney(
    'gives a piece of an answer without its markup, and a whole one with it',
    async ({ gateway, app }) => {
      const { page } = app
      const markdown = 'Some **bold** words.\n\n- one\n- two \\(x^2\\)\n\n```ts\nlet  a = 1\n```'
      gateway.willAnswer(answer(markdown))
      const shown = await sayAndWait(page, 'go on')
      await shown.locator('.katex').waitFor()
      const select = (selector: string) =>
        page.evaluate((wanted) => {
          const element = document.querySelector(
            `[data-role="assistant"] [data-testid="message-content"] ${wanted}`,
          )
          if (element) getSelection()?.selectAllChildren(element)
        }, selector)
      const copiedHtml = () => page.evaluate(() => document.body.dataset['copied'])
      await page.evaluate(() =>
        document.addEventListener('copy', (event) => {
          document.body.dataset['copied'] = event.clipboardData?.getData('text/html') ?? ''
        }),
      )
      await select('ul')
      await page.keyboard.press('Control+C')
      await eventually(() => clipboard(app)).toBe('- one\n- two $x^2$')
      expect(await copiedHtml()).toBe('<li>one</li><li>two $x^2$</li>')
      await select('code')
      await page.keyboard.press('Control+C')
      await eventually(() => clipboard(app)).toBe('let  a = 1')
      expect(await copiedHtml()).toBe('<pre><code>let  a = 1</code></pre>')
      await contentOf(shown).evaluate((element) => getSelection()?.selectAllChildren(element))
      await page.keyboard.press('Control+C')
      await eventually(() => clipboard(app)).toBe(markdown)
    },
  )
})

describe('the outline', () => {
  sharedJourney('leads to questions that are not loaded, and marks the one that is read', async ({ app }) => {
    const { page } = app
    const { messageIds } = await open(app, {
      2: 'the second question',
      [-2]: 'the last question',
      [-1]: '# Head\n\ntext\n\n## Second *head*\n\nmore',
    })
    await page.getByTestId('outline-open').click()
    const current = page.getByTestId('outline').locator('[aria-current]')
    await eventually(() => current.innerText()).toBe('the last question')
    await eventually(() => page.getByTestId('outline-heading').allInnerTexts()).toEqual([
      'Head',
      'Second head',
    ])
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await eventually(() => current.innerText()).toBe('the second question')
    await eventually(async () => Math.abs(await distanceFromTop(page, messageIds[2]))).toBeLessThan(60)
    await page.keyboard.press('Escape')
    expect(await page.getByTestId('outline').count()).toBe(0)
    await eventually(() => isFocused(list(page))).toBe(true)
  })

  sharedJourney('leaves the word that is read where it is, as a narrower window does', async ({ app }) => {
    const { page } = app
    const paragraph = '한 문단에 여러 줄이 되도록 이어 쓴 글이라서 폭이 바뀌면 줄이 다시 나뉜다. '.repeat(8)
    await open(app, { [-1]: Array.from({ length: 20 }, (_, place) => `${place}: ${paragraph}`).join('\n\n') })
    await list(page).hover()
    await page.mouse.wheel(0, -1_500)
    await page.getByTestId('jump-to-latest').waitFor()
    await eventually(() => readWord(page)).toMatch(/\p{L}/u)
    await page.getByTestId('outline-open').click()
    await page.getByTestId('outline').waitFor()
    await eventually(() => readWordMoved(page)).toBeLessThan(2)
    // Its lines take the focus when they are there, and Escape with it.
    await eventually(() => page.getByTestId('outline').locator(':focus').count()).toBe(1)
    await page.keyboard.press('Escape')
    await page.getByTestId('outline').waitFor({ state: 'detached' })
    await eventually(() => readWordMoved(page)).toBeLessThan(2)
    const [width, height] = await page.evaluate(() => [innerWidth, innerHeight] as const)
    for (const changed of [width - 300, width]) {
      await resize(app, changed, height)
      await eventually(() => readWordMoved(page)).toBeLessThan(2)
    }
  })

  sharedJourney('is not needed to go from question to question', async ({ app }) => {
    const { page } = app
    const { messageIds } = await open(app)
    await list(page).focus()
    const step = async (keys: string, times: number, place: number): Promise<void> => {
      for (let time = 0; time < times; time += 1) await chooseFromMenu(app, keys)
      await eventually(async () => Math.abs(await distanceFromTop(page, messageIds.at(place)))).toBeLessThan(
        60,
      )
    }
    // Far more than are loaded; the first step is to the last question.
    await step('Alt+Up', 10, -20)
    await step('Alt+Up', 40, -100)
    await step('Alt+Down', 2, -96)
  })
})

sharedJourney('a conversation becomes a PDF with all that was said', async ({ app }) => {
  const { page, userData } = app
  await openLongConversation(app, {
    messages: 120,
    texts: { 0: 'the very first question', [-1]: '마지막 답변\n\n```ts\nconst last = true\n```' },
  })
  const path = join(userData, 'conversation.pdf')
  await answerFileDialogs(app, path)
  await chooseFromMenu(app, 'CmdOrCtrl+Shift+S')
  await eventually(() => existsSync(path)).toBe(true)
  const pages = await pdfText(path)
  expect(pages.length).toBeGreaterThan(5)
  expect(pages[0]).toContain('the very first question')
  expect(pages.at(-1)).toContain('마지막 답변')
  expect(pages.at(-1)).toContain('const last = true')
  // Nothing of the window is on paper, and nothing of the paper stays in the window.
  expect(pages.join('')).not.toContain('Write a message')
  await eventually(() => page.locator('.print-page').count()).toBe(0)
})

describe('somebody who reads above', () => {
  sharedJourney('is not pulled away, and is told what comes meanwhile', async ({ gateway, app }) => {
    const { page } = app
    const [slow, end] = [gate(), gate()]
    const paragraph = 'A paragraph of an answer that is long enough to be read.\n\n'
    gateway.willAnswer(
      stream([
        sse.text(paragraph.repeat(60)),
        slow.step,
        sse.text('More.\n\n'),
        end.step,
        sse.finish(),
        sse.done(),
      ]),
      answer('The second answer.'),
    )
    await say(page, 'one')
    await eventually(() => contentOf(answers(page)).innerText()).toContain('long enough')
    await say(page, 'two')
    await page.getByTestId('queued-message').waitFor()
    const top = () => list(page).evaluate((element) => element.scrollTop)
    const below = () =>
      list(page).evaluate(
        ({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight,
      )
    await eventually(below).toBeLessThan(2)

    // The first move of two fingers on a touchpad is a few pixels.
    await list(page).hover()
    await page.mouse.wheel(0, -3)
    await eventually(below).toBeGreaterThan(2)
    const place = await top()
    slow.open()
    await eventually(() => contentOf(answers(page)).innerText()).toContain('More.')
    expect(await top()).toBe(place)

    await page.mouse.wheel(0, -1_000)
    const button = page.getByTestId('jump-to-latest')
    await eventually(() => button.innerText()).toMatch(/^Jump to the latest\s*An answer is being written\.$/)
    end.open()
    await eventually(() => button.getAttribute('data-count')).toBe('2')
    expect(await button.innerText()).toContain('2 new messages')
    await button.click()
    await eventually(() => contentOf(answers(page).last()).innerText()).toBe('The second answer.')
    expect(await button.count()).toBe(0)
    expect(await isFocused(list(page))).toBe(true)
  })

  sharedJourney(
    'keeps what is selected under the pointer while more is written',
    async ({ gateway, app }) => {
      const { page } = app
      const [more, end] = [gate(), gate()]
      gateway.willAnswer(
        stream([
          sse.text('First paragraph.\n\n'.repeat(30)),
          more.step,
          sse.text('Another paragraph.\n\n'.repeat(20)),
          end.step,
          sse.finish(),
          sse.done(),
        ]),
      )
      await say(page, 'one')
      const content = contentOf(answers(page))
      await eventually(() => content.innerText()).toContain('First')
      const top = () => list(page).evaluate((element) => element.scrollTop)
      await eventually(top).toBeGreaterThan(100)
      await content.locator('p').last().selectText()
      const place = await top()
      more.open()
      await eventually(() => content.innerText()).toContain('Another')
      await page.getByTestId('jump-to-latest').waitFor()
      expect(await top()).toBe(place)
      // Once nothing is selected, it goes on at the end.
      await page.evaluate(() => getSelection()?.removeAllRanges())
      end.open()
      await eventually(async () => (await top()) - place).toBeGreaterThan(500)
    },
  )
})

journey('a long conversation opens where it was left', async ({ start }) => {
  const first = await start()
  const { id, messageIds } = await openLongConversation(first, { messages: 1_000 })
  const place = messageIds[100]
  await first.page.getByTestId('outline-open').click()
  await first.page.getByTestId('outline-question').last().waitFor()
  await first.page.keyboard.press('Home')
  for (let line = 0; line < 50; line += 1) await first.page.keyboard.press('ArrowDown')
  await first.page.keyboard.press('Enter')
  await eventually(async () => Math.abs(await distanceFromTop(first.page, place))).toBeLessThan(60)
  // Without it, lines are longer: what is above the place would be of another height at the next start.
  await first.page.keyboard.press('Escape')
  await eventually(() => isPlaceStored(first.page, id)).toBe(true)
  const before = await distanceFromTop(first.page, place)
  await first.quit()

  const { page } = await start({ userData: first.userData })
  await row(page, place).waitFor()
  await eventually(() => distanceFromTop(page, place)).toBeCloseTo(before, -1)
})
