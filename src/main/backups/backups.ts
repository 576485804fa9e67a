import { rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type AppError, fail, ok, type Result } from '@shared/appError'
import type {
  BackupFile,
  BackupOverview,
  HistoryCheck,
  HistoryCopy,
  HistoryRepair,
  RestorePreview,
} from '@shared/contract/backups'
import { askForRepair } from '../history/database/pendingHistory'
import type { Log } from '../logging/log'
import { databaseEntry } from './backupFormat'
import type { DoJob } from './backupThread'
import type { BackupNotes } from './backupNotes'
import { listCopies, removeCopies, removeHalfCopies, surplus } from './copies'
import { watchCopy } from './copyGrowth'
import { isCheckDue, isSnapshotDue } from './due'
import { type JobWatch, unwatched } from './jobWatch'

export type BackupParts = {
  historyPath: string
  backupFolder: string
  attachmentFolder: string
  doJob: DoJob
  notes: BackupNotes
  /** How many automatic copies of each kind are kept; null when none is to be made. */
  keep(): number | null
  /** Whether the history could be opened; what replaces one that can be used needs a restart first. */
  isOpen(): Promise<boolean>
  /** Ends the app and starts it again. */
  restart(): void
  changed(overview: BackupOverview): void
  log: Pick<Log, 'info' | 'error'>
  /** Milliseconds since 1970. */
  now?: () => number
}

type FileRequest = { path: string; passphrase: string | null }

/** Copies of the history: made, listed, checked, and put in the place of the present one. */
export type Backups = {
  overview(): Promise<BackupOverview>
  /** Looks for damage, and makes a copy when one is due. To be called every now and then; copies nothing that is damaged. */
  round(): Promise<void>
  check(): Promise<Result<HistoryCheck>>
  snapshot(): Promise<Result<HistoryCopy>>
  /**
   * Everything as one file, whole or not at all; encrypted as `docs/backups.md` says when there is a passphrase. Fails
   * with `disk-full` and `file-unwritable`; null when it was cancelled.
   */
  makeBackupFile(input: FileRequest, watch?: JobWatch): Promise<Result<BackupFile | null>>
  /**
   * Unpacks a backup file beside the history and sees to it that all of it is whole; the history stays as it is. Fails
   * with `passphrase-needed`, `passphrase-wrong`, `backup-damaged`, `file-unreadable`, `history-newer`, `disk-full`;
   * null when it was cancelled.
   */
  openBackupFile(input: FileRequest, watch?: JobWatch): Promise<Result<RestorePreview | null>>
  /** What a copy holds, by its id. Fails with `not-found` and `backup-damaged`. */
  preview(id: string): Promise<Result<RestorePreview>>
  /** Puts a copy, or what was opened last, in the place of the present history, which is set aside; restarts the app. */
  restore(id: string): Promise<Result<null>>
  repair(): Promise<Result<HistoryRepair>>
  beginEmpty(): Promise<Result<null>>
  repairAtRestart(): Promise<Result<null>>
  restart(): Promise<Result<null>>
  /** The hashes of attachments that any copy names: their files must stay. */
  namedAttachments(): Promise<Result<string[]>>
}

