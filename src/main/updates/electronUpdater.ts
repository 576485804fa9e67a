import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app, net, type Session } from 'electron'
import { fail, ok } from '@shared/appError'
import type { AppUpdater, CancellationToken } from 'electron-updater'
import type { NoUpdateReason } from '@shared/model/update'
import { ownAppImage } from '../appImage'
import { lazily } from '../lazily'
import type { Log } from '../logging/log'
import { releaseNotes } from './releaseNotes'
import { updateError } from './updateError'
import type { Updater } from './updater'

/**
 * electron-updater with everything of its own will switched off: it looks, fetches and installs when told to, and only
 * newer versions. It checks the SHA-512 that the list of versions gives for a file, and on Windows and macOS the
 * signature. Its session is its own: the window's network stays locked.
 * @param prepare gives a session the proxy and the authorities that the person set up
 */
export function createElectronUpdater(log: Log, prepare: (session: Session) => Promise<void>): Updater {
  const why = obstacle()
  if (why !== null) return { obstacle: why, check: never, download: never, install: never }
  let loaded: AppUpdater | null = null
  // Half a megabyte of code, which an app that does not look for versions never reads.
  const load = lazily(async () => {
    const { autoUpdater, CancellationToken } = (await import('electron-updater')).default
    autoUpdater.autoDownload = false
    autoUpdater.autoInstallOnAppQuit = false
    autoUpdater.allowDowngrade = false
    autoUpdater.disableWebInstaller = true
    autoUpdater.logger = quietLogger(log)
    // It also throws what it emits; an `error` that nobody hears would end the process.
    autoUpdater.on('error', () => undefined)
    loaded = autoUpdater
    return { autoUpdater, CancellationToken }
  })
  /** With what the person set up, which may have changed since the last time. */
  const ready = async () => {
    const { autoUpdater, CancellationToken } = await load()
    await prepare(autoUpdater.netSession)
    return { autoUpdater, token: new CancellationToken() }
  }
  return {
    obstacle: null,
    check: async () => {
      try {
        const { autoUpdater } = await ready()
        const result = await autoUpdater.checkForUpdates()
        if (result === null || !result.isUpdateAvailable) return ok(null)
        const { version, releaseNotes: notes, files } = result.updateInfo
        return ok({ version, notes: releaseNotes(notes), bytes: files[0]?.size ?? null })
      } catch (cause) {
        return fail(updateError(cause, net.isOnline()))
      }
    },
    download: async (progress, signal) => {
      try {
        const { autoUpdater, token } = await ready()
        await download(autoUpdater, token, progress, signal)
        return ok(null)
      } catch (cause) {
        return fail(updateError(cause, net.isOnline()))
      }
    },
    install: () => {
      // Nothing was fetched without it.
      if (loaded === null) return fail({ code: 'update-failed', message: 'no version was fetched' })
      // The new process starts before this one has ended, and would leave again at once.
      app.releaseSingleInstanceLock()
      let problem: unknown = null
      const note = (cause: unknown): void => void (problem = cause)
      loaded.once('error', note)
      loaded.quitAndInstall(false, true)
      loaded.off('error', note)
      return problem === null ? ok(null) : fail(updateError(problem, net.isOnline()))
    },
  }
}

/** @throws what electron-updater throws, {@link updateError} */
async function download(
  autoUpdater: AppUpdater,
  token: CancellationToken,
  progress: (fraction: number) => void,
  signal: AbortSignal,
): Promise<void> {
  if (signal.aborted) token.cancel()
  const cancel = (): void => token.cancel()
  const tell = ({ percent }: { percent: number }): void => progress(percent / 100)
  signal.addEventListener('abort', cancel)
  autoUpdater.on('download-progress', tell)
  try {
    await autoUpdater.downloadUpdate(token)
  } finally {
    signal.removeEventListener('abort', cancel)
    autoUpdater.off('download-progress', tell)
  }
}

/** Only what an installer put there can be replaced: an AppImage, a package that electron-builder marked, or other systems' apps. */
function obstacle(): NoUpdateReason | null {
  if (!app.isPackaged) return 'development'
  if (!existsSync(join(process.resourcesPath, 'app-update.yml'))) return 'no-address'
  const isPackage = existsSync(join(process.resourcesPath, 'package-type'))
  const isImage = ownAppImage(process.env, process.execPath) !== null
  if (process.platform === 'linux' && !isImage && !isPackage) return 'unmanaged'
  return null
}

/** Its own words name paths and addresses; failures come to us as errors anyway. */
function quietLogger(log: Log) {
  return {
    info: () => undefined,
    warn: () => undefined,
    error: (message: unknown) => log.error('the updater', String(message).split('\n')[0] ?? ''),
  }
}

function never(): never {
  throw new Error('this app cannot renew itself')
}
