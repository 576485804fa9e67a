import { rmSync } from 'node:fs'
import { homedir, hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { net } from 'electron'
import { lazily } from '../lazily'
import type { Log } from '../logging/log'
import type { Network } from '../network/network'
import type { Publish } from '../ipc/publish'
import type { SecretStore } from '../secrets/secretStore'
import { machineLabel } from './backupName'
import type { PeerFetch } from './peerRequest'
import { createPlaces, type Places, type PlacesParts } from './places'
import { createPlaceSecrets } from './placeSecrets'
import { openPlacesFile } from './placesFile'
import { s3Peer } from './s3Peer'
import { findSyncedFolder } from './syncedFolder'
import { webdavPeer } from './webdavPeer'

export type PlacesRoom = Places & {
  /** Does what is due now and once an hour from then on. */
  watch(): void
}

const hourMs = 60 * 60 * 1000

/** Builds the room of servers for backups. */
export function composePlaces({
  dataFolder,
  historyPath,
  keychain,
  network,
  backups,
  publish,
  log,
}: Pick<PlacesParts, 'historyPath' | 'backups'> & {
  dataFolder: string
  keychain: SecretStore
  network: () => Promise<Network>
  publish: Publish
  log: Log
}): PlacesRoom {
  const folder = join(dataFolder, 'transfers')
  // What a run that was killed had on its way.
  rmSync(folder, { recursive: true, force: true })
  const out = { fetch: placeFetch(network), isOnline: () => net.isOnline() }
  const places = createPlaces({
    store: openPlacesFile(join(dataFolder, 'backup-places.json')),
    secrets: createPlaceSecrets(keychain),
    peerAt: (address, secret) =>
      address.kind === 'webdav'
        ? webdavPeer(out, { url: address.url, user: address.user, password: secret })
        : s3Peer(out, { ...address, secretAccessKey: secret }),
    backups,
    folder,
    historyPath,
    machine: machineLabel(hostname()),
    synced: lazily(() =>
      findSyncedFolder(dirname(historyPath), {
        platform: process.platform,
        home: homedir(),
        env: process.env,
      }),
    ),
    changed: (state) => publish('places.changed', { state }),
    progress: (transfer) => publish('places.progress', { transfer }),
    log,
    now: Date.now,
  })
  const round = (): void => {
    void places
      .round()
      .catch((cause: unknown) => log.error('the backups to servers could not be looked at', cause))
  }
  return {
    ...places,
    watch: () => {
      round()
      setInterval(round, hourMs)
    },
  }
}

/**
 * Chromium's network stack, as for the gateway: with the person's proxy and authorities, without cookies or a cache, and
 * in a session that nothing else uses.
 */
function placeFetch(network: () => Promise<Network>): PeerFetch {
  return async (input, init) => {
    const session = await (await network()).open('backup-places')
    return session.fetch(input as string, init)
  }
}
