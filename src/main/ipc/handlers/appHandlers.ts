import { fail, ok, type Result } from '@shared/appError'
import type { Bootstrap } from '@shared/contract/app'
import type { Command } from '@shared/model/command'
import type { WindowId } from '@shared/model/layout'
import type { SettingsStore } from '../../settings/settings'
import { parseExternalLink } from '../../window/externalLink'
import type { Handlers } from '../router'

type AppCall = Extract<keyof Handlers, `app.${string}` | `settings.${string}`>

/** What of the system these calls reach. */
export type Desktop = {
  openExternal(url: string): Promise<void>
  writeClipboard(text: string): void
  /** Resolves to a reason, or an empty string when the folder was shown. */
  openFolder(path: string): Promise<string>
  runCommand(command: Command): Promise<void>
}

export function appHandlers(
  desktop: Desktop,
  dataFolder: string,
  settings: SettingsStore,
  bootstrap: (windowId: WindowId) => Promise<Result<Bootstrap>>,
): Pick<Handlers, AppCall> {
  return {
    'app.bootstrap': (_input, { windowId }) => bootstrap(windowId),
    'app.openLink': async ({ url }) => {
      const link = parseExternalLink(url)
      if (link === null)
        return fail({ code: 'unsupported', message: 'only http, https and mailto links are opened' })
      await desktop.openExternal(link)
      return ok(null)
    },
    'app.copyText': async ({ text }) => {
      desktop.writeClipboard(text)
      return ok(null)
    },
    'app.showDataFolder': async () => {
      const problem = await desktop.openFolder(dataFolder)
      return problem === '' ? ok(null) : fail({ code: 'internal', message: problem })
    },
    'app.runCommand': async ({ command }) => {
      await desktop.runCommand(command)
      return ok(null)
    },
    'settings.update': async (patch) => ok(settings.update(patch)),
  }
}
