import { describe, expect } from 'vitest'
import type { Page } from 'playwright-core'
import { draftFiles, pickFiles, testFile } from '../support/e2e/attachments'
import { composer, isFocused, sayAndWait, tabs } from '../support/e2e/chatWindow'
import { openInputMethod } from '../support/e2e/inputMethod'
import { openLongConversation } from '../support/e2e/longConversation'
import { lookedAt } from '../support/e2e/lookedAt'
import { chooseFromMenu } from '../support/e2e/mainProcess'
import type { RunningApp } from '../support/e2e/runningApp'
import { field, found, marked, openSearch, results } from '../support/e2e/searchDialog'
import { sharedJourney } from '../support/e2e/sharedJourney'
import { eventually, journey } from '../support/e2e/test'
import { windowOpenedBy } from '../support/e2e/windows'
import { png } from '../support/files/images'
import { answer } from '../support/scriptedGateway'

const chips = (page: Page) => page.getByTestId('search-chip')
const row = (page: Page, id: string | undefined) => page.locator(`[data-row-id="${id}"]`)

/** The message that the shown branch ends with. */
async function shownEnd({ call }: RunningApp, id: string): Promise<string | null> {
  const read = await call('conversations.get', { id })
  return read.ok ? read.value.activeLeafId : null
}

