import type { AppError, Result } from '@shared/appError'
import type { CallInput } from '@shared/contract'
import type { PlacesState, PlaceTransfer, RemoteBackup } from '@shared/contract/backupPlaces'
import type { RestorePreview } from '@shared/contract/backups'
import { reason } from './sessionSlice'
import type { SliceContext } from './types'

export type PlacesSlice = {
  /** The servers that keep backups; null until somebody looked or main had something to tell. */
  places: PlacesState | null
  /** What is under way to or from one of them. */
  placeTransfer: PlaceTransfer | null

  readPlaces(): Promise<void>
  addPlace(place: CallInput<'places.add'>): Promise<AppError | null>
  checkPlace(id: string): Promise<AppError | null>
  setPlaceDaily(id: string, daily: boolean): Promise<AppError | null>
  removePlace(id: string): Promise<AppError | null>
  listPlace(id: string): Promise<Result<RemoteBackup[]>>
  /** Null when it was cancelled. */
  backUpTo(id: string): Promise<Result<RemoteBackup | null>>
  /** Null when it was cancelled. */
  openRemote(id: string, name: string, passphrase: string | null): Promise<Result<RestorePreview | null>>
  removeRemote(id: string, name: string): Promise<AppError | null>
  cancelTransfer(): Promise<void>
  dismissNewer(id: string, at: number): Promise<AppError | null>
  dismissSynced(): Promise<AppError | null>
  /** Takes what main tells, with a notice where there is something new to say. */
  receivePlaces(state: PlacesState): void
}

export function createPlacesSlice({ client, set, get }: SliceContext): PlacesSlice {
  const keep = (result: Result<PlacesState>): AppError | null => {
    if (result.ok) set({ places: result.value })
    return reason(result)
  }
  /** Said once in each run of the window: what it was about. */
  const said = new Set<string>()
  const sayOnce = (what: string, say: () => void): void => {
    if (said.has(what)) return
    said.add(what)
    say()
  }
  return {
    places: null,
    placeTransfer: null,

    readPlaces: async () => {
      const state = await client.call('places.read', {})
      if (get().check(state)) set({ places: state.value })
    },
    addPlace: async (place) => keep(await client.call('places.add', place)),
    checkPlace: async (id) => reason(await client.call('places.check', { id })),
    setPlaceDaily: async (id, daily) => keep(await client.call('places.setDaily', { id, daily })),
    removePlace: async (id) => keep(await client.call('places.remove', { id })),
    listPlace: (id) => client.call('places.list', { id }),
    backUpTo: (id) => client.call('places.backUp', { id }),
    openRemote: (id, name, passphrase) => client.call('places.open', { id, name, passphrase }),
    removeRemote: async (id, name) => reason(await client.call('places.removeBackup', { id, name })),
    cancelTransfer: async () => {
      get().check(await client.call('places.cancel', {}))
    },
    dismissNewer: async (id, at) => keep(await client.call('places.dismissNewer', { id, at })),
    dismissSynced: async () => keep(await client.call('places.dismissSynced', {})),
    receivePlaces: (state) => {
      set({ places: state })
      const { notify, windowRole, screen } = get()
      // In the settings the same stands in full; the small window has no way there.
      if (windowRole === 'quick' || screen === 'settings') return
      const { synced } = state
      if (synced && !state.syncedSeen)
        sayOnce('synced', () => notify({ kind: 'synced-folder', service: synced.service }))
      for (const { id, newer, daily, last } of state.places) {
        if (newer)
          sayOnce(newer.name, () => notify({ kind: 'newer-backup', placeId: id, machine: newer.machine }))
        if (daily && last?.error) sayOnce(`${id} failed`, () => notify({ kind: 'place-failed' }))
        if (last?.error === null) said.delete(`${id} failed`)
      }
    },
  }
}
