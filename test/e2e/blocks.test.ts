import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { describe, expect } from 'vitest'
import { answer, gate, sse, stream } from '../support/scriptedGateway'
import { answers, contentOf, newChat, say, sayAndWait } from '../support/e2e/chatWindow'
import { answerFileDialogs } from '../support/e2e/mainProcess'
import type { RunningApp } from '../support/e2e/runningApp'
import { sharedJourney } from '../support/e2e/sharedJourney'
import { removeFolder, eventually } from '../support/e2e/test'

const fence = '```'
const longCode = Array.from({ length: 60 }, (_, line) => `const value${line} = '값 ${line}'`).join('\n')
const table = [
  '| 이름 | 가격 |',
  '|:--|--:|',
  '| 나비 | ₩12,000 |',
  '| 가방 | ₩300 |',
  '| =다리 | ₩1,200 |',
].join('\n')

function copied({ app }: RunningApp): Promise<string> {
  return app.evaluate(({ clipboard }) => clipboard.readText())
}

function isInView(element: Locator): Promise<boolean> {
  return element.evaluate((one) => {
    const { top, bottom } = one.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })
}

describe('a block of code', () => {
  sharedJourney('is coloured, copied, saved under its name and wrapped', async ({ gateway, app }) => {
    const { page } = app
    gateway.willAnswer(answer(`${fence}kotlin title="src/Main.kt"\nfun main() = println("안녕")\n${fence}`))
    const content = contentOf(await sayAndWait(page, 'code, please'))
    await content.locator('.hljs-keyword', { hasText: 'fun' }).waitFor()
    await content.getByText('src/Main.kt').waitFor()
    await content.getByText('1 line', { exact: true }).waitFor()

    await content.getByRole('button', { name: 'Copy code' }).click()
    await content.getByRole('status').getByText('Copied').waitFor()
    expect(await copied(app)).toBe('fun main() = println("안녕")')

    const folder = mkdtempSync(join(tmpdir(), 'runyour-blocks-'))
    const path = join(folder, 'Main.kt')
    await answerFileDialogs(app, path)
    // By keyboard: what is only shown with the pointer over it can be reached all the same.
    await content.getByRole('button', { name: 'Save code as…' }).press('Enter')
    await content.getByRole('status').getByText('Saved').waitFor()
    expect(readFileSync(path, 'utf8')).toBe('fun main() = println("안녕")')
    await removeFolder(folder)

    const wrap = content.getByRole('button', { name: 'Wrap long lines' })
    const whiteSpace = () => content.locator('pre').evaluate((pre) => getComputedStyle(pre).whiteSpace)
    expect(await whiteSpace()).toBe('pre')
    await wrap.press('Space')
    await eventually(() => whiteSpace()).toBe('pre-wrap')
    expect(await wrap.getAttribute('aria-pressed')).toBe('true')
  })

  sharedJourney(
    'stays whole for whoever saw it being written, and is folded for whoever comes back',
    async ({ gateway, app }) => {
      const { page } = app
      const half = gate()
      const lines = longCode.split('\n')
      gateway.willAnswer(
        stream([
          sse.text(`${fence}ts\n${lines.slice(0, 50).join('\n')}\n`),
          half.step,
          sse.text(`${lines.slice(50).join('\n')}\n${fence}\n`),
          sse.finish(),
          sse.done(),
        ]),
      )
      await say(page, 'long code')
      const content = contentOf(answers(page))
      await content.getByText('value49').waitFor()
      half.open()
      await answers(page, 'complete').waitFor()
      const last = content.getByText("const value59 = '값 59'")
      await last.waitFor()
      const block = content.locator('.markdown-code')
      expect(await block.getAttribute('data-folded')).toBeNull()
      await content.getByRole('button', { name: 'Show less' }).waitFor()

      await page.reload()
      const unfold = content.getByRole('button', { name: 'Show all 60 lines' })
      await unfold.waitFor()
      expect(await block.getAttribute('data-folded')).toBe('true')
      // A search opens it.
      await block.evaluate((one) => one.dispatchEvent(new CustomEvent('reveal')))
      await eventually(() => block.getAttribute('data-folded')).toBeNull()

      const fold = content.getByRole('button', { name: 'Show less' })
      await fold.press('Enter')
      await eventually(() => block.getAttribute('data-folded')).toBe('true')
      // What was folded is still where one looks.
      expect(await isInView(content.locator('.markdown-code-header'))).toBe(true)
      await unfold.press('Enter')
      await eventually(() => block.getAttribute('data-folded')).toBeNull()
    },
  )
})