describe('searching', () => {
  sharedJourney(
    'finds Korean inside words, phrases, and what has one word without another',
    async ({ app }) => {
      const { page } = app
      const { messageIds } = await openLongConversation(app, {
        messages: 40,
        texts: { 3: '이번 프로젝트를 마무리해요', 5: '다음 프로젝트는 가을에 해요', 8: '별똥별을 보러 가요' },
      })
      const [here, next, star] = [messageIds[3], messageIds[5], messageIds[8]]
      await openSearch(page, '젝트')
      await eventually(async () => (await found(page)).toSorted()).toEqual([here, next].toSorted())
      expect(await marked(page)).toEqual(['젝트', '젝트'])
      await field(page).fill('똥')
      await eventually(() => found(page)).toEqual([star])
      await field(page).fill('"다음 프로젝트"')
      await eventually(() => found(page)).toEqual([next])
      await field(page).fill('프로젝트 -가을')
      await eventually(() => found(page)).toEqual([here])
      await field(page).fill('프로젝트 없는말')
      await page.getByTestId('search-nothing').waitFor()
      expect(await results(page).count()).toBe(0)
    },
  )

  sharedJourney(
    'takes a filter that is picked for one that is typed, and the other way round',
    async ({ app }) => {
      const { page } = app
      const { messageIds } = await openLongConversation(app, {
        messages: 20,
        texts: { 2: 'a question about zebras', 3: 'an answer about zebras' },
      })
      const [question, answer] = [messageIds[2], messageIds[3]]
      await openSearch(page, 'zebra')
      await eventually(async () => (await found(page)).length).toBe(2)
      await page.getByTestId('search-filter-role').click()
      await page.getByRole('menuitemradio', { name: 'Written by you' }).click()
      await eventually(() => field(page).inputValue()).toBe('zebra role:user ')
      await eventually(() => found(page)).toEqual([question])
      await eventually(() => isFocused(field(page))).toBe(true)

      await field(page).fill('역할:답변 zebra')
      await eventually(() => found(page)).toEqual([answer])
      expect(await chips(page).allInnerTexts()).toEqual(['Answers'])
      await page.getByRole('button', { name: 'Remove filter: Answers' }).click()
      await eventually(() => field(page).inputValue()).toBe('zebra')
      await eventually(async () => (await found(page)).length).toBe(2)

      await field(page).fill('zebra after:2100')
      await page.getByTestId('search-nothing').waitFor()
      await field(page).fill('zebra folder:nowhere')
      await page.getByText('There is nothing called folder:nowhere.').waitFor()
    },
  )

  sharedJourney('follows a syllable in the making, and then is what was typed', async ({ app }) => {
    const { page } = app
    const { messageIds } = await openLongConversation(app, { messages: 4, texts: { 1: '프로젝트를 해요' } })
    await openSearch(page, '프로')
    await eventually(() => found(page)).toEqual([messageIds[1]])
    const input = await openInputMethod(page)
    // Both ways in which input methods show it: a letter beside the syllable, and one in it.
    for (const [composed, hit] of [
      ['ㅈ', '프로젝'],
      ['젝', '프로젝'],
      ['젝ㅌ', '프로젝트'],
    ] as const) {
      await input.compose(composed)
      await eventually(() => marked(page)).toEqual([hit])
      expect(await field(page).inputValue()).toBe(`프로${composed}`)
      expect(await found(page)).toEqual([messageIds[1]])
    }
    await input.commit('젝')
    await eventually(() => marked(page)).toEqual(['프로젝'])
    await field(page).fill('프롲')
    await page.getByTestId('search-nothing').waitFor()
  })

  sharedJourney('shows nothing of what was found before the field was emptied', async ({ app }) => {
    const { page } = app
    const { messageIds } = await openLongConversation(app, {
      messages: 6,
      texts: { 1: 'a zebra', 3: 'a giraffe' },
    })
    await openSearch(page, 'zebra')
    await eventually(() => found(page)).toEqual([messageIds[1]])
    await field(page).fill('')
    await page.getByTestId('search-help').waitFor()
    // Every result that is ever drawn from here on.
    await page.evaluate(() => {
      const drawn = new Set<string | null>()
      Object.assign(globalThis, { drawn })
      new MutationObserver(() => {
        for (const one of document.querySelectorAll('[data-testid="search-result"]'))
          drawn.add(one.getAttribute('data-message-id'))
      }).observe(document.body, { childList: true, subtree: true })
    })
    await field(page).fill('giraffe')
    await eventually(() => found(page)).toEqual([messageIds[3]])
    const drawn = await page.evaluate(() => [...(globalThis as unknown as { drawn: Set<string> }).drawn])
    expect(drawn).toEqual([messageIds[3]])
  })

  sharedJourney('typed quickly, it ends with the hits of what stands there', async ({ app }) => {
    const { page } = app
    const { messageIds } = await openLongConversation(app, {
      messages: 200,
      texts: { 11: 'zebra crossing', 13: 'zebra' },
    })
    await openSearch(page, '')
    for (let round = 0; round < 3; round += 1) {
      await field(page).pressSequentially('zebra crossing')
      await eventually(() => found(page)).toEqual([messageIds[11]])
      await field(page).pressSequentially(' -zebra')
      await page.getByTestId('search-nothing').waitFor()
      expect(await found(page)).toEqual([])
      await field(page).press('ControlOrMeta+a')
    }
  })

  sharedJourney('says which filter names nothing, as it was typed', async ({ app }) => {
    const { page } = app
    await openLongConversation(app, { messages: 4, texts: { 1: 'a zebra' } })
    await openSearch(page, 'zebra 폴더:없음')
    await page.getByText('There is nothing called 폴더:없음.').waitFor()
    await field(page).fill('zebra model:nobody')
    await page.getByText('Nothing here is from model:nobody.').waitFor()
    await field(page).fill('zebra -tag:없음')
    await page.getByText('-tag:없음 excludes nothing: there is nothing of that name.').waitFor()
    expect(await results(page).count()).toBe(1)
  })
})

