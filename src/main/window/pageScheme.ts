import { protocol } from 'electron'
import { appScheme } from './pageSource'

/** Has to run before Electron is ready. A scheme of our own gives the page an origin and keeps it from reading files. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}
