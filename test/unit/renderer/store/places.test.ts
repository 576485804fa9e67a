import { expect, test } from 'vitest'
import { createAppStore } from '@renderer/store/createStore'
import type { PlacesState, RemoteBackup } from '@shared/contract/backupPlaces'
import { createClientDouble } from './clientDouble'

const newer: RemoteBackup = {
  name: 'RunYour-backup_of-another',
  at: 1,
  bytes: 1,
  machine: 'laptop',
  isOwn: false,
  encrypted: true,
  damaged: false,
}
const place: PlacesState['places'][number] = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  address: { kind: 'webdav', url: 'https://example.com/dav', user: 'minsu' },
  daily: true,
  encrypted: true,
  secrets: 'keychain',
  last: null,
  newer: null,
}
const quiet: PlacesState = { places: [place], machine: 'desk', synced: null, syncedSeen: true }

const kindsAfter = (...states: PlacesState[]): string[] => {
  const { getState } = createAppStore(createClientDouble({}))
  states.forEach((state) => getState().receivePlaces(state))
  return getState().notices.map(({ notice }) => notice.kind)
}

test('what is in order is not talked about', () => {
  expect(kindsAfter(quiet)).toEqual([])
})

test('a synced folder, a newer backup and a failure are each told once', () => {
  const synced = { service: 'dropbox', root: '/home/minsu/Sync' } as const
  const failed = { at: 1, error: 'place-full' } as const
  const state = { ...quiet, synced, syncedSeen: false, places: [{ ...place, newer, last: failed }] }
  expect(kindsAfter(state, state)).toEqual(['synced-folder', 'newer-backup', 'place-failed'])
})

test('a folder that the person knows of is not told again, nor is a failure of their own backup', () => {
  const synced = { service: 'dropbox', root: '/home/minsu/Sync' } as const
  const last = { at: 1, error: 'place-full' } as const
  expect(kindsAfter({ ...quiet, synced, places: [{ ...place, daily: false, last }] })).toEqual([])
})

test('a failure is told anew after a backup that succeeded', () => {
  const failed = { ...quiet, places: [{ ...place, last: { at: 1, error: 'place-full' as const } }] }
  const fine = { ...quiet, places: [{ ...place, last: { at: 2, error: null } }] }
  expect(kindsAfter(failed, fine, failed)).toEqual(['place-failed', 'place-failed'])
})
