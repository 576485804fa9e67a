import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { draftFiles } from '../support/e2e/attachments'
import {
  answers,
  composer,
  contentOf,
  isFocused,
  say,
  sayAndWait,
  tabs,
  userMessages,
} from '../support/e2e/chatWindow'
import { asked } from '../support/e2e/gateway'
import { openInputMethod } from '../support/e2e/inputMethod'
import type { RunningApp } from '../support/e2e/runningApp'
import { sharedJourney as journey } from '../support/e2e/sharedJourney'
import { eventually, usualModel } from '../support/e2e/test'
import { answer, gate, sse, stream } from '../support/scriptedGateway'

const text = (page: Page): Promise<string> => composer(page).inputValue()

const chips = (page: Page) => page.getByTestId('mention-chip')

/** Pastes a text as a person does, from the system's clipboard. */
async function paste({ app, page }: RunningApp, text: string, keys = 'Control+v'): Promise<void> {
  await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
  await composer(page).focus()
  await page.keyboard.press(keys)
}

/** Presets as if they had been made before; the page may have read its list by now. */
async function savePresets({ call, page }: RunningApp, ...names: string[]): Promise<void> {
  const content = { systemPrompt: 'Translate into Korean.', model: null, parameters: {} }
  for (const name of names) await call('presets.save', { id: null, content: { name, ...content } })
  await page.reload()
  await composer(page).waitFor()
}

describe('undo', () => {
  journey('takes back words, and what the app wrote, one by one', async ({ app: { page } }) => {
    await composer(page).pressSequentially('one two')
    await page
      .getByRole('button', { name: /Explain/ })
      .first()
      .click()
    const withExample = await text(page)
    expect(withExample).toMatch(/^one two\n\n./)
    await page.keyboard.press('Control+z')
    expect(await text(page)).toBe('one two')
    await page.keyboard.press('Control+z')
    expect(await text(page)).toBe('one ')
    await page.keyboard.press('Control+Shift+z')
    await page.keyboard.press('Control+Shift+z')
    expect(await text(page)).toBe(withExample)
  })

  journey('brings back what was sent, and is each conversation’s own', async ({ app: { page }, gateway }) => {
    gateway.willAnswer(answer('yes'))
    await sayAndWait(page, 'was it sent?')
    expect(await text(page)).toBe('')
    await page.keyboard.press('Control+z')
    expect(await text(page)).toBe('was it sent?')
    await page.keyboard.press('Control+y')
    expect(await text(page)).toBe('')
    await composer(page).pressSequentially('first')

    await page.getByTestId('tab-new').click()
    await eventually(() => tabs(page).count()).toBe(2)
    await composer(page).pressSequentially('second')
    await page.keyboard.press('Control+z')
    expect(await text(page)).toBe('')
    // There is nothing more of this one, and nothing of the other one is touched.
    await page.keyboard.press('Control+z')
    await tabs(page).first().click()
    await eventually(() => text(page)).toBe('first')
    await page.keyboard.press('Control+z')
    expect(await text(page)).toBe('')
    await page.keyboard.press('Control+Shift+z')
    expect(await text(page)).toBe('first')
  })

  journey('comes by the menu as well', async ({ app: { app, page } }) => {
    await composer(page).pressSequentially('one two')
    await app.evaluate(({ webContents }) => webContents.getFocusedWebContents()?.undo())
    await eventually(() => text(page)).toBe('one ')
  })
})

