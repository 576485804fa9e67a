import type { FrameLocator, Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect } from 'vitest'
import { answer } from '../support/scriptedGateway'
import { composer, contentOf, sayAndWait } from '../support/e2e/chatWindow'
import { attemptRtc, hostilePage, namesAsked, recorded, startRelay } from '../support/e2e/hostilePage'
import { interceptDesktop, windowCount } from '../support/e2e/mainProcess'
import type { RunningApp } from '../support/e2e/runningApp'
import { eventually, journey } from '../support/e2e/test'
import { startTracker, type Tracker } from '../support/e2e/tracker'

let tracker: Tracker
beforeEach(async () => void (tracker = await startTracker()))
afterEach(() => tracker.close())

/** What Chromium says when a policy refuses something, which all of this provokes. */
const refused =
  /Content Security Policy|ERR_|sandbox|Sandbox|permission|Permission|Not allowed|Blocked|blocked|Unsafe|Failed to (load|construct|execute)|Refused|SecurityError|not allowed|insecure|net::/

const fence = '```'

/** Asks for the answer that the gateway has ready and opens the preview in it. */
async function preview({ page }: RunningApp): Promise<FrameLocator> {
  const content = contentOf(await sayAndWait(page, 'show me'))
  await content.getByTestId('code-show-preview').click()
  await content.getByTestId('preview-frame').waitFor()
  return content.frameLocator('[data-testid="preview-frame"]')
}

/** Keeps what frames report to the page, by name. */
async function listen(page: Page): Promise<() => Promise<Record<string, string>>> {
  await page.evaluate(() => {
    const reports: Record<string, string> = {}
    Object.assign(window, { reports })
    addEventListener('message', ({ data }) => {
      if (Array.isArray(data?.report)) reports[data.report[0]] = data.report[1]
    })
  })
  return () => page.evaluate(() => (window as unknown as { reports: Record<string, string> }).reports)
}