describe('a hit', () => {
  sharedJourney('far up and on another branch is shown there, which can be undone', async ({ app }) => {
    const { page } = app
    const { id, messageIds, variantIds } = await openLongConversation(app, {
      messages: 1_000,
      variants: { 101: 'another answer\n\n'.repeat(40) + 'with a **needle** in it' },
    })
    await openSearch(page, 'needle')
    await eventually(() => found(page)).toEqual([variantIds[101]])
    await results(page).click()
    await eventually(() => lookedAt(page)).toEqual({ text: 'needle', seen: true })
    expect(await shownEnd(app, id)).toBe(variantIds[101])
    await eventually(() => isFocused(page.getByRole('group', { name: 'Messages', exact: true }))).toBe(true)

    const notice = page.getByTestId('toast').filter({ hasText: 'another branch' })
    await notice.getByRole('button', { name: 'Undo' }).click()
    await row(page, messageIds.at(-1)).waitFor()
    expect(await row(page, variantIds[101]).count()).toBe(0)
    expect(await shownEnd(app, id)).toBe(messageIds.at(-1))
  })

  sharedJourney(
    'far up on the shown branch changes nothing of what the conversation goes on from',
    async ({ app }) => {
      const { page } = app
      const { id, messageIds } = await openLongConversation(app, {
        messages: 300,
        texts: { 10: 'needle here' },
      })
      await openSearch(page, 'needle')
      await eventually(() => found(page)).toEqual([messageIds[10]])
      await results(page).click()
      await eventually(() => lookedAt(page)).toEqual({ text: 'needle', seen: true })
      expect(await page.getByTestId('toast').count()).toBe(0)
      expect(await shownEnd(app, id)).toBe(messageIds.at(-1))
    },
  )
})

sharedJourney('from a hit, one key leads back to where one was reading', async ({ app }) => {
  const { page } = app
  const { id, messageIds } = await openLongConversation(app, {
    messages: 1_000,
    texts: { 11: 'a needle' },
  })
  const frame = page.getByRole('group', { name: 'Messages', exact: true })
  await frame.focus()
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('PageUp')
  /** The row at the upper edge, and by how many pixels it is above that. */
  const top = (): Promise<[string | null, number]> =>
    frame.evaluate((list) => {
      const edge = list.getBoundingClientRect().top
      const rows = [...list.querySelectorAll('[data-row-id]')]
      const first = rows.find((one) => one.getBoundingClientRect().bottom > edge)
      const past = edge - (first?.getBoundingClientRect().top ?? 0)
      return [first?.getAttribute('data-row-id') ?? null, Math.round(past)]
    })
  const stored = () => page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '[]'), `reading:${id}`)
  const isStored = async () => JSON.stringify((await stored()).slice(0, 2)) === JSON.stringify(await top())
  await eventually(isStored).toBe(true)
  const [place, past] = await top()
  await openSearch(page, 'needle')
  await eventually(() => found(page)).toEqual([messageIds[11]])
  await results(page).click()
  await eventually(() => lookedAt(page)).toEqual({ text: 'needle', seen: true })
  await chooseFromMenu(app, 'Alt+Left')
  await eventually(async () => (await top())[0]).toBe(place)
  await eventually(async () => Math.abs((await top())[1] - past) <= 2).toBe(true)
})

describe('a hit elsewhere', () => {
  sharedJourney(
    'in the name of a file is shown there, and a picture stands out',
    async ({ app, gateway }) => {
      gateway.willAnswer(answer('Seen.'))
      const { page } = app
      await pickFiles(
        page,
        testFile('2분기 계약서.txt', 'words', 'text/plain'),
        testFile('holiday.png', png(60, 40), 'image/png'),
      )
      await eventually(() => draftFiles(page, 'ready').count()).toBe(2)
      await sayAndWait(page, 'look at these')
      await openSearch(page, '계약')
      await eventually(() => marked(page)).toEqual(['계약'])
      expect(await results(page).innerText()).toContain('2분기 계약서.txt')
      await results(page).click()
      await eventually(() => lookedAt(page)).toEqual({ text: '계약', seen: true })

      await openSearch(page, 'holiday')
      await eventually(() => marked(page)).toEqual(['holiday'])
      await results(page).click()
      const picture = page.locator('[data-testid="attachment"][data-kind="image"]')
      await eventually(() => picture.evaluate((one) => one.getAnimations().length)).toBe(1)
    },
  )

  sharedJourney('of words side by side is where they stand so', async ({ app }) => {
    const { page } = app
    const filler = 'a report about it\n\n'.repeat(80)
    await openLongConversation(app, {
      messages: 4,
      texts: { 1: `the weekly meeting\n\n${filler}the **weekly** report` },
    })
    await openSearch(page, 'weekly report')
    await eventually(() => marked(page)).toContain('weekly report')
    await results(page).click()
    await eventually(() => lookedAt(page)).toEqual({ text: 'weekly report', seen: true })
  })
})

