import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { answer, gate, sse, stream } from '../support/scriptedGateway'
import { answers, composer, contentOf, isFocused, say, userMessages } from '../support/e2e/chatWindow'
import { asked } from '../support/e2e/gateway'
import { type InputMethod, openInputMethod } from '../support/e2e/inputMethod'
import { sharedJourney } from '../support/e2e/sharedJourney'
import { eventually } from '../support/e2e/test'

/** Types 안녕하세요 key by key and leaves the last syllable composing, as it is when Enter is pressed. */
async function typeGreeting(ime: InputMethod): Promise<void> {
  const syllables = [
    ['ㅇ', '아', '안'],
    ['ㄴ', '녀', '녕'],
    ['ㅎ', '하'],
    ['ㅅ', '세'],
  ]
  for (const states of syllables) {
    for (const state of states) await ime.compose(state)
    await ime.commit(states.at(-1) ?? '')
  }
  for (const state of ['ㅇ', '요']) await ime.compose(state)
}

/** Enter with a syllable still composing, as Windows and Linux send it. */
async function sendWhileComposing(ime: InputMethod, syllable: string): Promise<void> {
  await ime.enterWhileComposing()
  await ime.commit(syllable)
  await ime.enter()
  await ime.releaseEnter()
}

async function focusedComposer(page: Page): Promise<InputMethod> {
  await composer(page).click()
  return openInputMethod(page)
}

