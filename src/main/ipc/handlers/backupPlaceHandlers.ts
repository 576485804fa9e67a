import { ok } from '@shared/appError'
import type { Places } from '../../sync/places'
import type { Handlers } from '../router'

type PlaceCall = Extract<keyof Handlers, `places.${string}`>

/** @param places loads what is behind it, which no start needs */
export function backupPlaceHandlers(places: () => Promise<Places>): Pick<Handlers, PlaceCall> {
  return {
    'places.read': async () => ok(await (await places()).read()),
    'places.add': async (place) => (await places()).add(place),
    'places.check': async ({ id }) => (await places()).check(id),
    'places.setDaily': async ({ id, daily }) => (await places()).setDaily(id, daily),
    'places.remove': async ({ id }) => (await places()).remove(id),
    'places.list': async ({ id }) => (await places()).list(id),
    'places.backUp': async ({ id }) => (await places()).backUp(id),
    'places.open': async ({ id, name, passphrase }) => (await places()).open(id, name, passphrase),
    'places.removeBackup': async ({ id, name }) => (await places()).removeBackup(id, name),
    'places.cancel': async () => {
      ;(await places()).cancel()
      return ok(null)
    },
    'places.dismissNewer': async ({ id, at }) => (await places()).dismissNewer(id, at),
    'places.dismissSynced': async () => ok(await (await places()).dismissSynced()),
  }
}
