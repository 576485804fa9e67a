import { composer } from '../../support/e2e/chatWindow'
import { draftFiles } from '../../support/e2e/attachments'
import { ownThings } from '../seeds'
import type { Scene } from '../stage'
import { newChat, openTabs } from './steps'

const model = 'openai/gpt-5.2'

const composing: Scene = {
  pictures: ['new-chat', 'slash', 'mention', 'writing'],
  play: async ({ content, open, take }) => {
    const { mention, question, pasted } = content.writing
    const { app, page } = await open({ tabs: openTabs, seed: ownThings(content.presets, []) })
    await newChat(page, model)
    await page.getByTestId('preset-starter').first().waitFor()
    await take('new-chat', page)

    await composer(page).pressSequentially('/')
    await page.getByTestId('preset-menu').getByRole('option').first().waitFor()
    await take('slash', page)
    await composer(page).fill('')
    await page.getByTestId('preset-menu').waitFor({ state: 'detached' })

    await composer(page).pressSequentially(mention)
    await page.getByTestId('mention-menu').getByRole('option').first().waitFor()
    await take('mention', page)
    await page.keyboard.press('Tab')
    await page.getByTestId('mention-chip').waitFor()

    const long = `${pasted.title}\n${`${pasted.line}\n`.repeat(220)}`
    await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), long)
    await composer(page).press('Control+v')
    await draftFiles(page, 'ready').waitFor()
    await composer(page).pressSequentially(question)
    await take('writing', page)
  },
}

/** The field one writes in, and what it offers. */
export const writingScenes: readonly Scene[] = [composing]