describe('invariant 4: a preview has no way out', () => {
  journey('a page cannot reach anything, whatever it tries', async ({ gateway, start }) => {
    const relay = await startRelay()
    try {
      const source = hostilePage(relay, tracker)
      gateway.willAnswer(answer(`${fence}html\n${source}\n${fence}`))
      const { netLog, args } = recorded()
      const app = await start({ args })
      const { page, expectProblem } = app
      expectProblem(refused)
      const { openedLinks } = await interceptDesktop(app)
      await app.app.evaluate(({ session }) => {
        const downloads: string[] = []
        Object.assign(globalThis, { downloads })
        session.defaultSession.on('will-download', (event) => downloads.push(String(event.defaultPrevented)))
      })
      await composer(page).fill('still here')
      const reports = await listen(page)
      await composer(page).fill('')
      await preview(app)
      await eventually(async () => (await reports())['end']).toBe('reached')

      const { dialogs, ...seen } = await reports()
      expect(seen).toMatchObject({
        bridge: 'undefined',
        'parent bridge': 'SecurityError',
        'parent document': 'SecurityError',
        'top address': 'SecurityError',
        node: 'undefinedundefined',
        origin: 'null',
        cookie: 'SecurityError',
        localStorage: 'SecurityError',
        sessionStorage: 'SecurityError',
        eval: 'EvalError',
        fetch: 'TypeError',
        'fetch the app': 'TypeError',
        XMLHttpRequest: 'TypeError',
        import: 'TypeError',
        'scripted image': 'refused',
        open: 'null',
        notification: 'denied',
        position: 'refused',
        top: 'SecurityError',
        parent: 'SecurityError',
      })
      for (const name of [
        'indexedDB',
        'caches',
        'worker',
        'service worker',
        'camera',
        'clipboard',
        'fullscreen',
      ]) {
        expect(seen[name], name).toMatch(/Error$|^never$/)
      }
      for (const name of ['WebSocket', 'EventSource', 'WebTransport']) {
        expect(seen[name], name).toMatch(/Error$|^never$/)
      }
      expect(seen['rtc']).toBe('ReferenceError')
      // No dialog was shown.
      expect(dialogs).toBe('false')

      // The window is as it was, and as high as it lets a frame be.
      expect(page.url()).toBe('app://runyour/index.html')
      expect(await windowCount(app)).toBe(1)
      expect(await app.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
      expect(await page.locator('.markdown-preview-box').evaluate((box) => box.clientHeight)).toBeLessThan(
        700,
      )
      expect(await page.getByText('This diagram could not be drawn.').count()).toBe(0)
      await composer(page).fill('still here')
      expect(await composer(page).inputValue()).toBe('still here')

      expect(tracker.requests).toEqual([])
      expect(relay.heard).toEqual([])
      expect(await openedLinks()).toEqual([])
      const downloads = await app.app.evaluate(() => Reflect.get(globalThis, 'downloads') as string[])
      expect(downloads.filter((prevented) => prevented !== 'true')).toEqual([])
      await app.quit()
      // Nor did anybody look up a name: asking for one already tells it.
      expect(namesAsked(netLog)).toEqual([])
    } finally {
      relay.close()
    }
  })

  journey(
    'a page that makes itself a fresh realm is ended before anything of it gets out',
    async ({ gateway, start }) => {
      const relay = await startRelay()
      try {
        const ran = `parent.postMessage({ report: ['nested', 'ran'] }, '*'); top.postMessage({ report: ['nested', 'ran'] }, '*'); (${attemptRtc})('nested', '${relay.stun}', '${relay.turn}')`
        const quoted = (text: string): string => JSON.stringify(text).replaceAll('</', '<\\/')
        const make = (how: string): string =>
          `<p>before</p><script>setTimeout(() => { const frame = document.createElement('iframe'); ${how} }, 50)</script>`
        const ways = [
          make(`frame.srcdoc = ${quoted(`<script>${ran}</script>`)}; document.body.append(frame)`),
          make(`frame.src = ${quoted(`javascript:void (() => { ${ran} })()`)}; document.body.append(frame)`),
          make(`document.body.attachShadow({ mode: 'closed' }).append(frame)`),
          make(`document.body.innerHTML = '<i' + 'frame></i' + 'frame>'`),
        ]
        gateway.willAnswer(answer(ways.map((way) => `${fence}html\n${way}\n${fence}`).join('\n\n')))
        const { netLog, args } = recorded()
        const started = await start({ args })
        const { app, page, expectProblem } = started
        expectProblem(refused)
        // What Playwright calls every process of a page that ends, and it does not look at the page any more.
        expectProblem(/the page crashed/)
        await listen(page)
        await sayAndWait(page, 'nest')
        const inPage = (code: string): Promise<unknown> =>
          app.evaluate(
            ({ BrowserWindow }, text) =>
              BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(text),
            code,
          )
        await app.evaluate(({ BrowserWindow }) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents
          const nested: number[] = []
          Object.assign(globalThis, { nested, windowProcess: contents?.getOSProcessId() })
          contents?.on('frame-created', (_event, { frame }) => {
            if (frame?.parent?.parent) nested.push(frame.osProcessId)
          })
        })
        /** How many pages made a frame, and how many of their processes still run. */
        const ended = () =>
          app.evaluate(() => {
            const nested = Reflect.get(globalThis, 'nested') as number[]
            const runs = (pid: number): boolean => {
              try {
                return process.kill(pid, 0)
              } catch {
                return false
              }
            }
            return [nested.length, nested.filter(runs).length]
          })
        for (let index = 0; index < ways.length; index += 1) {
          await inPage(`document.querySelectorAll('[data-testid="code-show-preview"]')[${index}].click()`)
          await eventually(ended).toEqual([index === 0 ? 1 : index + 2, 0])
          // Once is enough: it takes some seconds until a silent frame is taken for a dead one.
          if (index === 0) {
            const said = `document.querySelector('[data-testid="preview-stopped"]')?.textContent ?? ''`
            await eventually(() => inPage(said)).toMatch(/stopped/)
            // Loading it again begins the same once more, which is ended once more.
            await inPage(`document.querySelector('[data-testid="preview-again"]').click()`)
            await eventually(() => inPage(said)).toBe('')
            await eventually(ended).toEqual([2, 0])
          }
          await inPage(`document.querySelectorAll('[data-testid="code-show-code"]')[${index}].click()`)
        }
        // On a busy machine its first words come before the signal that ends it; what WebRTC found would come later.
        const reports = (await inPage('window.reports')) as Record<string, string>
        expect({ nested: 'ran', ...reports }).toEqual({ nested: 'ran' })
        // The window itself was never in danger.
        const same = await app.evaluate(
          ({ BrowserWindow }) =>
            BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ===
            Reflect.get(globalThis, 'windowProcess'),
        )
        expect(same).toBe(true)
        expect(relay.heard).toEqual([])
        await started.quit()
        expect(namesAsked(netLog)).toEqual([])
      } finally {
        relay.close()
      }
    },
  )

  journey('a frame goes nowhere, whether it is told to or goes by itself', async ({ gateway, start }) => {
    const ways = [
      `<meta http-equiv="refresh" content="0;url=${tracker.url}/refresh">`,
      `<script>location.href = '${tracker.url}/self'</script>`,
      `<script>location.replace('data:text/html,<script>fetch("${tracker.url}/data")<' + '/script>')</script>`,
      `<script>location.href = URL.createObjectURL(new Blob(['<script>fetch("${tracker.url}/blob")<' + '/script>'], { type: 'text/html' }))</script>`,
      `<script>location.href = 'app://runyour/index.html'</script>`,
      `<script>location.href = 'file:///etc/passwd'</script>`,
      `<script>location.href = 'mailto:a@example.com'</script>`,
      `<script>history.pushState({}, '', '${tracker.url}/pushed')</script>`,
      `<script>document.write('<iframe src="${tracker.url}/written"></iframe><img src="${tracker.url}/written.png">')</script>`,
    ]
    const blocks = ways.map((way) => `${fence}html\n${way}\n${fence}`).join('\n\n')
    gateway.willAnswer(answer(blocks))
    const app = await start()
    const { page, expectProblem } = app
    expectProblem(refused)
    const { openedLinks } = await interceptDesktop(app)
    const content = contentOf(await sayAndWait(page, 'go away'))
    for (let index = 0; index < ways.length; index += 1) {
      const block = content.locator('.markdown-code').nth(index)
      await block.getByTestId('code-show-preview').click()
      await block.getByTestId('preview-frame').waitFor()
      // What a frame shows in the end is its own document or an error, and never another place of the app.
      await eventually(() => page.frames().length).toBeGreaterThan(1)
      const inside = page.frames().filter((frame) => frame.parentFrame() === page.mainFrame())
      await Promise.all(
        inside.map((frame) => frame.waitForLoadState('load', { timeout: 2_000 }).catch(() => {})),
      )
      const bridges = await Promise.all(
        inside.map((frame) => frame.evaluate(() => 'runyour' in window).catch(() => false)),
      )
      expect(bridges, ways[index]).not.toContain(true)
      await block.getByTestId('code-show-code').click()
    }
    expect(page.url()).toBe('app://runyour/index.html')
    expect(await openedLinks()).toEqual([])
    expect(tracker.requests).toEqual([])
  })

  journey('a drawing runs nothing and loads nothing', async ({ gateway, start }) => {
    const source = [
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" onload="parent.postMessage({ report: [\'svg\', \'ran\'] }, \'*\')">',
      '<script>parent.postMessage({ report: ["svg", "ran"] }, "*")</script>',
      `<style>@import "${tracker.url}/import.css"; rect { fill: url(${tracker.url}/fill) }</style>`,
      `<image href="${tracker.url}/image.png" /><use href="${tracker.url}/use.svg#a" /><rect id="drawn" width="5" height="5" />`,
      `<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="${tracker.url}/frame"></iframe></foreignObject>`,
      `<a href="${tracker.url}/link" target="_top"><text y="5">go</text></a><animate onbegin="parent.postMessage({ report: ['svg', 'ran'] }, '*')" attributeName="x" dur="1s" /></svg>`,
    ].join('')
    gateway.willAnswer(answer(`${fence}svg\n${source}\n${fence}`))
    const app = await start()
    const { page, expectProblem } = app
    expectProblem(refused)
    const reports = await listen(page)
    const frame = await preview(app)
    await frame.locator('#drawn').waitFor()
    await frame.getByText('go').click({ force: true })
    expect(await reports()).toEqual({})
    expect(page.url()).toBe('app://runyour/index.html')
    expect(tracker.requests).toEqual([])
  })

  journey('a diagram is text, whatever it says about itself', async ({ gateway, start }) => {
    const source = [
      `%%{init: {"securityLevel": "loose", "htmlLabels": true, "themeCSS": "* { background: url(${tracker.url}/css) }"}}%%`,
      'graph TD',
      `  A["<img src='${tracker.url}/label.png' onerror='parent.postMessage({report:[1,2]})'> end"] --> B[x]`,
      `  click A href "${tracker.url}/click" _top`,
      '  click B call alert(1)',
    ].join('\n')
    gateway.willAnswer(answer(`${fence}mermaid\n${source}\n${fence}`))
    const app = await start()
    const { page, expectProblem } = app
    expectProblem(refused)
    const reports = await listen(page)
    const frame = await preview(app)
    await frame.locator('svg').waitFor()
    expect(await frame.locator('img, script[src*="127.0.0.1"], iframe, [onerror]').count()).toBe(0)
    await frame.locator('.node').first().click({ force: true })
    expect(await reports()).toEqual({})
    expect(page.url()).toBe('app://runyour/index.html')
    expect(tracker.requests).toEqual([])
  })

  journey('a page that never comes back holds up itself and not the window', async ({ gateway, start }) => {
    const source = '<p>about to hang</p><script>setTimeout(() => { for (;;); }, 50)</script>'
    gateway.willAnswer(answer(`${fence}html\n${source}\n${fence}`))
    const { app, page } = await start()
    const content = contentOf(await sayAndWait(page, 'hang'))
    await content.getByTestId('code-show-preview').click()
    await content.getByTestId('preview-frame').waitFor()
    const processes = () =>
      app.evaluate(({ BrowserWindow }) => {
        const main = BrowserWindow.getAllWindows()[0]?.webContents.mainFrame
        return main?.frames.map((frame) => frame.osProcessId !== main.osProcessId) ?? []
      })
    await eventually(processes).toEqual([true])
    await composer(page).fill('still typing')
    expect(await composer(page).inputValue()).toBe('still typing')
    await content.getByTestId('code-show-code').click()
    await eventually(processes).toEqual([])
  })

  journey('only the app’s own page can show one, and main keeps no more than a few', async ({ start }) => {
    const { app, page, call, expectProblem } = await start()
    expectProblem(refused)
    const made = await call('preview.create', { kind: 'html', source: '<p id="x">secret</p>' })
    if (!made.ok) throw new Error(made.error.message)
    const shown = await app.evaluate(async ({ BrowserWindow }, url) => {
      const window = new BrowserWindow({ show: false })
      await window.loadURL(`data:text/html,<iframe src="${url}"></iframe>`).catch(() => {})
      const words = await Promise.all(
        window.webContents.mainFrame.frames.map((frame) =>
          frame.executeJavaScript('document.body?.innerText ?? ""').catch(() => 'unreadable'),
        ),
      )
      window.destroy()
      return words.join('')
    }, made.value.url)
    expect(shown).not.toContain('secret')
    for (let index = 0; index < 20; index += 1) {
      expect((await call('preview.create', { kind: 'svg', source: '<svg/>' })).ok).toBe(true)
    }
    const status = (url: string): Promise<number> =>
      app.evaluate(async ({ session }, address) => (await session.defaultSession.fetch(address)).status, url)
    expect(await status(made.value.url)).toBe(404)
    expect(await page.evaluate(() => location.href)).toBe('app://runyour/index.html')
  })
})
