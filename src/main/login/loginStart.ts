import { mkdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { DesktopState } from '@shared/contract/windows'
import { writeFileWhole } from '../files/writeFileWhole'
import { desktopEntry } from './desktopEntry'
import { hiddenSwitch } from './hiddenSwitch'

/** The system's own list of what is started at login. */
export type LoginItems = {
  /** Says whether the system took it. */
  set(on: boolean): Promise<boolean>
}

export type LoginStart = {
  /** Brings the system's list to what the settings say: at the start of the app, and when they change. */
  use(on: boolean): Promise<void>
  state(): DesktopState['launchAtLogin']
}

/**
 * Starting at login.
 * @param items null where the app is not installed: a development run would have a bare Electron started
 */
export function createLoginStart(items: LoginItems | null): LoginStart {
  let known: DesktopState['launchAtLogin'] = items === null ? 'unavailable' : 'off'
  let asked: boolean | null = null
  let last: Promise<void> = Promise.resolve()
  const bring = async (list: LoginItems, on: boolean): Promise<void> => {
    const taken = await list.set(on).catch(() => false)
    known = taken ? (on ? 'on' : 'off') : 'failed'
  }
  return {
    use: (on) => {
      if (items === null || (on === asked && known !== 'failed')) return last
      asked = on
      // One after the other: a file that is still being written would outlive its removal.
      last = last.then(() => bring(items, on))
      return last
    },
    state: () => known,
  }
}

/** macOS and Windows keep the list themselves. */
export function systemLoginItems(app: {
  setLoginItemSettings(settings: { openAtLogin: boolean; args?: string[] }): void
  getLoginItemSettings(options?: { args?: string[] }): { openAtLogin: boolean }
}): LoginItems {
  // Windows looks its entry up by the arguments, too. macOS passes none; it tells a start at login itself.
  const args = [hiddenSwitch]
  return {
    set: async (on) => {
      const isOn = (): boolean => app.getLoginItemSettings({ args }).openAtLogin
      // Asked first: macOS tells the person of every item that is added.
      if (isOn() !== on) app.setLoginItemSettings({ openAtLogin: on, args })
      return isOn() === on
    },
  }
}

export type XdgPlace = {
  /** The environment's `XDG_CONFIG_HOME`, if it is set. */
  configHome: string | undefined
  home: string
  /** The app's file and its fixed arguments; an AppImage is the image, not what it has mounted for this run. */
  program: readonly string[]
  name: string
}

/**
 * Linux: a file in the autostart folder, which every desktop reads.
 * https://specifications.freedesktop.org/autostart-spec/latest/
 */
export function autostartFile({ configHome, home, program, name }: XdgPlace): LoginItems {
  // The base directory specification has relative paths ignored.
  const folder = configHome?.startsWith('/') === true ? configHome : join(home, '.config')
  const path = join(folder, 'autostart', 'runyour-desktop.desktop')
  const content = desktopEntry(name, [...program, hiddenSwitch])
  return {
    set: async (on) => {
      if (!on)
        return rm(path, { force: true }).then(
          () => true,
          () => false,
        )
      // At every start, because an AppImage may have been moved; and not written anew where nothing changed.
      if ((await readFile(path, 'utf8').catch(() => '')) === content) return true
      return written(path, content)
    },
  }
}

async function written(path: string, content: string): Promise<boolean> {
  try {
    await mkdir(dirname(path), { recursive: true })
    return (await writeFileWhole(path, content)).ok
  } catch {
    return false
  }
}