describe('a table', () => {
  sharedJourney('is sorted, copied and saved as it is shown', async ({ gateway, app }) => {
    const { page } = app
    gateway.willAnswer(answer(table))
    const content = contentOf(await sayAndWait(page, 'a table'))
    const names = () => content.locator('tbody td:first-child').allInnerTexts()
    const header = content.getByRole('columnheader', { name: '가격' })
    const sort = content.getByRole('button', { name: 'Sort by 가격' })
    expect(await header.getAttribute('aria-sort')).toBe('none')
    await sort.press('Enter')
    await eventually(names).toEqual(['가방', '=다리', '나비'])
    expect(await header.getAttribute('aria-sort')).toBe('ascending')
    await header.click({ position: { x: 5, y: 5 } })
    await eventually(names).toEqual(['나비', '=다리', '가방'])
    expect(await header.getAttribute('aria-sort')).toBe('descending')

    await content.getByRole('button', { name: 'Copy as CSV' }).press('Enter')
    await content.getByRole('status').getByText('Copied').waitFor()
    const csv = '이름,가격\r\n나비,"₩12,000"\r\n\'=다리,"₩1,200"\r\n가방,₩300\r\n'
    await eventually(() => copied(app)).toBe(csv)
    await content.getByRole('button', { name: 'Copy as Markdown' }).press('Enter')
    await eventually(() => copied(app)).toContain('| 나비 | ₩12,000 |\n| =다리 | ₩1,200 |')

    const folder = mkdtempSync(join(tmpdir(), 'runyour-blocks-'))
    const path = join(folder, '표.csv')
    await answerFileDialogs(app, path)
    await content.getByRole('button', { name: 'Save as CSV…' }).press('Enter')
    await content.getByRole('status').getByText('Saved').waitFor()
    expect(readFileSync(path, 'utf8')).toBe(`\uFEFF${csv}`)
    await removeFolder(folder)

    await sort.press('Enter')
    await eventually(names).toEqual(['나비', '가방', '=다리'])
    expect(await header.getAttribute('aria-sort')).toBe('none')
  })

  sharedJourney('is not sorted while it is written', async ({ gateway, app }) => {
    const { page } = app
    const rest = gate()
    const [first = '', second = '', ...rows] = table.split('\n')
    gateway.willAnswer(
      stream([
        sse.text([first, second, rows[0], ''].join('\n')),
        rest.step,
        sse.text(rows.slice(1).join('\n')),
        sse.finish(),
        sse.done(),
      ]),
    )
    await say(page, 'a slow table')
    const content = contentOf(answers(page))
    await content.getByText('나비').waitFor()
    const cell = await content.locator('td').first().elementHandle()
    expect(await content.getByRole('button').count()).toBe(0)
    rest.open()
    await content.getByRole('button', { name: 'Sort by 이름' }).click()
    await eventually(() => content.locator('tbody td:first-child').allInnerTexts()).toEqual([
      '=다리',
      '가방',
      '나비',
    ])
    // The rows are moved and not drawn anew.
    expect(await cell?.evaluate((element) => element.isConnected)).toBe(true)
  })

  sharedJourney(
    'keeps its header in view, and scrolls by itself when it is too wide',
    async ({ gateway, app }) => {
      const { page } = app
      const tall = ['| a | b |', '|--|--|', ...Array.from({ length: 60 }, (_, row) => `| ${row} | x |`)].join(
        '\n',
      )
      const columns = Array.from({ length: 20 }, (_, column) => `column${column}`)
      const wide = [columns, columns.map(() => '--'), columns].map((row) => `|${row.join('|')}|`).join('\n')
      gateway.willAnswer(answer(`${tall}\n\n${wide}\n`))
      const content = contentOf(await sayAndWait(page, 'two tables'))
      const [first, second] = [
        content.locator('.markdown-table').first(),
        content.locator('.markdown-table').last(),
      ]
      await first.getByText('40', { exact: true }).scrollIntoViewIfNeeded()
      expect(await isInView(first.getByRole('columnheader', { name: 'a' }))).toBe(true)

      const overflow = (box: Locator) => box.evaluate((one) => one.scrollWidth > one.clientWidth)
      expect(await overflow(first)).toBe(false)
      expect(await overflow(second)).toBe(true)
      // The shade at the edge follows the box: there at the beginning, gone at the end.
      const edge = () => second.evaluate((one) => getComputedStyle(one).getPropertyValue('--edge-end'))
      await eventually(edge).toBe('32px')
      await second.evaluate((one) => one.scrollTo(one.scrollWidth, 0))
      await eventually(edge).toBe('0px')
    },
  )
})

