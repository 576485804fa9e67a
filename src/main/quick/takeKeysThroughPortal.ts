import type { CommandLine } from 'electron'

/**
 * Under Wayland no program hears keys that are meant for another; a system-wide shortcut is the desktop's to give, through
 * its portal. Has to be said before Electron is ready: https://www.electronjs.org/docs/latest/api/global-shortcut.
 * Electron knows the portal since version 35 and passes the switch over before.
 */
export function takeKeysThroughPortal(
  commandLine: CommandLine,
  environment: NodeJS.ProcessEnv = process.env,
): void {
  if (environment['XDG_SESSION_TYPE'] !== 'wayland') return
  const others = commandLine.getSwitchValue('enable-features')
  const features = others === '' ? [] : others.split(',')
  commandLine.appendSwitch('enable-features', [...features, 'GlobalShortcutsPortal'].join(','))
}
