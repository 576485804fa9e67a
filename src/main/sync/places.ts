import { randomUUID } from 'node:crypto'
import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type AppError, fail, ok, type Result } from '@shared/appError'
import type {
  BackupPlace,
  PlaceAddress,
  PlacesState,
  PlaceTransfer,
  RemoteBackup,
  SyncedFolder,
} from '@shared/contract/backupPlaces'
import type { RestorePreview } from '@shared/contract/backups'
import type { Backups } from '../backups/backups'
import { type JobWatch, throttled } from '../backups/jobWatch'
import type { Log } from '../logging/log'
import { readBackupName } from './backupName'
import { type BackupPeer, PlaceError, type Transfer } from './backupPeer'
import { backupsAmong, newerElsewhere, surplusOwn, unfinishedOwn } from './newerBackup'
import { parsePlaceAddress } from './placeAddress'
import type { PlaceSecrets } from './placeSecrets'
import type { PlacesStore, StoredPlace } from './placesFile'
import { fetchBackup, sendBackup } from './transfers'

export type PlacesParts = {
  store: PlacesStore
  secrets: PlaceSecrets
  peerAt: (address: PlaceAddress, secret: string) => BackupPeer
  backups: () => Promise<Pick<Backups, 'makeBackupFile' | 'openBackupFile'>>
  /** Where files stand while they are on their way; belongs to this room alone. */
  folder: string
  historyPath: string
  machine: string
  synced: () => Promise<SyncedFolder | null>
  changed: (state: PlacesState) => void
  progress: (transfer: PlaceTransfer | null) => void
  log: Pick<Log, 'info' | 'error'>
  /** Milliseconds since 1970. */
  now: () => number
}

export type AddedPlace = { address: PlaceAddress; secret: string; passphrase: string | null }

/** Servers of the person's own that keep backups: what is there, sending one there, and fetching one back. */
export type Places = {
  read(): Promise<PlacesState>
  add(place: AddedPlace): Promise<Result<PlacesState>>
  check(id: string): Promise<Result<null>>
  setDaily(id: string, daily: boolean): Promise<Result<PlacesState>>
  remove(id: string): Promise<Result<PlacesState>>
  list(id: string): Promise<Result<RemoteBackup[]>>
  backUp(id: string): Promise<Result<RemoteBackup | null>>
  open(id: string, name: string, passphrase: string | null): Promise<Result<RestorePreview | null>>
  removeBackup(id: string, name: string): Promise<Result<null>>
  cancel(): void
  dismissNewer(id: string, at: number): Promise<Result<PlacesState>>
  dismissSynced(): Promise<PlacesState>
  /** Sends what is due to places with a daily backup, and looks there for newer ones. */
  round(): Promise<void>
}

/** A backup that is this old is followed by the next one. */
const dailyMs = 24 * 60 * 60 * 1000

/** Backups of this machine that a daily run leaves there. */
export const keptThere = 7

/** Milliseconds that trying a place out may take. */
const checkLimitMs = 90_000

