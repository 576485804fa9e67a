import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, onTestFinished } from 'vitest'
import { openZip } from '@main/library/zip/openZip'
import type { ExportFormat } from '@shared/contract/library'
import { answer, testKey } from '../support/scriptedGateway'
import { closeSettings, conversationItems, openSettings, sayAndWait } from '../support/e2e/chatWindow'
import { answerFileDialogs, chooseFromMenu } from '../support/e2e/mainProcess'
import { sharedJourney } from '../support/e2e/sharedJourney'

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'runyour-exports-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** From the open dialog to its report. */
async function exportAs(page: Page, format: ExportFormat): Promise<void> {
  await page.getByTestId(`export-format-${format}`).check()
  await page.getByTestId('export-start').click()
  await page.getByTestId('export-result').waitFor()
}

const closeDialog = async (page: Page): Promise<void> => {
  await page.getByTestId('export-close').click()
  await page.getByTestId('export-result').waitFor({ state: 'detached' })
}

describe('exporting', () => {
  sharedJourney(
    'writes the conversation in view in every format, without a key that stands in it',
    async ({ gateway, app }) => {
      const hostile = '# Plan\n\n**중요**는 $x^2$\n\n```ts\nconst a = 1\n```\n\n<script>alert(1)</script>'
      gateway.willAnswer(answer(hostile))
      const { page } = app
      await sayAndWait(page, `제주도 여행 ${testKey}`)
      const folder = temporaryFolder()
      const endings = { markdown: 'md', html: 'html', pdf: 'pdf', json: 'json', archive: 'zip' } as const
      for (const [format, ending] of Object.entries(endings) as [ExportFormat, string][]) {
        const path = join(folder, `one.${ending}`)
        await answerFileDialogs(app, path)
        await chooseFromMenu(app, 'CmdOrCtrl+E')
        await exportAs(page, format)
        expect(await page.getByTestId('export-result').innerText()).toContain(path)
        expect(await page.getByTestId('export-hidden').innerText()).toContain('[key]')
        await closeDialog(page)
        expect(readFileSync(path).includes(testKey)).toBe(false)
      }
      const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
      expect(read('one.md')).toContain('제주도 여행 [key]')
      expect(read('one.html')).toContain('&#x3C;script>')
      expect(read('one.html')).toContain('<math')
      expect(JSON.parse(read('one.json')).conversations[0].messages).toHaveLength(2)
      expect(readFileSync(join(folder, 'one.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
      const zip = await openZip(join(folder, 'one.zip'))
      expect(zip.entries.map(({ name }) => name)).toContain('manifest.json')
      zip.close()
      expect(readdirSync(folder)).toHaveLength(5)
    },
  )

  sharedJourney(
    'writes one file for each conversation, and nothing where no place was picked',
    async ({ gateway, app }) => {
      gateway.willAnswer(answer('one'), answer('two'))
      const { page } = app
      await sayAndWait(page, 'first question')
      await page.getByTestId('new-chat').click()
      await sayAndWait(page, 'second question')
      const folder = temporaryFolder()
      await app.app.evaluate(({ dialog }) => {
        dialog.showOpenDialog = async () => ({ canceled: true, filePaths: [] })
      })
      await openSettings(page, 'history')
      await page.getByTestId('export-everything').click()
      await page.getByTestId('export-format-markdown').check()
      await page.getByTestId('export-start').click()
      await page.getByTestId('export-start').waitFor()
      expect(readdirSync(folder)).toEqual([])

      // What was chosen still is.
      expect(await page.getByTestId('export-format-markdown').isChecked()).toBe(true)
      await answerFileDialogs(app, folder)
      await exportAs(page, 'markdown')
      const [made = ''] = readdirSync(folder)
      const files = readdirSync(join(folder, made))
      expect(files.map((name) => name.slice('2026-11-23 '.length)).toSorted()).toEqual(
        expect.arrayContaining(['first question.md', 'second question.md']),
      )
      expect(existsSync(join(folder, `${made}.part`))).toBe(false)
      // The button that had the focus is gone. The key closes the dialog, and nothing behind it.
      await page.keyboard.press('Escape')
      await page.getByTestId('export-result').waitFor({ state: 'detached' })
      await page.getByTestId('export-everything').waitFor()
      await closeSettings(page)
    },
  )

  sharedJourney(
    'keeps its buttons in reach while the list has something to say',
    async ({ gateway, app }) => {
      gateway.willAnswer(answer('one'), answer('two'))
      const { page } = app
      await sayAndWait(page, 'to be put away')
      await page.getByTestId('new-chat').click()
      await sayAndWait(page, 'to be exported')
      await conversationItems(page).filter({ hasText: 'to be put away' }).focus()
      await page.keyboard.press('e')
      await page.getByTestId('toast').waitFor()
      await chooseFromMenu(app, 'CmdOrCtrl+E')
      const start = page.getByTestId('export-start')
      await start.waitFor()
      const isOnTop = await start.evaluate((button) => {
        const { x, y, width, height } = button.getBoundingClientRect()
        return button.contains(document.elementFromPoint(x + width / 2, y + height / 2))
      })
      expect(isOnTop).toBe(true)
      await page.keyboard.press('Escape')
      await start.waitFor({ state: 'detached' })
    },
  )

  sharedJourney('is in the menu of a conversation', async ({ gateway, app }) => {
    gateway.willAnswer(answer('ok'))
    const { page } = app
    await sayAndWait(page, 'a question to keep')
    await conversationItems(page).filter({ hasText: 'a question to keep' }).click({ button: 'right' })
    await page.getByTestId('conversation-export').click()
    const path = join(temporaryFolder(), 'kept.md')
    await answerFileDialogs(app, path)
    await exportAs(page, 'markdown')
    expect(readFileSync(path, 'utf8')).toContain('a question to keep')
    await closeDialog(page)
  })
})
