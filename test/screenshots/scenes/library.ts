import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { answers } from '../../support/e2e/chatWindow'
import { answerFileDialogs, chooseFromMenu } from '../../support/e2e/mainProcess'
import { writeChatgptExport } from '../chatgptExport'
import { inOrder } from '../inOrder'
import type { Scene } from '../stage'
import { openTabs } from './steps'

/** Where things go to and come from: a name that may be seen. */
const downloads = join(tmpdir(), 'Downloads')

async function withDownloads(act: () => Promise<void>): Promise<void> {
  const clear = (): void => rmSync(downloads, { recursive: true, force: true })
  clear()
  mkdirSync(downloads)
  try {
    await act()
  } finally {
    clear()
  }
}

const exporting: Scene = {
  pictures: ['export', 'export-all', 'export-picking', 'export-done'],
  play: ({ content, open, take }) =>
    withDownloads(async () => {
      const { talk, fileName } = content.exported
      const app = await open({ tabs: openTabs, seed: inOrder(content, talk) })
      const { page } = app
      await answers(page, 'complete').waitFor()
      await chooseFromMenu(app, 'CmdOrCtrl+E')
      await page.getByTestId('export-start').waitFor()
      await take('export', page)
      await page.getByTestId('export-scope').selectOption('all')
      await page.getByTestId('export-format-archive').check()
      await take('export-all', page)

      // The system's own dialog stays open for as long as the picture takes.
      await app.app.evaluate(({ dialog }) => {
        dialog.showSaveDialog = () => new Promise((done) => Object.assign(globalThis, { closeDialog: done }))
      })
      await page.getByTestId('export-start').click()
      await page.getByTestId('export-running').waitFor()
      await take('export-picking', page)
      await app.app.evaluate(() => Reflect.get(globalThis, 'closeDialog')({ canceled: true, filePath: '' }))

      await page.getByTestId('export-start').waitFor()
      await page.getByTestId('export-format-markdown').check()
      await page.getByTestId('export-scope').selectOption('offered')
      await answerFileDialogs(app, join(downloads, fileName))
      await page.getByTestId('export-start').click()
      await page.getByTestId('export-hidden').waitFor()
      await take('export-done', page)
    }),
}

const step = (page: Page, name: string) => page.locator(`[data-testid="import-dialog"][data-step="${name}"]`)

const importing: Scene = {
  pictures: ['import', 'import-refused', 'import-preview', 'import-report'],
  play: ({ content, open, take }) =>
    withDownloads(async () => {
      const { fileName, before, talks, broken, attachment } = content.imported
      const app = await open({ tabs: openTabs, seed: inOrder(content) })
      const { page } = app
      const pick = async (path: string, reached: string): Promise<void> => {
        await answerFileDialogs(app, path)
        await page.getByTestId('import-pick-file').click()
        await step(page, reached).waitFor()
      }
      await answers(page, 'complete').waitFor()
      await chooseFromMenu(app, 'CmdOrCtrl+I')
      await step(page, 'choose').waitFor()
      await take('import', page)

      await pick(join(app.userData, 'settings.json'), 'refused')
      await take('import-refused', page)
      await step(page, 'refused').getByRole('button').click()

      await pick(await writeChatgptExport(join(downloads, 'earlier.zip'), talks.slice(0, before)), 'preview')
      await page.getByTestId('import-start').click()
      await step(page, 'report').waitFor()
      await page.getByTestId('import-done').click()
      await chooseFromMenu(app, 'CmdOrCtrl+I')

      const path = await writeChatgptExport(join(downloads, fileName), talks, { broken, attachment })
      await pick(path, 'preview')
      await page.getByTestId('import-problems').locator('summary').click()
      await take('import-preview', page)
      await page.getByTestId('import-choose-all').check()
      await page.getByTestId('import-start').click()
      await step(page, 'report').waitFor()
      await page.getByTestId('import-problems').locator('summary').click()
      await take('import-report', page)
    }),
}

/** Conversations out to files and in from them. */
export const libraryScenes: readonly Scene[] = [exporting, importing]
