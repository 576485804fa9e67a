import { resolve } from 'node:path'
import { describe, expect } from 'vitest'
import { journey } from '../support/e2e/test'

const preload = resolve(import.meta.dirname, '../../out/preload/index.cjs')

describe('invariant 3: main answers nobody but its own window', () => {
  journey('a window that was not made by the app is refused, whatever page it shows', async ({ start }) => {
    const { app, expectProblem } = await start()
    expectProblem(/the sender is not one of our windows/)
    const replies = await app.evaluate(async ({ BrowserWindow }, script) => {
      const ask = async (url: string, partition?: string): Promise<string> => {
        const webPreferences = { preload: script, sandbox: true, contextIsolation: true }
        const window = new BrowserWindow({
          show: false,
          webPreferences: partition === undefined ? webPreferences : { ...webPreferences, partition },
        })
        try {
          await window.loadURL(url)
          return (await window.webContents.executeJavaScript(
            `window.runyour.invoke('app.bootstrap', {}).then(() => 'answered', (error) => error.message)`,
          )) as string
        } finally {
          window.destroy()
        }
      }
      return [await ask('data:text/html,stranger', 'stranger'), await ask('app://runyour/index.html')]
    }, preload)
    for (const reply of replies) expect(reply).toContain('refused: the sender is not one of our windows')
  })

  journey(
    'a frame inside our own window has no bridge, and its calls would be refused',
    async ({ start }) => {
      const { app, page, expectProblem } = await start()
      expectProblem(/the sender is not one of our windows/)
      const bridge = await page.evaluate(() => {
        const frame = document.createElement('iframe')
        document.body.append(frame)
        return typeof (frame.contentWindow as unknown as { runyour: unknown }).runyour
      })
      expect(bridge).toBe('undefined')
      // Electron gives frames no preload here; should one ever get to the channel, the frame it comes from is looked at.
      const reply = await app.evaluate(async ({ BrowserWindow, ipcMain }) => {
        type Listener = (event: object, ...values: unknown[]) => Promise<unknown>
        const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<string, Listener>
        const sender = BrowserWindow.getAllWindows()[0]?.webContents
        const handler = handlers.get('runyour:invoke')
        if (sender === undefined || handler === undefined) throw new Error('nothing to ask')
        const call = (senderFrame: unknown): Promise<string> =>
          handler({ sender, senderFrame }, 'app.bootstrap', {}).then(
            () => 'answered',
            (error: Error) => error.message,
          )
        return { own: await call(sender.mainFrame), inside: await call(sender.mainFrame.frames[0]) }
      })
      expect(reply.own).toBe('answered')
      expect(reply.inside).toContain('refused')
    },
  )

  journey('unknown names and bad input are refused loudly', async ({ start }) => {
    const { page, expectProblem } = await start()
    expectProblem(/a call was refused/)
    const invoke = (name: unknown, input: unknown): Promise<string> =>
      page.evaluate(
        ([n, i]) =>
          window.runyour.invoke(n as never, i as never).then(
            () => 'answered',
            (error: Error) => error.message,
          ),
        [name, input],
      )
    for (const name of [
      '__proto__',
      'toString',
      'constructor',
      'hasOwnProperty',
      '',
      'app.nothing',
      7,
      null,
    ]) {
      expect(await invoke(name, {}), String(name)).toContain('refused: no such call')
    }
    for (const input of [null, 'text', 1, [], { extra: 1 }]) {
      expect(await invoke('app.bootstrap', input), JSON.stringify(input)).toContain('with bad input')
    }
    expect(await invoke('chat.send', { conversationId: 'not-an-id', text: 'x' })).toContain('with bad input')
    // What was typed stays out of the message, which goes to the log.
    expect(
      await invoke('connection.saveKey', {
        connectionId: 'default',
        key: 'runyour-v1-test-x',
        baseUrl: null,
        more: 1,
      }),
    ).not.toContain('runyour-v1-test')
  })
})
