import type { ConnectionId } from '@shared/model/connection'
import type { ConnectionProfile } from '@shared/model/settings'
import { normaliseKey } from '../secrets/normaliseKey'
import type { SettingsStore } from '../settings/settings'
import { type Address, profileAddress, resolveAddress } from './address'
import { defaultBaseUrl } from './baseUrl'

/** A connection as the settings and the environment have it at one moment; its key is kept elsewhere. */
export type Place = {
  id: ConnectionId
  /** Given by the person; empty for `default`. */
  name: string
  address: Address
  /** RUNYOUR_API_KEY, which goes before every stored key; empty for none. */
  environmentKey: string
}

export type Places = {
  /** `default` first, then the added ones in their order. */
  all(): Place[]
  find(id: ConnectionId): Place | null
  /** The one of new conversations, and of those that chose none. */
  active(): Place
  /** Whether the environment names a key or an address: `default` is the active one then, whatever the settings say. */
  fromEnvironment(): boolean
  /** Notes another address, and gives the connection as it is then; null when it has been removed meanwhile. */
  move(id: ConnectionId, baseUrl: string): Place | null
}

/** RUNYOUR_BASE_URL and RUNYOUR_API_KEY as this run was started with; used for `default`, shown, never stored. */
export type ConnectionEnvironment = { baseUrl: string | undefined; apiKey: string | undefined }

/** Which connections there are and where they lead. */
export function createPlaces(settings: SettingsStore, environment: ConnectionEnvironment): Places {
  const environmentKey = normaliseKey(environment.apiKey ?? '')
  const usual = (): Place => ({
    id: 'default',
    name: '',
    address: resolveAddress(environment.baseUrl, settings.get().baseUrl),
    environmentKey,
  })
  const added = (): Place[] => uniqueById(settings.get().connections).map(placeOf)
  const all = (): Place[] => [usual(), ...added()]
  const find = (id: ConnectionId): Place | null => all().find((place) => place.id === id) ?? null
  const fromEnvironment = (): boolean => environmentKey !== '' || usual().address.origin === 'environment'

  return {
    all,
    find,
    fromEnvironment,
    active: () => {
      if (fromEnvironment()) return usual()
      const chosen = settings.get().activeConnection
      return all().find(({ id }) => id === chosen) ?? usual()
    },
    move: (id, baseUrl) => {
      if (id === 'default') settings.update({ baseUrl: baseUrl === defaultBaseUrl ? null : baseUrl })
      else {
        const connections = settings.get().connections
        settings.update({
          connections: connections.map((one) => (one.id === id ? { ...one, baseUrl } : one)),
        })
      }
      return find(id)
    },
  }
}

/** A connection to the documented address that has not been added yet. */
export function newPlace(id: string): Place {
  return placeOf({ id, name: '', baseUrl: defaultBaseUrl })
}

function placeOf({ id, name, baseUrl }: ConnectionProfile): Place {
  return { id, name, address: profileAddress({ id, baseUrl }), environmentKey: '' }
}

/** A file that was edited by hand may name one twice: the second would share the first one's keys. */
function uniqueById(profiles: readonly ConnectionProfile[]): ConnectionProfile[] {
  return profiles.filter(({ id }, index) => profiles.findIndex((one) => one.id === id) === index)
}
