import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { vi } from 'vitest'

/*
 * The system's own dialogs for files, answered by keyboard as a person would: a packaged app lets nobody into its main
 * process who could answer in their place. On Linux that is GTK's file chooser, which keys reach through the X server.
 */

const run = promisify(execFile)

/** Milliseconds in which a dialog has to come, and to go. */
const limit = 10_000

/** For an app whose dialogs are to be answered: newer Electrons ask GTK 4 for them on some desktops. */
export const fileDialogSwitches = ['--gtk-version=3']

/**
 * The environment of an app whose dialogs take a path as soon as they are there; without a bus, it has no keychain. GTK
 * keeps what people chose there last, here that there is a field for the path: while a "/" makes one, the next keys are lost.
 * @param folder where the settings are kept, of the test's own
 */
export function fileDialogEnvironment(folder: string): Record<string, string> {
  // How GLib finds them: https://docs.gtk.org/gio/func.keyfile_settings_backend_new.html
  const settings = join(folder, 'glib-2.0/settings')
  mkdirSync(settings, { recursive: true })
  const lines = ['[org/gtk/settings/file-chooser]', "location-mode='filename-entry'", "startup-mode='cwd'"]
  writeFileSync(join(settings, 'keyfile'), `${lines.join('\n')}\n`)
  return {
    GSETTINGS_BACKEND: 'keyfile',
    XDG_CONFIG_HOME: folder,
    // Other desktops have other dialogs, and offer them on the bus.
    XDG_CURRENT_DESKTOP: '',
    DBUS_SESSION_BUS_ADDRESS: 'disabled:',
  }
}

/**
 * Does what makes the app ask for a file, and answers with the path. Resolves when the dialog is gone.
 * @param path absolute, of characters that the keyboard of a virtual display has
 * @throws when no dialog comes, or it does not take the path
 */
export async function answerFileDialog(ask: () => Promise<void>, path: string): Promise<void> {
  const before = await windows()
  await ask()
  const dialog = await vi.waitFor(
    async () => {
      const added = (await windows()).find((one) => !before.includes(one))
      if (added === undefined) throw new Error('no dialog for files has come')
      return added
    },
    { timeout: limit, interval: 25 },
  )
  // There is no window manager that would give it the focus. In place of the name that it suggests:
  await xdotool('windowfocus', '--sync', dialog, 'key', 'ctrl+a')
  await xdotool('type', '--delay', '1', path)
  await xdotool('key', 'Return')
  await vi.waitFor(
    async () => {
      if ((await windows()).includes(dialog)) throw new Error(`the dialog for files did not take ${path}`)
    },
    { timeout: limit, interval: 25 },
  )
}

/** Everything on the display that a program shows as a window of its own: the app's are among them. */
async function windows(): Promise<string[]> {
  const { stdout } = await xdotool('search', '--onlyvisible', '--class', '.')
  return stdout.split('\n').filter((line) => line !== '')
}

function xdotool(...args: string[]): Promise<{ stdout: string }> {
  return run('xdotool', args, { timeout: limit })
}
