import { afterEach, beforeEach, describe, expect } from 'vitest'
import { composer } from '../support/e2e/chatWindow'
import { eventually, journey } from '../support/e2e/test'
import { startTracker, type Tracker } from '../support/e2e/tracker'
import { windowIdOf, windowOpenedBy } from '../support/e2e/windows'

let tracker: Tracker
beforeEach(async () => void (tracker = await startTracker()))
afterEach(() => tracker.close())

/** What Chromium says when a policy of the app refuses something, which these tests provoke. */
const refused =
  /Content Security Policy|ERR_BLOCKED_BY_(CLIENT|CSP)|Not allowed to (load|navigate)|permission|Permission|ERR_ABORTED/

describe('invariant 2: the window', () => {
  journey('is sandboxed, isolated and without Node, whatever it is for', async ({ start }) => {
    const { app, page, call } = await start()
    const own = await windowOpenedBy(app, () => call('windows.open', { conversationId: null }))
    const quick = await windowOpenedBy(app, () => call('app.runCommand', { command: 'quick-ask' }))
    expect([await windowIdOf(page), await windowIdOf(quick)]).toEqual(['main', 'quick'])
    for (const one of [page, own, quick]) {
      const window = await app.browserWindow(one)
      const preferences = await window.evaluate(({ webContents }) => {
        type Contents = Electron.WebContents & { getLastWebPreferences(): Record<string, unknown> }
        return (webContents as Contents).getLastWebPreferences()
      })
      expect(preferences).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
      })
      for (const name of [
        'nodeIntegrationInSubFrames',
        'nodeIntegrationInWorker',
        'allowRunningInsecureContent',
      ]) {
        expect(preferences[name] ?? false, name).toBe(false)
      }
    }
    // Each acts for itself: the tabs of one are not the other's to change, and the quick question is nobody else's.
    for (const one of [page, own]) {
      const refused = await one.evaluate(() => window.runyour.invoke('quick.dismiss', {}))
      expect(refused).toMatchObject({ ok: false, error: { code: 'bad-request' } })
    }
    const reachable = await page.evaluate(() => {
      const names = ['process', 'require', 'module', 'global', 'Buffer', 'ipcRenderer', 'electron']
      return names.filter((name) => name in globalThis)
    })
    expect(reachable).toEqual([])
    // The bridge has two functions and no way behind them.
    expect(await page.evaluate(() => Object.keys(window.runyour))).toEqual(['invoke', 'on'])
    expect(
      await page.evaluate(() => {
        try {
          // An isolated function belongs to the page's world; the preload's would lead to its `require`.
          return String(window.runyour.invoke.constructor('return typeof require')())
        } catch (error) {
          return (error as Error).name
        }
      }),
    ).toMatch(/undefined|EvalError/)
  })

  journey('sends a strict policy with its page, and the policy holds', async ({ start }) => {
    const { app, page, expectProblem } = await start()
    expectProblem(refused)
    await composer(page).waitFor()
    const policy = await app.evaluate(async ({ session }) => {
      const response = await session.defaultSession.fetch('app://runyour/index.html')
      return response.headers.get('content-security-policy') ?? ''
    })
    const directives = new Map(
      policy.split(';').map((one): [string, string] => {
        const [name = '', ...sources] = one.trim().split(/\s+/)
        return [name, sources.join(' ')]
      }),
    )
    expect(directives.get('default-src')).toBe("'none'")
    expect(directives.get('script-src')).toBe("'self'")
    for (const name of ['base-uri', 'form-action', 'frame-ancestors', 'connect-src']) {
      expect(directives.get(name), name).toBe("'none'")
    }
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:|blob:/)

    // Each of these is refused by the policy itself, whatever else would refuse it later.
    const violated = await page.evaluate(
      async ([url, socketUrl]) => {
        const seen: string[] = []
        document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective))
        const add = (name: string, attributes: Record<string, string>, text = ''): void => {
          const element = document.createElement(name)
          for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
          element.textContent = text
          document.body.append(element)
        }
        add('script', {}, 'window.ran = "inline script"')
        add('script', { src: `${url}/script.js` })
        add('img', { src: `${url}/image.png` })
        add('img', { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' })
        add('iframe', { src: `${url}/frame` })
        add('link', { rel: 'stylesheet', href: `${url}/style.css` })
        add('style', {}, 'body { color: red }')
        add('video', { src: `${url}/video.mp4` })
        add('object', { data: `${url}/object` })
        document.body.insertAdjacentHTML(
          'beforeend',
          '<button id="inline" onclick="window.ran = 1">x</button>',
        )
        document.getElementById('inline')?.click()
        await fetch(`${url}/fetch`).catch(() => {})
        try {
          await new Promise((done) => (new WebSocket(`${socketUrl}/socket`).onerror = done))
        } catch {
          // Refused at once or a moment later, both are fine.
        }
        navigator.sendBeacon(`${url}/beacon`)
        const form = document.createElement('form')
        form.action = `${url}/form`
        form.method = 'post'
        document.body.append(form)
        // Submitting is a task of its own; without the policy this would wait for ever, which fails the test.
        const formRefused = new Promise<void>((done) =>
          document.addEventListener('securitypolicyviolation', (event) => {
            if (event.effectiveDirective === 'form-action') done()
          }),
        )
        form.submit()
        await formRefused
        // In a task of its own: the debugger's own evaluations are exempt from the rule.
        const evaluated = await new Promise<string>((done) =>
          setTimeout(() => {
            try {
              // oxlint-disable-next-line no-eval -- that it cannot is what is tested
              done(String((0, eval)('"evaluated"')))
            } catch (error) {
              done((error as Error).name)
            }
          }),
        )
        await new Promise((done) => setTimeout(done))
        return { seen: [...new Set(seen)].toSorted(), evaluated, ran: (window as { ran?: unknown }).ran }
      },
      [tracker.url, tracker.webSocketUrl] as const,
    )
    expect(violated.ran).toBeUndefined()
    expect(violated.evaluated).toBe('EvalError')
    for (const directive of [
      'connect-src',
      'form-action',
      'frame-src',
      'img-src',
      'media-src',
      'script-src-attr',
      'script-src-elem',
      'style-src-elem',
    ]) {
      expect(violated.seen, directive).toContain(directive)
    }
    expect(tracker.requests).toEqual([])
  })

  journey('refuses every request but the page itself, even without the policy', async ({ start }) => {
    const { app, expectProblem } = await start()
    expectProblem(refused)
    const results = await app.evaluate(async ({ BrowserWindow, session }, url) => {
      const window = new BrowserWindow({ show: false })
      const loaded = await window.loadURL(`${url}/window`).then(
        () => 'loaded',
        (error: Error) => error.message,
      )
      window.destroy()
      const fetched = await session.defaultSession.fetch(`${url}/fetch`).then(
        () => 'fetched',
        (error: Error) => error.message,
      )
      return { loaded, fetched }
    }, tracker.url)
    expect(results.loaded).toContain('ERR_BLOCKED_BY_CLIENT')
    expect(results.fetched).toContain('ERR_BLOCKED_BY_CLIENT')
    expect(tracker.requests).toEqual([])
  })

  journey('serves nothing but its own folder', async ({ start }) => {
    const { app } = await start()
    const statuses = await app.evaluate(async ({ session }) => {
      const paths = [
        '/index.html',
        '/../main/index.js',
        '/..%2fmain%2findex.js',
        '/%2e%2e/package.json',
        '/nothing.js',
      ]
      // The inspector lets this run in the midst of whatever main does, even of Node's loading of fetch itself.
      await new Promise((resolve) => setImmediate(resolve))
      return Promise.all(
        paths.map(async (path) => (await session.defaultSession.fetch(`app://runyour${path}`)).status),
      )
    })
    expect(statuses).toEqual([200, 404, 404, 404, 404])
  })

  journey('goes nowhere else, opens nothing and embeds nothing', async ({ start }) => {
    const { app, page, expectProblem } = await start()
    expectProblem(refused)
    await composer(page).fill('still here')
    await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      const attempts: string[] = []
      Object.assign(globalThis, { attempts })
      contents?.on('will-navigate', (event) => attempts.push(String(event.defaultPrevented)))
    })
    const attempts = (): Promise<string[]> =>
      app.evaluate(() => (globalThis as unknown as { attempts: string[] }).attempts)

    for (const [index, target] of [tracker.url, 'https://example.com/', 'file:///etc/passwd'].entries()) {
      await page.evaluate((url) => location.assign(url), target)
      // A file address is refused by the page itself, before anybody is asked.
      if (!target.startsWith('file:')) await eventually(attempts).toEqual(Array(index + 1).fill('true'))
    }
    expect(await page.evaluate((url) => window.open(url) === null, tracker.url)).toBe(true)
    await page.evaluate((url) => {
      const link = document.createElement('a')
      link.href = url
      link.target = '_blank'
      document.body.append(link)
      link.click()
    }, tracker.url)
    const canLoad = await page.evaluate((url) => {
      const view = document.createElement('webview')
      view.setAttribute('src', url)
      document.body.append(view)
      return 'loadURL' in view
    }, tracker.url)
    expect(canLoad).toBe(false)

    expect(page.url()).toBe('app://runyour/index.html')
    expect(await composer(page).inputValue()).toBe('still here')
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
    expect(tracker.requests).toEqual([])
  })

  journey('refuses a webview in any window that would allow one', async ({ start }) => {
    const { app } = await start()
    const attached = await app.evaluate(async ({ BrowserWindow, webContents }) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { webviewTag: true, partition: 'elsewhere' },
      })
      const asked = new Promise((done) =>
        window.webContents.once('will-attach-webview', (event) =>
          setImmediate(() => done(event.defaultPrevented)),
        ),
      )
      await window.loadURL('data:text/html,<webview src="data:text/html,inside"></webview>')
      const prevented = await asked
      const count = webContents.getAllWebContents().filter((one) => one.getType() === 'webview').length
      window.destroy()
      return { prevented, count }
    })
    expect(attached).toEqual({ prevented: true, count: 0 })
  })

  journey('grants no permission', async ({ start }) => {
    const { page, expectProblem } = await start()
    expectProblem(refused)
    const answers = await page.evaluate(async () => {
      const failed = (error: Error): string => error.name
      const states = await Promise.all(
        ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'].map(async (name) =>
          navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state, failed),
        ),
      )
      return {
        states: [...new Set(states)],
        notification: await Notification.requestPermission(),
        clipboard: await navigator.clipboard.readText().then(() => 'read', failed),
        position: await new Promise((done) =>
          navigator.geolocation.getCurrentPosition(
            () => done('located'),
            (error) => done(error.code),
          ),
        ),
      }
    })
    expect(answers).toEqual({
      states: ['denied'],
      notification: 'denied',
      clipboard: 'NotAllowedError',
      // GeolocationPositionError.PERMISSION_DENIED
      position: 1,
    })
  })
})