describe('a paste', () => {
  journey('of a long text becomes a file, and goes into the text when asked', async ({ app }) => {
    const { page } = app
    const long = 'Minutes of the meeting\n' + 'a line of it\n'.repeat(900)
    await paste(app, long)
    const file = draftFiles(page, 'ready')
    await file.waitFor()
    expect(await file.innerText()).toContain('Minutes of the meeting.txt')
    expect(await file.innerText()).toContain('11,723 characters')
    expect(await text(page)).toBe('')

    await page.getByTestId('composer-file-into-text').click()
    await eventually(() => text(page)).toBe(long)
    expect(await draftFiles(page).count()).toBe(0)
    await page.keyboard.press('Control+z')
    expect(await text(page)).toBe('')

    await paste(app, long, 'Control+Shift+v')
    await eventually(() => text(page)).toBe(long)
    await page.keyboard.press('Control+z')
    await paste(app, 'short')
    await eventually(() => text(page)).toBe('short')
  })

  journey('of a megabyte holds up nothing', async ({ app }) => {
    const { page } = app
    const million = '빠른 갈색 여우가 게으른 개를 뛰어넘는다. '.repeat(45_000).slice(0, 1_000_000)
    await page.evaluate(() => {
      const watched = window as { longest?: number }
      watched.longest = 0
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries())
          watched.longest = Math.max(watched.longest ?? 0, duration)
      }).observe({ entryTypes: ['longtask'] })
    })
    // Even as plain text: the field would stutter with every letter from then on.
    await paste(app, million, 'Control+Shift+v')
    await draftFiles(page, 'ready').waitFor()
    await composer(page).pressSequentially('and this')
    expect(await text(page)).toBe('and this')
    // In the text it would be half a second for the paste, and again for every letter.
    expect(await page.evaluate(() => (window as { longest?: number }).longest)).toBeLessThan(150)
  })
})

describe('a slash', () => {
  journey(
    'finds presets by their first consonants and puts one on the conversation',
    async ({ app, gateway }) => {
      const { page } = app
      await savePresets(app, '번역 도우미', 'Poet')
      gateway.willAnswer(answer('네'))
      await composer(page).pressSequentially('/')
      const menu = page.getByTestId('preset-menu')
      await menu.waitFor()
      expect(await composer(page).getAttribute('role')).toBe('combobox')
      expect(await composer(page).getAttribute('aria-expanded')).toBe('true')
      await composer(page).pressSequentially('ㅂㅇ')
      await eventually(() => menu.getByRole('option').allInnerTexts()).toEqual([
        expect.stringContaining('번역 도우미'),
      ])
      await page.keyboard.press('Escape')
      await menu.waitFor({ state: 'detached' })
      expect(await text(page)).toBe('/ㅂㅇ')
      expect(await composer(page).getAttribute('role')).toBeNull()

      await composer(page).fill('')
      await composer(page).pressSequentially('/p')
      await menu.waitFor()
      await page.keyboard.press('Enter')
      await page.getByText('The preset “Poet” is in use in this conversation now.').waitFor()
      expect(await text(page)).toBe('')
      await sayAndWait(page, 'hello')
      expect(asked(gateway.completions()[0]).messages[0]).toEqual({
        role: 'system',
        content: 'Translate into Korean.',
      })
    },
  )

  journey('takes a choice once while a syllable is being composed', async ({ app, gateway }) => {
    const { page } = app
    await savePresets(app, '번역 도우미')
    const ime = await openInputMethod(page)
    await composer(page).focus()
    await composer(page).pressSequentially('/')
    await page.getByTestId('preset-menu').waitFor()
    for (const state of ['ㅂ', '버', '번']) await ime.compose(state)
    await eventually(() => page.getByRole('option').count()).toBe(1)
    await ime.enterWhileComposing()
    await ime.commit('번')
    await ime.enter()
    await ime.releaseEnter()
    await page.getByText('The preset “번역 도우미” is in use').waitFor()
    await eventually(() => text(page)).toBe('')
    expect(gateway.completions()).toHaveLength(0)
  })
})