journey('a hit in a conversation of another window is gone to there', async ({ start }) => {
  const main = await start()
  const { id, messageIds } = await openLongConversation(main, { messages: 400, texts: { 21: 'a needle' } })
  await openSearch(main.page, 'needle')
  await eventually(() => found(main.page)).toEqual([messageIds[21]])
  await main.page.keyboard.press('Escape')
  await field(main.page).waitFor({ state: 'detached' })
  const own = await windowOpenedBy(main.app, () => chooseFromMenu(main, 'CmdOrCtrl+Shift+D'))
  await row(own, messageIds.at(-1)).waitFor()

  await openSearch(main.page, 'needle')
  await eventually(() => found(main.page)).toEqual([messageIds[21]])
  await results(main.page).click()
  await eventually(() => lookedAt(own)).toEqual({ text: 'needle', seen: true })
  const window = await main.app.browserWindow(own)
  await eventually(() => window.evaluate((one) => one.isFocused())).toBe(true)
  expect(await row(main.page, messageIds[21]).count()).toBe(0)
  expect(await main.page.locator(`[data-testid="tab"][data-conversation-id="${id}"]`).count()).toBe(0)
})

describe('by keyboard alone', () => {
  sharedJourney('it is opened, gone through, left, and opened again with the same hits', async ({ app }) => {
    const { page } = app
    const { id, messageIds } = await openLongConversation(app, {
      messages: 30,
      texts: { 1: 'zebra one', 3: 'zebra two' },
    })
    await page.getByTestId('new-chat').click()
    await eventually(() => tabs(page).count()).toBe(2)
    const own = page.locator(`[data-testid="tab"][data-conversation-id="${id}"]`)
    await own.click()
    await chooseFromMenu(app, 'CmdOrCtrl+W')
    await own.waitFor({ state: 'detached' })
    await composer(page).focus()
    await chooseFromMenu(app, 'CmdOrCtrl+Shift+F')
    await page.getByTestId('search-help').waitFor()
    await page.keyboard.type('zebra')
    await eventually(async () => (await found(page)).length).toBe(2)
    const [best, second] = await found(page)
    await page.keyboard.press('Escape')
    await field(page).waitFor({ state: 'detached' })
    await eventually(() => isFocused(composer(page))).toBe(true)

    await chooseFromMenu(app, 'CmdOrCtrl+Shift+F')
    await eventually(() => found(page)).toEqual([best, second])
    await page.keyboard.press('Control+Enter')
    await eventually(() => tabs(page).count()).toBe(2)
    expect(await field(page).inputValue()).toBe('zebra')
    expect(await page.locator('[data-testid="tab"]').first().getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await eventually(() => lookedAt(page)).toEqual({ text: 'zebra', seen: true })
    expect([messageIds[1], messageIds[3]]).toContain(second)
    await field(page).waitFor({ state: 'detached' })
  })

  sharedJourney('the palette leads to it with what was typed there', async ({ app }) => {
    const { page } = app
    const { messageIds } = await openLongConversation(app, { messages: 4, texts: { 1: 'a zebra crossing' } })
    await chooseFromMenu(app, 'CmdOrCtrl+K')
    await page.getByTestId('palette-field').fill('zebra cross')
    const entry = page.locator('[data-testid="palette-entry"][data-kind="search"]')
    await eventually(() => entry.innerText()).toBe('Search all messages for “zebra cross”')
    await page.keyboard.press('Enter')
    await eventually(() => found(page)).toEqual([messageIds[1]])
    expect(await field(page).inputValue()).toBe('zebra cross')
    await page.keyboard.press('Enter')
    await eventually(() => lookedAt(page)).toMatchObject({ seen: true })
  })
})