export function createPlaces(parts: PlacesParts): Places {
  const { store, secrets, machine, log, now } = parts
  const newer = new Map<string, RemoteBackup | null>()
  let running: AbortController | null = null
  /** The backup that was fetched last, kept for a second try with another passphrase. */
  let fetched: { name: string; path: string } | null = null

  const find = (id: string): Result<StoredPlace> => {
    const place = store.get().places.find((one) => one.id === id)
    return place ? ok(place) : fail({ code: 'not-found', message: 'there is no such place' })
  }
  const read = async (): Promise<PlacesState> => {
    const synced = await parts.synced()
    const { places, syncedSeen } = store.get()
    return {
      places: places.map(shown),
      machine,
      synced,
      syncedSeen: synced === null || syncedSeen === synced.root,
    }
  }
  const shown = (place: StoredPlace): BackupPlace => {
    const { id, address, daily, encrypted, last, inKeychain } = place
    const where = inKeychain ? 'keychain' : secrets.holds(place) ? 'session' : 'missing'
    return { id, address, daily, encrypted, last, secrets: where, newer: newer.get(id) ?? null }
  }
  const tell = async (): Promise<PlacesState> => {
    const state = await read()
    parts.changed(state)
    return state
  }

  /** Runs something at a place; what it throws becomes an error. */
  async function visit<T>(
    id: string,
    work: (peer: BackupPeer, place: StoredPlace, passphrase: string | null) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const place = find(id)
    if (!place.ok) return place
    const address = parsePlaceAddress(place.value.address)
    if (!address.ok) return address
    const values = await secrets.read(place.value)
    if (!values.ok) return values
    try {
      return await work(
        parts.peerAt(address.value, values.value.secret),
        place.value,
        values.value.passphrase,
      )
    } catch (cause) {
      return fail(toError(cause))
    }
  }

  /** One transfer at a time: two would take each other's room, and nobody could tell which progress is whose. */
  async function transferring<T>(
    placeId: string,
    work: (
      begin: (phase: PlaceTransfer['phase'], total: number) => Transfer,
      watch: JobWatch,
    ) => Promise<Result<T>>,
  ): Promise<Result<T | null>> {
    if (running !== null) return fail({ code: 'busy', message: 'another transfer is under way' })
    const control = new AbortController()
    running = control
    try {
      const { signal } = control
      const begin = (phase: PlaceTransfer['phase'], total: number): Transfer => {
        const progress = (done: number): void => parts.progress({ placeId, phase, done, total })
        progress(0)
        return { signal, progress: throttled(progress, total) }
      }
      const report: JobWatch['report'] = (how) => parts.progress({ placeId, ...how })
      const result = await work(begin, { signal, report })
      return control.signal.aborted && !result.ok ? ok(null) : result
    } finally {
      running = null
      parts.progress(null)
    }
  }

  const look = async (
    peer: BackupPeer,
    { id }: StoredPlace,
    signal: AbortSignal,
  ): Promise<RemoteBackup[]> => {
    const { machineId } = store.get()
    const backups = backupsAmong(await peer.list(signal), machineId)
    const seenUntil = store.get().places.find((one) => one.id === id)?.seenUntil ?? 0
    newer.set(id, newerElsewhere(backups, seenUntil))
    return backups
  }

  const list = (id: string): Promise<Result<RemoteBackup[]>> =>
    visit(id, async (peer, place) => {
      const backups = await look(peer, place, AbortSignal.timeout(checkLimitMs))
      await tell()
      return ok(backups)
    })

  const send = (id: string): Promise<Result<RemoteBackup | null>> =>
    transferring(id, (begin, watch) =>
      visit<RemoteBackup | null>(id, async (peer, place, passphrase) => {
        const path = join(parts.folder, `outgoing-${randomUUID()}`)
        const { signal } = watch
        watch.report({ phase: 'copying', done: 0, total: null })
        try {
          // A server that refuses says so before a gigabyte is packed.
          const there = await peer.list(signal)
          for (const half of unfinishedOwn(there, store.get().machineId)) await peer.remove(half, signal)
          await mkdir(parts.folder, { recursive: true })
          const made = await (await parts.backups()).makeBackupFile({ path, passphrase }, watch)
          if (!made.ok) return made
          if (made.value === null) return ok(null)
          const { machineId } = store.get()
          const about = { at: made.value.at, machine, machineId, encrypted: passphrase !== null }
          const name = await sendBackup(peer, path, about, begin('sending', made.value.bytes))
          const sent = (await look(peer, place, signal)).find((one) => one.name === name)
          return sent ? ok(sent) : fail({ code: 'place-broken', message: 'the backup is not there' })
        } finally {
          await rm(path, { force: true })
        }
      }),
    )

  const backUp = async (id: string): Promise<Result<RemoteBackup | null>> => {
    const result = await send(id)
    const isBusy = !result.ok && result.error.code === 'busy'
    const wasCancelled = result.ok && result.value === null
    if (!isBusy && !wasCancelled && find(id).ok) {
      const last = { at: now(), error: result.ok ? null : result.error.code }
      try {
        store.update(id, result.ok ? { last, sentAt: now() } : { last })
      } catch (cause) {
        // On a full disk, too, it has to be said why there is no backup.
        log.error('what became of a backup could not be noted', cause)
      }
      if (!result.ok)
        log.error('a backup did not get to its place', result.error.message, { code: result.error.code })
    }
    await tell()
    return result
  }

  const open: Places['open'] = (id, name, passphrase) =>
    transferring(id, (begin, watch) =>
      visit(id, async (peer, _place, ownPassphrase) => {
        const about = readBackupName(name)
        if (about === null) return fail({ code: 'not-found', message: 'this is no backup' })
        if (fetched?.name !== name) {
          if (fetched) await rm(fetched.path, { force: true })
          fetched = null
          const path = join(parts.folder, `incoming-${randomUUID()}`)
          await fetchBackup(peer, { name, about, path }, begin('fetching', about.bytes))
          fetched = { name, path }
        }
        const given = about.encrypted ? (passphrase ?? ownPassphrase) : null
        const file = { path: fetched.path, passphrase: given }
        const opened = await (await parts.backups()).openBackupFile(file, watch)
        watch.signal.throwIfAborted()
        // Another machine's passphrase may be another one: a person who typed none typed no wrong one.
        if (!opened.ok && opened.error.code === 'passphrase-wrong' && passphrase === null)
          return fail({ code: 'passphrase-needed', message: 'the passphrase of this place does not open it' })
        if (opened.ok) {
          await rm(fetched.path, { force: true })
          fetched = null
        }
        return opened
      }),
    )

  /** A backup of what nobody has changed since the last one would only push out older ones. */
  const isDue = async ({ sentAt }: StoredPlace): Promise<boolean> => {
    if (sentAt === null || sentAt > now()) return true
    if (now() - sentAt < dailyMs) return false
    const times = await Promise.all([parts.historyPath, `${parts.historyPath}-wal`].map(changedAt))
    return times.some((time) => time > sentAt)
  }

  return {
    read,
    list,
    backUp,
    open,
    add: async ({ address, secret, passphrase }) => {
      const parsed = parsePlaceAddress(address)
      if (!parsed.ok) return parsed
      try {
        await parts.peerAt(parsed.value, secret).check(AbortSignal.timeout(checkLimitMs))
      } catch (cause) {
        return fail(toError(cause))
      }
      const owner = { id: randomUUID(), address: parsed.value }
      const inKeychain = await secrets.keep(owner, { secret, passphrase })
      const place: StoredPlace = {
        ...owner,
        daily: false,
        encrypted: passphrase !== null,
        inKeychain,
        last: null,
        sentAt: null,
        seenUntil: 0,
      }
      store.set({ places: [...store.get().places, place] })
      return ok(await tell())
    },
    check: (id) =>
      visit(id, async (peer) => {
        await peer.check(AbortSignal.timeout(checkLimitMs))
        return ok(null)
      }),
    setDaily: async (id, daily) => {
      const place = find(id)
      if (!place.ok) return place
      store.update(id, { daily })
      return ok(await tell())
    },
    remove: async (id) => {
      const place = find(id)
      if (!place.ok) return place
      const removed = await secrets.remove(place.value, place.value.inKeychain)
      if (!removed.ok) return removed
      store.set({ places: store.get().places.filter((one) => one.id !== id) })
      newer.delete(id)
      return ok(await tell())
    },
    removeBackup: async (id, name) => {
      if (readBackupName(name) === null) return fail({ code: 'not-found', message: 'this is no backup' })
      return visit(id, async (peer) => {
        await peer.remove(name, AbortSignal.timeout(checkLimitMs))
        return ok(null)
      })
    },
    cancel: () => running?.abort(),
    dismissNewer: async (id, at) => {
      store.update(id, { seenUntil: at })
      if ((newer.get(id)?.at ?? Infinity) <= at) newer.set(id, null)
      return ok(await tell())
    },
    dismissSynced: async () => {
      store.set({ syncedSeen: (await parts.synced())?.root ?? null })
      return tell()
    },
    round: async () => {
      for (const place of store.get().places) {
        if (!place.daily) continue
        if (!(await isDue(place))) {
          await list(place.id)
          continue
        }
        const sent = await backUp(place.id)
        if (!sent.ok || sent.value === null) continue
        await visit(place.id, async (peer) => {
          const signal = AbortSignal.timeout(checkLimitMs)
          for (const { name } of surplusOwn(await look(peer, place, signal), keptThere))
            await peer.remove(name, signal)
          return ok(null)
        })
      }
      await tell()
    },
  }
}

function toError(cause: unknown): AppError {
  if (cause instanceof PlaceError) return { code: cause.code, message: cause.message }
  const code = cause instanceof Error && 'code' in cause ? cause.code : null
  if (code === 'ENOSPC' || code === 'EDQUOT') return { code: 'disk-full', message: 'the disk is full' }
  if (cause instanceof Error && /^(Abort|Timeout)Error$/.test(cause.name))
    return { code: 'place-broken', message: 'the transfer was ended' }
  return {
    code: 'internal',
    message: cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause),
  }
}

async function changedAt(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.mtimeMs ?? 0
}
