import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Desktop, appHandlers } from '@main/ipc/handlers/appHandlers'
import { openSettings } from '@main/settings/settings'
import { recordedLog } from '../../../support/main/recordedLog'
import { temporaryFolder } from '../../../support/main/temporaryFolder'

function handlers(desktop: Partial<Desktop> = {}) {
  const opened: string[] = []
  const folder = temporaryFolder()
  const settings = openSettings(join(folder, 'settings.json'), recordedLog(), () => {})
  const parts: Desktop = {
    openExternal: async (url) => void opened.push(url),
    writeClipboard: (text) => void opened.push(text),
    runCommand: async (command) => void opened.push(command),
    openFolder: async (path) => {
      opened.push(path)
      return ''
    },
    ...desktop,
  }
  const bootstrap = async (): Promise<never> => Promise.reject(new Error('not this test'))
  return { opened, folder, settings, ...appHandlers(parts, folder, settings, bootstrap) }
}

describe('the calls that reach the system', () => {
  it('open a web link, in the form in which it was checked', async () => {
    const { opened, 'app.openLink': openLink } = handlers()
    expect(await openLink({ url: ' HTTPS://Example.com ' })).toEqual({ ok: true, value: null })
    expect(opened).toEqual(['https://example.com/'])
  })

  it('hand a command on to main', async () => {
    const { opened, 'app.runCommand': runCommand } = handlers()
    expect(await runCommand({ command: 'zoom-in' })).toEqual({ ok: true, value: null })
    expect(opened).toEqual(['zoom-in'])
  })

  it.each(['file:///etc/passwd', 'javascript:alert(1)', 'ms-msdt:/id', 'nonsense'])(
    'never open %s',
    async (url) => {
      const { opened, 'app.openLink': openLink } = handlers()
      expect(await openLink({ url })).toMatchObject({ ok: false, error: { code: 'unsupported' } })
      expect(opened).toEqual([])
    },
  )

  it('copy text as it is', async () => {
    const { opened, 'app.copyText': copyText } = handlers()
    await copyText({ text: ' 코드\n' })
    expect(opened).toEqual([' 코드\n'])
  })

  it('show the data folder, and say why when they cannot', async () => {
    const shown = handlers()
    expect((await shown['app.showDataFolder']({})).ok).toBe(true)
    expect(shown.opened).toEqual([shown.folder])
    const refused = handlers({ openFolder: async () => 'no file manager' })
    expect(await refused['app.showDataFolder']({})).toMatchObject({ error: { message: 'no file manager' } })
  })

  it('change settings and give all of them back', async () => {
    const { settings, 'settings.update': update } = handlers()
    expect(await update({ theme: 'dark' })).toEqual({ ok: true, value: settings.get() })
    expect(settings.get().theme).toBe('dark')
  })
})
