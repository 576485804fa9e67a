import { answers, composer, contentOf } from '../../support/e2e/chatWindow'
import { chooseFromMenu } from '../../support/e2e/mainProcess'
import { defaultAppearance } from '@shared/model/appearance'
import { talks } from '../seeds'
import type { Scene } from '../stage'
import { drawn, inTheDark, openTabs } from './steps'

const rich: Scene = {
  pictures: ['reading', 'answer-menu', 'high-contrast', 'large-text'],
  play: async ({ content, open, take }) => {
    const { page, call } = await open({ tabs: openTabs, seed: talks(content.reading) })
    const answer = answers(page, 'complete')
    await drawn(answer)
    await take('reading', page)
    await answer.hover()
    await answer.getByTestId('message-more').click()
    await page.getByRole('menu').waitFor()
    await take('answer-menu', page)
    await page.keyboard.press('Escape')
    await composer(page).focus()
    await call('settings.update', { appearance: { ...defaultAppearance, contrast: 'more' } })
    await page.locator('html[data-contrast="more"]').waitFor()
    await take('high-contrast', page)
    await call('settings.update', { appearance: { ...defaultAppearance, textSize: 150 } })
    await page.locator('html:not([data-contrast="more"])').waitFor()
    await take('large-text', page)
  },
}

const diagram: Scene = {
  pictures: ['diagram', 'diagram-dark'],
  play: async ({ content, open, take }) => {
    const app = await open({ tabs: openTabs, seed: talks(content.diagram) })
    const answer = contentOf(answers(app.page, 'complete'))
    await answer.getByTestId('code-show-preview').click()
    const frame = answer.frameLocator('[data-testid="preview-frame"]')
    await frame.locator('svg').waitFor()
    await take('diagram', app.page)
    await inTheDark(app)
    await frame.locator('svg').waitFor()
    await take('diagram-dark', app.page)
  },
}

const finding: Scene = {
  pictures: ['find', 'outline'],
  play: async ({ content, open, take }) => {
    const app = await open({ tabs: openTabs, seed: talks(content.long) })
    const { page } = app
    await answers(page, 'complete').last().waitFor()
    await chooseFromMenu(app, 'CmdOrCtrl+F')
    await page.getByTestId('find-field').fill(content.long.sought)
    await page.getByTestId('find-result').getByText(/\d/).waitFor()
    await take('find', page)
    await page.keyboard.press('Escape')
    await chooseFromMenu(app, 'CmdOrCtrl+Shift+O')
    await page.getByTestId('outline').locator('[aria-current]').waitFor()
    await take('outline', page)
  },
}

/** What is read, and how one finds something in it. */
export const readingScenes: readonly Scene[] = [rich, diagram, finding]