describe('a preview', () => {
  sharedJourney('draws a diagram in a frame of its own, in both themes', async ({ gateway, app }) => {
    const { page, call } = app
    gateway.willAnswer(answer(`${fence}mermaid\ngraph TD\n  A[시작] --> B[끝]\n${fence}`))
    const content = contentOf(await sayAndWait(page, 'a diagram'))
    // Nothing of it is there before the click.
    expect(await content.locator('iframe').count()).toBe(0)
    // Again where the block was drawn anew in between, as the end of an answer may do.
    await eventually(async () => {
      await content.getByTestId('code-show-preview').press('Enter')
      return content.locator('iframe').count()
    }).toBe(1)
    const frame = content.frameLocator('[data-testid="preview-frame"]')
    await frame.locator('svg').getByText('시작').waitFor()
    const height = () => content.locator('.markdown-preview-box').evaluate((box) => box.clientHeight)
    await eventually(height).not.toBe(320)
    // Labels are drawn and not markup of the page in the frame.
    expect(await frame.locator('foreignObject').count()).toBe(0)
    const ground = () => frame.locator('html').evaluate((one) => getComputedStyle(one).backgroundColor)
    expect(await ground()).toBe('rgb(255, 255, 255)')
    await call('settings.update', { theme: 'dark' })
    await eventually(ground).toBe('rgb(28, 28, 27)')
    await frame.locator('svg').getByText('시작').waitFor()

    await content.getByTestId('code-show-code').click()
    await eventually(() => content.locator('iframe').count()).toBe(0)
    expect(await content.locator('pre').innerText()).toContain('A[시작]')
  })

  sharedJourney('says so when a diagram cannot be drawn, and shows its source', async ({ gateway, app }) => {
    const { page } = app
    gateway.willAnswer(answer(`${fence}mermaid\ngraph TD\n  A[시작 -->\n${fence}`))
    const content = contentOf(await sayAndWait(page, 'a broken diagram'))
    await content.getByTestId('code-show-preview').click()
    await content.getByText('This diagram could not be drawn.').waitFor()
    expect(await content.locator('pre').isVisible()).toBe(true)
    expect(await content.getByTestId('code-show-code').getAttribute('aria-pressed')).toBe('true')
  })

  sharedJourney('runs a page, fits its height, and opens it large', async ({ gateway, app }) => {
    const { page } = app
    const source =
      '<body style="margin:0"><button onclick="this.textContent = 1 + 1">press</button><div style="height:480px">'
    gateway.willAnswer(answer(`${fence}html\n${source}\n${fence}`))
    const content = contentOf(await sayAndWait(page, 'a page'))
    await content.getByTestId('code-show-preview').click()
    const frame = content.frameLocator('[data-testid="preview-frame"]')
    await frame.getByRole('button', { name: 'press' }).click()
    await frame.getByRole('button', { name: '2' }).waitFor()
    const height = () => content.locator('.markdown-preview-box').evaluate((box) => box.clientHeight)
    await eventually(async () => (await height()) > 480 && (await height()) < 560).toBe(true)

    await content.getByRole('button', { name: 'Open large' }).click()
    const dialog = page.getByRole('dialog')
    await dialog
      .frameLocator('[data-testid="preview-frame"]')
      .getByRole('button', { name: 'press' })
      .waitFor()
    await dialog.getByRole('button', { name: 'Close' }).first().click()
    await dialog.waitFor({ state: 'detached' })
  })

  sharedJourney('is not offered while the block is written', async ({ gateway, app }) => {
    const { page } = app
    const end = gate()
    gateway.willAnswer(
      stream([
        sse.text(`${fence}svg\n<svg viewBox="0 0 10 10">\n`),
        end.step,
        sse.text(`</svg>\n${fence}\n`),
        sse.finish(),
        sse.done(),
      ]),
    )
    await say(page, 'a drawing')
    const content = contentOf(answers(page))
    await content.getByText('<svg').waitFor()
    expect(await content.getByTestId('code-show-preview').count()).toBe(0)
    end.open()
    await content.getByTestId('code-show-preview').click()
    await content.frameLocator('[data-testid="preview-frame"]').locator('svg').waitFor()
    await newChat(page)
  })
})

sharedJourney(
  'what answers are made of is drawn once before the first, where nobody sees it',
  async ({ app }) => {
    const { page } = app
    await page.addInitScript(() => {
      const drawn = new Set<string>()
      Object.assign(window, { drawn })
      new MutationObserver(() => {
        for (const one of document.querySelectorAll('[inert] .markdown *')) drawn.add(one.localName)
      }).observe(document, { childList: true, subtree: true })
    })
    await page.reload()
    const drawn = () => page.evaluate(() => [...(window as unknown as { drawn: Set<string> }).drawn])
    await eventually(drawn).toEqual(
      expect.arrayContaining(['p', 'strong', 'ul', 'ol', 'pre', 'blockquote', 'hr', 'table', 'a', 'section']),
    )
    await eventually(() => page.locator('.markdown').count()).toBe(0)
  },
)