/** Everything the page has seen by now has been acted upon: two frames and a task later nothing is on its way. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  )
}

describe('writing Korean', () => {
  sharedJourney('one Enter names a conversation, with the last syllable', async ({ app }) => {
    const { page, call } = app
    const made = await call('conversations.create', { model: null, folderId: null })
    if (!made.ok) throw new Error(made.error.message)
    await call('conversations.rename', { id: made.value.id, title: 'Old' })
    await page.reload()
    const items = page.getByTestId('conversation-item')
    const rename = async (): Promise<InputMethod> => {
      await items.filter({ hasText: /Old|안녕/ }).click({ button: 'right' })
      await page.getByRole('menuitem', { name: 'Rename' }).click()
      await eventually(() => isFocused(page.getByLabel('Title of the conversation'))).toBe(true)
      return openInputMethod(page)
    }
    const linux = await rename()
    await typeGreeting(linux)
    await sendWhileComposing(linux, '요')
    await eventually(() => items.allInnerTexts()).toContain('안녕하세요')
    // macOS: the newline alone follows.
    const mac = await rename()
    await typeGreeting(mac)
    await mac.commit('요')
    await mac.compose('녕')
    await mac.enterWhileComposing()
    await mac.commit('녕')
    await mac.newlineOnly()
    await mac.releaseEnter()
    await eventually(() => items.allInnerTexts()).toContain('안녕하세요녕')
  })

  sharedJourney('one Enter sends, once, with the last syllable', async ({ gateway, app }) => {
    gateway.willDo(({ method }) => (method === 'POST' ? answer('네') : undefined))
    const { page } = app
    const ime = await focusedComposer(page)

    // Windows and Linux: the input method gets the key, the syllable is committed, the key comes again.
    await typeGreeting(ime)
    await sendWhileComposing(ime, '요')
    await eventually(() => answers(page, 'complete').count()).toBe(1)
    expect(await composer(page).inputValue()).toBe('')

    // macOS: the newline alone follows.
    await typeGreeting(ime)
    await ime.enterWhileComposing()
    await ime.commit('요')
    await ime.newlineOnly()
    await ime.releaseEnter()
    await eventually(() => answers(page, 'complete').count()).toBe(2)
    expect(await composer(page).inputValue()).toBe('')

    // Some ibus methods: the composition ends empty, and its syllable follows as plain text.
    await typeGreeting(ime)
    await ime.enterWhileComposing()
    await ime.compose('')
    await ime.commit('요')
    await ime.releaseEnter()
    await eventually(() => answers(page, 'complete').count()).toBe(3)
    expect(await composer(page).inputValue()).toBe('')

    await settled(page)
    expect(await userMessages(page).allInnerTexts()).toEqual(Array(3).fill('안녕하세요'))
    expect(gateway.completions().map((request) => asked(request).messages.at(-1)?.content)).toEqual(
      Array(3).fill('안녕하세요'),
    )
  })

  sharedJourney('Shift+Enter is a new line, composing or not', async ({ gateway, app }) => {
    gateway.willAnswer(answer('네'))
    const { page } = app
    const ime = await focusedComposer(page)
    await typeGreeting(ime)
    await ime.commit('요')
    await ime.enter({ shift: true })
    await ime.releaseEnter()
    await eventually(() => composer(page).inputValue()).toBe('안녕하세요\n')
    await ime.compose('반')
    await ime.commit('반')
    await settled(page)
    expect(gateway.completions()).toHaveLength(0)
    await page.keyboard.press('Enter')
    await answers(page, 'complete').waitFor()
    expect(await contentOf(userMessages(page)).innerText()).toBe('안녕하세요\n반')
  })

  sharedJourney(
    'Enter takes a queued, a changed and a rewritten message once, too',
    async ({ gateway, app }) => {
      const end = gate()
      gateway.willAnswer(
        stream([sse.text('네'), end.step, sse.finish(), sse.done()]),
        answer('둘'),
        answer('다시'),
      )
      const { page } = app
      await say(page, '하나')
      await contentOf(answers(page)).waitFor()
      const ime = await focusedComposer(page)
      await typeGreeting(ime)
      await sendWhileComposing(ime, '요')
      const queued = page.getByTestId('queued-message')
      await eventually(() => queued.allInnerTexts()).toEqual(['1\n안녕하세요'])

      await queued.getByRole('button', { name: 'Edit' }).click()
      await page.getByTestId('queued-message-field').waitFor()
      for (const state of ['ㄴ', '네']) await ime.compose(state)
      await sendWhileComposing(ime, '네')
      await eventually(() => queued.allInnerTexts()).toEqual(['1\n안녕하세요네'])
      end.open()
      await eventually(() => answers(page, 'complete').count()).toBe(2)

      await userMessages(page).nth(1).hover()
      await userMessages(page).nth(1).getByTestId('message-edit').click()
      await page.getByTestId('message-edit-field').waitFor()
      for (const state of ['ㅇ', '요']) await ime.compose(state)
      await sendWhileComposing(ime, '요')
      await eventually(() => contentOf(answers(page, 'complete')).allInnerTexts()).toEqual(['네', '다시'])
      await settled(page)
      expect(gateway.completions().map((request) => asked(request).messages.at(-1)?.content)).toEqual([
        '하나',
        '안녕하세요네',
        '안녕하세요네요',
      ])
    },
  )

  sharedJourney('a syllable in the making outlives the end of an answer', async ({ gateway, app }) => {
    const end = gate()
    gateway.willAnswer(stream([sse.text('네'), end.step, sse.finish(), sse.done()]), answer('또 네'))
    const { page } = app
    await say(page, '하나')
    await contentOf(answers(page)).waitFor()
    const ime = await focusedComposer(page)
    for (const state of ['ㄷ', '두']) await ime.compose(state)
    end.open()
    await answers(page, 'complete').waitFor()
    await page.getByTestId('send').waitFor()
    await ime.compose('둘')
    await sendWhileComposing(ime, '둘')
    await eventually(() => answers(page, 'complete').count()).toBe(2)
    await eventually(() => userMessages(page).allInnerTexts()).toEqual(['하나', '둘'])
  })
})

describe('writing Japanese', () => {
  sharedJourney('the Enter that takes a candidate does not send', async ({ gateway, app }) => {
    gateway.willAnswer(answer('はい'))
    const { page } = app
    const ime = await focusedComposer(page)
    for (const state of ['に', 'にほ', 'にほん', 'にほんご', '日本語']) await ime.compose(state)
    await ime.enterWhileComposing()
    await ime.commit('日本語')
    await ime.releaseEnter()
    await settled(page)
    expect(await composer(page).inputValue()).toBe('日本語')
    expect(gateway.completions()).toHaveLength(0)

    await ime.enter()
    await ime.releaseEnter()
    await answers(page, 'complete').waitFor()
    expect(await contentOf(userMessages(page)).innerText()).toBe('日本語')
  })
})