export function createBackups(parts: BackupParts): Backups {
  const { historyPath, backupFolder, attachmentFolder, doJob, notes, log, now = Date.now } = parts
  const workFolder = join(backupFolder, 'work')
  const openedFolder = join(backupFolder, 'opened')
  /** The backup file that was unpacked last. */
  let opened: { id: string; at: number } | null = null
  let openedCount = 0
  /** Backup files that are being written, or wait for it. */
  let writing = 0
  /** Notes that the disk did not take. */
  let unwritten: ReturnType<BackupNotes['read']> | null = null

  const copies = () => listCopies({ historyPath, backupFolder }, now())
  const overview = async (): Promise<BackupOverview> => ({
    folder: backupFolder,
    copies: await copies(),
    ...(unwritten ?? notes.read()),
  })
  const note = async (change: Partial<ReturnType<BackupNotes['read']>>): Promise<void> => {
    const next = { ...(unwritten ?? notes.read()), ...change }
    try {
      notes.write(next)
      unwritten = null
    } catch (cause) {
      // On a full disk, too, it has to be said that it is full.
      unwritten = next
      log.error('what became of the copies could not be noted', cause)
    }
    parts.changed(await overview())
  }

  const check = async (): Promise<Result<HistoryCheck>> => {
    const found = await doJob('check', { path: historyPath })
    if (!found.ok) return found
    const lastCheck = { at: now(), problems: found.value }
    if (found.value.length > 0) log.error('the history is damaged', found.value.join('; '))
    await note({ lastCheck })
    return ok(lastCheck)
  }

  const snapshot = async (): Promise<Result<HistoryCopy>> => {
    const at = now()
    const made = await doJob('snapshot', { path: historyPath, folder: backupFolder, at })
    if (!made.ok) {
      log.error('the history could not be copied', made.error.message, { code: made.error.code })
      await note({ problem: made.error.code })
      return made
    }
    await removeCopies(surplus(await copies(), parts.keep(), now()))
    await note({ problem: null })
    const copy = (await copies()).find(({ path }) => path === made.value)
    return copy ? ok(copy) : fail(noCopy)
  }

  /** A history that nobody has changed since the last copy would only push out older ones. */
  const hasChanged = async (): Promise<boolean> => {
    const last = (await copies()).find(({ kind }) => kind === 'daily')
    // One of a later time is of a clock that was set back since, and tells nothing.
    if (!last || last.at > now()) return true
    const times = await Promise.all([historyPath, `${historyPath}-wal`].map(changedAt))
    return times.some((time) => time > last.at)
  }

  const round = async (): Promise<void> => {
    if (!(await parts.isOpen())) return
    // What a restore or a backup that was cut off left behind.
    if (opened === null) await rm(openedFolder, { recursive: true, force: true }).catch(() => undefined)
    if (writing === 0) await rm(workFolder, { recursive: true, force: true }).catch(() => undefined)
    await removeHalfCopies(backupFolder, now())
    const { lastCheck } = unwritten ?? notes.read()
    const wantsCopy = parts.keep() !== null && isSnapshotDue(await copies(), now()) && (await hasChanged())
    if (!wantsCopy && !isCheckDue(lastCheck, now())) {
      // Said again at every start until it is repaired.
      if (lastCheck && lastCheck.problems.length > 0) parts.changed(await overview())
      return
    }
    const checked = await check()
    // Copying damage would push out the copies that are whole.
    if (wantsCopy && checked.ok && checked.value.problems.length === 0) await snapshot()
  }

  const find = async (id: string): Promise<{ path: string; at: number; isOpened: boolean } | null> => {
    if (opened?.id === id) {
      return { path: join(openedFolder, 'history.db'), at: opened.at, isOpened: true }
    }
    const copy = (await copies()).find((one) => one.id === id)
    return copy ? { path: copy.path, at: copy.at, isOpened: false } : null
  }

  const preview = async (id: string): Promise<Result<RestorePreview>> => {
    const copy = await find(id)
    if (!copy) return fail(noCopy)
    const present = (await parts.isOpen()) ? historyPath : null
    const facts = await doJob('describe', { copy: copy.path, present })
    return facts.ok ? ok({ id, at: copy.at, ...facts.value }) : facts
  }

  const restart = async (): Promise<Result<null>> => {
    parts.restart()
    return ok(null)
  }

  /** Nothing of a history that can be used is replaced by what was read around damage. */
  const unlessOpen = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> =>
    (await parts.isOpen()) ? fail({ code: 'busy', message: 'the history is in use' }) : work()

  return {
    overview,
    round,
    check,
    snapshot,
    makeBackupFile: (input, watch = unwatched) => {
      const endWatch = watchCopy(historyPath, join(workFolder, databaseEntry), watch)
      const request = { ...input, historyPath, attachmentFolder, workFolder, at: now() }
      writing += 1
      return doJob('write', request, watch).finally(() => {
        writing -= 1
        endWatch()
      })
    },
    openBackupFile: async (input, watch) => {
      opened = null
      const facts = await doJob('open', { ...input, workFolder: openedFolder }, watch)
      if (!facts.ok) return facts
      if (facts.value === null) return ok(null)
      openedCount += 1
      opened = { id: `opened-${openedCount}`, at: facts.value.at }
      return preview(opened.id)
    },
    preview,
    restore: async (id) => {
      const copy = await find(id)
      if (!copy) return fail(noCopy)
      const attachments = copy.isOpened
        ? { from: join(openedFolder, 'attachments'), to: attachmentFolder }
        : null
      const prepared = await doJob('prepare', { copy: copy.path, path: historyPath, attachments })
      if (!prepared.ok) return prepared
      log.info('a copy takes the place of the history', { copy: basename(copy.path) })
      return restart()
    },
    repair: () =>
      unlessOpen(async () => {
        const recovered = await doJob('repair', { path: historyPath, at: now() })
        if (!recovered.ok) return recovered
        const { conversations, messages, messagesBefore } = recovered.value
        const lastRepair = { at: now(), conversations, messages, messagesBefore }
        log.info('the history was repaired', { conversations, messages })
        await note({ lastRepair, lastCheck: null })
        return ok(lastRepair)
      }),
    beginEmpty: () =>
      unlessOpen(async () => {
        const laid = await doJob('beginEmpty', { path: historyPath, at: now() })
        return laid.ok ? restart() : laid
      }),
    repairAtRestart: async () => {
      askForRepair(historyPath)
      return restart()
    },
    restart,
    namedAttachments: async () => {
      const all = await copies()
      if (all.length === 0) return ok([])
      return doJob('namedAttachments', {
        copies: all.map(({ path, kind }) => ({ path, damaged: kind === 'damaged' })),
      })
    },
  }
}

const noCopy: AppError = { code: 'not-found', message: 'there is no such copy' }

async function changedAt(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.mtimeMs ?? 0
}
