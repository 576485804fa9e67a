import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { autostartFile, createLoginStart, systemLoginItems } from '@main/login/loginStart'
import { temporaryFolder } from '../../../support/main/temporaryFolder'

const name = 'RunYour Desktop'

function onLinux(program = '/opt/RunYour Desktop/runyour-desktop') {
  const home = temporaryFolder()
  const path = join(home, '.config/autostart/runyour-desktop.desktop')
  return { home, path, items: autostartFile({ configHome: undefined, home, program: [program], name }) }
}

describe('starting at login on Linux', () => {
  it('is a file in the autostart folder, and no file', async () => {
    const { path, items } = onLinux()
    expect(await items.set(true)).toBe(true)
    expect(readFileSync(path, 'utf8')).toContain('Exec="/opt/RunYour Desktop/runyour-desktop" "--hidden"\n')
    expect(await items.set(false)).toBe(true)
    expect(existsSync(path)).toBe(false)
    expect(await items.set(false)).toBe(true)
  })

  it('follows an image that was moved, and leaves a file alone that is right', async () => {
    const { home, path, items } = onLinux('/home/me/Old.AppImage')
    await items.set(true)
    const written = statSync(path).mtimeMs
    await items.set(true)
    expect(statSync(path).mtimeMs).toBe(written)
    const moved = autostartFile({ configHome: undefined, home, program: ['/home/me/New.AppImage'], name })
    await moved.set(true)
    expect(readFileSync(path, 'utf8')).toContain('New.AppImage')
  })

  it('follows XDG_CONFIG_HOME, unless that is relative', async () => {
    const home = temporaryFolder()
    const configHome = join(home, 'settings')
    await autostartFile({ configHome, home, program: ['/a'], name }).set(true)
    expect(existsSync(join(configHome, 'autostart/runyour-desktop.desktop'))).toBe(true)
    await autostartFile({ configHome: 'relative', home, program: ['/a'], name }).set(true)
    expect(existsSync(join(home, '.config/autostart/runyour-desktop.desktop'))).toBe(true)
  })

  it('says when the file cannot be written', async () => {
    const home = temporaryFolder()
    mkdirSync(join(home, '.config'))
    writeFileSync(join(home, '.config/autostart'), 'a file where the folder should be')
    chmodSync(join(home, '.config/autostart'), 0o444)
    const items = autostartFile({ configHome: undefined, home, program: ['/a'], name })
    expect(await items.set(true)).toBe(false)
  })
})

describe('starting at login on macOS and Windows', () => {
  /** The system's list; a locked one takes nothing. */
  function system(locked = false) {
    const settings: { openAtLogin: boolean; args?: string[] }[] = []
    let openAtLogin = false
    return {
      settings,
      setLoginItemSettings: (wanted: { openAtLogin: boolean; args?: string[] }) => {
        settings.push(wanted)
        if (!locked) openAtLogin = wanted.openAtLogin
      },
      getLoginItemSettings: () => ({ openAtLogin }),
    }
  }

  it('is asked of the system, and not again where it is so', async () => {
    const app = system()
    const items = systemLoginItems(app)
    expect(await items.set(false)).toBe(true)
    expect(app.settings).toEqual([])
    expect(await items.set(true)).toBe(true)
    expect(await items.set(true)).toBe(true)
    expect(app.settings).toEqual([{ openAtLogin: true, args: ['--hidden'] }])
  })

  it('fails where the system does not take it', async () => {
    expect(await systemLoginItems(system(true)).set(true)).toBe(false)
  })
})

describe('what the settings page is told', () => {
  it('is whether the system starts the app', async () => {
    const { items } = onLinux()
    const login = createLoginStart(items)
    expect(login.state()).toBe('off')
    await login.use(true)
    expect(login.state()).toBe('on')
    await login.use(false)
    expect(login.state()).toBe('off')
    const failing = createLoginStart({ set: async () => false })
    await failing.use(true)
    expect(failing.state()).toBe('failed')
  })

  it('follows the last word, however fast the settings change', async () => {
    const done: string[] = []
    const login = createLoginStart({
      set: async (on) => {
        done.push(`begin ${on}`)
        await new Promise(setImmediate)
        done.push(`end ${on}`)
        return true
      },
    })
    await Promise.all([login.use(true), login.use(true), login.use(false)])
    expect(done).toEqual(['begin true', 'end true', 'begin false', 'end false'])
    expect(login.state()).toBe('off')
  })

  it('is not asked of the system again when another setting changes, unless it failed', async () => {
    const asked: boolean[] = []
    let taken = false
    const login = createLoginStart({
      set: async (on) => {
        asked.push(on)
        return taken
      },
    })
    await login.use(true)
    taken = true
    await login.use(true)
    await login.use(true)
    expect(asked).toEqual([true, true])
    expect(login.state()).toBe('on')
  })

  it('is that only an installed app can be started', async () => {
    const login = createLoginStart(null)
    await login.use(true)
    expect(login.state()).toBe('unavailable')
  })
})
