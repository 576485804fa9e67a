import { ok } from '@shared/appError'
import type { AboutRoom } from '../../about/about'
import type { Handlers } from '../router'

type AboutCall = Extract<keyof Handlers, `about.${string}`>

/** @param about loads what is behind it, which no start needs */
export function aboutHandlers(about: () => Promise<AboutRoom>): Pick<Handlers, AboutCall> {
  return {
    'about.read': async () => ok((await about()).facts),
    'about.licences': async () => ok(await (await about()).licences()),
    'about.showChromiumLicences': async () => (await about()).showChromiumLicences(),
    'about.diagnostics': async () => ok({ text: await (await about()).diagnostics() }),
    'about.storage': async () => (await about()).storage(),
    'about.showFolder': async ({ folder }) => (await about()).showFolder(folder),
  }
}
