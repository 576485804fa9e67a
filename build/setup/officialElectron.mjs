import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeModules, root } from './paths.mjs'
import { unreachable } from './reach.mjs'
import { run } from './run.mjs'
import { readStamp, writeStamp } from './stamp.mjs'

const electronPackage = join(nodeModules, 'electron')
export const officialDist = join(electronPackage, 'dist')
const failurePath = join(nodeModules, '.runyour-electron-download')
/** Long enough for 120 MB on a slow line. */
const DOWNLOAD_LIMIT_MS = 15 * 60_000
/** With a fallback, a download that failed is not tried again at every start; `npx install-electron` does it any time. */
const RETRY_AFTER_MS = 24 * 60 * 60_000

/** @returns {string} the exact version that package.json declares */
export function declaredVersion() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies.electron
}

/**
 * Asks the same files as the package `electron` itself does.
 * @param {string} [directory] the package `electron`
 * @param {string} [version] the one that is wanted
 * @returns {string | undefined} the executable, when the whole declared runtime is there
 */
export function findOfficial(directory = electronPackage, version = declaredVersion()) {
  const present = readStamp(join(directory, 'dist/version'))?.trim().replace(/^v/, '')
  const path = readStamp(join(directory, 'path.txt'))
  if (present !== version || path === undefined) return undefined
  const executable = join(directory, 'dist', path)
  return existsSync(executable) ? executable : undefined
}

/**
 * Downloads the official runtime with the installer of the package `electron`, which checks its checksum.
 * @param {import('./report.mjs').Step} step
 * @param {boolean} hasFallback whether to go on without it for a while after a failure; where there is no other
 *   runtime every start tries again
 * @returns {Promise<{ executable: string } | { failure: string }>}
 */
export async function downloadOfficial(step, hasFallback) {
  const earlier = hasFallback ? recentFailure() : undefined
  if (earlier !== undefined) return { failure: earlier }
  const { host, port } = downloadServer(process.env)
  const failure = (await unreachable(host, { port })) ?? (await download(step))
  const executable = findOfficial()
  if (executable !== undefined) return { executable }
  const reason = failure ?? 'the installer left no runtime'
  writeStamp(failurePath, JSON.stringify({ at: Date.now(), version: declaredVersion(), reason }))
  return { failure: reason }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ host: string, port: number }} whom the installer will ask; a company can point it at its own mirror
 */
export function downloadServer(env) {
  const mirror = env.ELECTRON_MIRROR || env.npm_config_electron_mirror
  if (!mirror || !URL.canParse(mirror)) return { host: 'github.com', port: 443 }
  const { hostname, port, protocol } = new URL(mirror)
  return { host: hostname, port: Number(port) || (protocol === 'http:' ? 80 : 443) }
}

/** @param {import('./report.mjs').Step} step */
async function download(step) {
  const installer = run(process.execPath, [join(electronPackage, 'install.js')], {
    limitMs: DOWNLOAD_LIMIT_MS,
  })
  const { code, output } = await step.during(`downloading ${declaredVersion()}`, installer)
  if (code === 0) return undefined
  return /^\s*(?:\w*Error: )?(.*)$/m.exec(output)?.[1] || `the installer ended with ${code}`
}

/** @returns {string | undefined} */
function recentFailure() {
  try {
    const { at, version, reason } = JSON.parse(readStamp(failurePath) ?? '')
    return Date.now() - at < RETRY_AFTER_MS && version === declaredVersion() ? reason : undefined
  } catch {
    return undefined
  }
}