describe('a mention', () => {
  journey(
    'asks another model once; the next message goes to the conversation’s own',
    async ({ app, gateway }) => {
      const { page } = app
      gateway.willAnswer(answer('once'), answer('again'))
      await composer(page).pressSequentially('@son')
      const menu = page.getByTestId('mention-menu')
      await menu.waitFor()
      await eventually(() => menu.getByRole('option').first().innerText()).toContain('claude-sonnet-4-6')
      await page.keyboard.press('Tab')
      await chips(page).waitFor()
      expect(await chips(page).getAttribute('data-model-id')).toBe('anthropic/claude-sonnet-4-6')
      expect(await text(page)).toBe('')
      await say(page, 'why?')
      await eventually(() => answers(page, 'complete').count()).toBe(1)
      await chips(page).waitFor({ state: 'detached' })
      await sayAndWait(page, 'and you?', 1)
      expect(gateway.completions().map((request) => asked(request).model)).toEqual([
        'anthropic/claude-sonnet-4-6',
        usualModel,
      ])
      expect(asked(gateway.completions()[0]).messages.at(-1)?.content).toBe('why?')
    },
  )

  journey('typed plainly is seen before it is sent, and an address is none', async ({ app, gateway }) => {
    const { page } = app
    gateway.willAnswer(answer('yes'), answer('mail'))
    await composer(page).pressSequentially('@opus why?')
    await chips(page).waitFor()
    expect(await chips(page).getAttribute('data-model-id')).toBe('anthropic/claude-opus-4-5')
    expect(await text(page)).toBe('why?')
    // The name is text again when it is taken back.
    await page.getByRole('button', { name: 'Do not ask claude-opus-4-5' }).click()
    await chips(page).waitFor({ state: 'detached' })
    await composer(page).fill('')
    await sayAndWait(page, 'write to kim@sonnet.com and @mina please')
    expect(asked(gateway.completions()[0])).toMatchObject({ model: usualModel })
    expect(await contentOf(userMessages(page)).innerText()).toBe('write to kim@sonnet.com and @mina please')
  })

  journey(
    'of several models compares them, and one that is not plain is asked about',
    async ({ app, gateway }) => {
      const { page } = app
      gateway.willDo(({ method }) => (method === 'POST' ? answer('mine') : undefined))
      await composer(page).pressSequentially('@opus @sonnet ')
      await eventually(() => chips(page).count()).toBe(2)
      await say(page, 'which?')
      await eventually(() => gateway.completions().length).toBe(2)
      expect(
        gateway
          .completions()
          .map((request) => asked(request).model)
          .toSorted(),
      ).toEqual(['anthropic/claude-opus-4-5', 'anthropic/claude-sonnet-4-6'])
      await page.getByTestId('stop').waitFor({ state: 'detached' })

      await say(page, '@gemini why?')
      await page.getByTestId('mention-menu').waitFor()
      expect(gateway.completions()).toHaveLength(2)
      await page.keyboard.press('Escape')
      await page.keyboard.press('Enter')
      await eventually(() => gateway.completions().length).toBe(3)
      expect(asked(gateway.completions()[2])).toMatchObject({ model: usualModel })
    },
  )

  journey('is remembered by a message that waits', async ({ app, gateway }) => {
    const { page } = app
    const end = gate()
    gateway.willAnswer(stream([sse.text('one'), end.step, sse.finish(), sse.done()]), answer('two'))
    await say(page, 'first')
    await contentOf(answers(page)).waitFor()
    await composer(page).pressSequentially('@sonnet second')
    await chips(page).waitFor()
    await page.keyboard.press('Enter')
    await page.getByTestId('queued-message').waitFor()
    expect(await page.getByTestId('queued-message').innerText()).toContain('to claude-sonnet-4-6')
    end.open()
    await eventually(() => answers(page, 'complete').count()).toBe(2)
    expect(asked(gateway.completions()[1]).model).toBe('anthropic/claude-sonnet-4-6')
  })
})

describe('arrow up', () => {
  journey('edits the last message, and Escape goes back', async ({ app, gateway }) => {
    const { page } = app
    gateway.willAnswer(answer('one'))
    await sayAndWait(page, 'the question')
    await composer(page).press('ArrowUp')
    const edit = page.getByTestId('message-edit-field')
    await edit.waitFor()
    await eventually(() => isFocused(edit)).toBe(true)
    expect(await edit.evaluate((field: HTMLTextAreaElement) => field.selectionStart)).toBe(
      'the question'.length,
    )
    await page.keyboard.press('Escape')
    await edit.waitFor({ state: 'detached' })
    await eventually(() => isFocused(composer(page))).toBe(true)
    await composer(page).pressSequentially('text')
    await page.keyboard.press('ArrowUp')
    await eventually(() => edit.count()).toBe(0)
  })
})

describe('the key that sends', () => {
  journey('can be Ctrl+Enter, and Enter begins a line', async ({ app, gateway }) => {
    const { page, call } = app
    gateway.willAnswer(answer('one'))
    await call('settings.update', { sendKey: 'mod-enter' })
    await page.getByText('Ctrl+Enter to send · Enter for a new line').waitFor()
    await composer(page).pressSequentially('one')
    await page.keyboard.press('Enter')
    await composer(page).pressSequentially('two')
    expect(await text(page)).toBe('one\ntwo')
    await page.keyboard.press('Control+Enter')
    await answers(page, 'complete').waitFor()
    expect(gateway.completions()).toHaveLength(1)
  })
})
