import {
  FALLBACK,
  fallbackDist,
  fallbackExists,
  findFallback,
  installFallback,
  refreshShim,
} from './fallbackElectron.mjs'
import { declaredVersion, downloadOfficial, findOfficial, officialDist } from './officialElectron.mjs'
import { SetupError } from './report.mjs'

/**
 * @typedef {object} ElectronRuntime
 * @property {string} execPath the executable, to be started with an application directory
 * @property {string} dist the directory of the whole runtime
 * @property {string} version
 * @property {'official' | 'fallback'} source
 * @property {string} description one line: which runtime this is, and why
 *
 * @typedef {object} Sources where a runtime can come from; the first that has one is taken
 * @property {() => string | undefined} findOfficial
 * @property {() => Promise<{ executable: string } | { failure: string }>} downloadOfficial
 * @property {() => string | undefined} findFallback
 * @property {(() => Promise<string>) | undefined} installFallback nothing where there is none for the machine
 */

/**
 * The official runtime if it is there, else the official download, else the fallback.
 * @param {Sources} sources
 * @returns {Promise<{ execPath: string, source: 'official' | 'fallback', why: string }>}
 * @throws {SetupError} when there is no runtime to be had
 */
export async function chooseElectron(sources) {
  const present = sources.findOfficial()
  if (present !== undefined) return { execPath: present, source: 'official', why: 'already here' }
  const download = await sources.downloadOfficial()
  if ('executable' in download) {
    return { execPath: download.executable, source: 'official', why: 'just downloaded' }
  }
  const why = `the official one cannot be downloaded: ${download.failure}`
  const kept = sources.findFallback()
  if (kept !== undefined) return { execPath: kept, source: 'fallback', why }
  if (sources.installFallback !== undefined) {
    return { execPath: await sources.installFallback(), source: 'fallback', why }
  }
  throw new SetupError(
    `There is no Electron: ${why}.\nPlease run "npx install-electron" on a network that reaches the download, ` +
      'or set ELECTRON_MIRROR to one that this machine reaches.',
  )
}

/**
 * Sees to it that there is an Electron to run.
 * @param {import('./report.mjs').Step} step
 * @returns {Promise<ElectronRuntime>}
 * @throws {SetupError} when there is none to be had
 */
export async function ensureElectron(step) {
  const { execPath, source, why } = await chooseElectron({
    findOfficial,
    downloadOfficial: () => downloadOfficial(step, fallbackExists()),
    findFallback,
    installFallback: fallbackExists() ? () => installFallback(step) : undefined,
  })
  if (source === 'official') {
    const version = declaredVersion()
    return { execPath, dist: officialDist, version, source, description: `Electron ${version}, official` }
  }
  await refreshShim()
  const description = `Electron ${FALLBACK.version}, the development fallback (${why})`
  return { execPath, dist: fallbackDist, version: FALLBACK.version, source, description }
}
