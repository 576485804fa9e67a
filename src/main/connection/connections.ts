import { randomUUID } from 'node:crypto'
import { fail, ok, type Result } from '@shared/appError'
import type { ConnectionId, Connections } from '@shared/model/connection'
import type { SecretStore } from '../secrets/secretStore'
import type { SettingsStore } from '../settings/settings'
import { isLabelOf } from './address'
import { candidateFor, gone, keepKey, moveTo, statusOf, targetOf } from './connection'
import type { DemoSwitch } from './demoSwitch'
import { createKeyRing } from './keyRing'
import { type ConnectionEnvironment, createPlaces, newPlace, type Place } from './places'
import type { Target } from './target'

/**
 * Every connection, which of them is the active one, and the demo, which answers in place of all of them while it is on.
 * A connection that is not there fails with `not-found`. null stands for the active one.
 */
export type ConnectionRegistry = {
  statuses(): Connections
  /** Who really answers: the demo while it is on, the active connection for null. */
  idInForce(id: ConnectionId | null): ConnectionId
  /** Names what belongs to a connection (its model list) without naming an address of the environment; null: unknown. */
  label(id: ConnectionId): string | null
  /**
   * The target of the next call; fails with `key-missing`, `keychain-locked`, `bad-base-url` or `not-found`, and with
   * `unreachable` for a demo that does not start.
   */
  target(id: ConnectionId | null): Promise<Result<Target>>

  /** Reads the keys at start, the active one's first; none while the demo is on: a locked keychain may ask for a password. */
  open(): Promise<void>
  /**
   * Settles when the window can be told what to show first. A key that was stored before is taken to be there, so that
   * a slow keychain, or one that asks for a password, does not hold the window back.
   */
  settled(): Promise<void>

  /** The target that a typed key would make, for checking it before it is kept. */
  candidate(id: ConnectionId, key: string, baseUrl: string | null): Result<Target>
  /** The same for a connection that is not there yet; `add` adds it. */
  newCandidate(key: string, baseUrl: string | null): Result<Target>
  /** Keeps a key that was checked; in memory only when no keychain takes it, and the status says so. Leaves the demo. */
  keep(target: Target): Promise<Result<null>>
  /** Adds a connection that was checked. It becomes the active one if the active one has no key. Leaves the demo. */
  add(name: string, target: Target): Promise<void>
  removeKey(id: ConnectionId): Promise<Result<null>>
  readKey(id: ConnectionId): Promise<Result<null>>
  setBaseUrl(id: ConnectionId, typed: string | null): Promise<Result<null>>

  rename(id: string, name: string): Result<null>
  /** Removes an added connection with every key it ever had. When a step fails, it stays and can be removed again. */
  remove(id: string): Promise<Result<null>>
  /** Makes it the active one, and leaves the demo; refused in a run whose environment decides that. */
  activate(id: ConnectionId): Promise<Result<null>>

  startDemo(): Promise<void>
  leaveDemo(): Promise<void>
}

export type ConnectionsParts = {
  settings: SettingsStore
  secrets: SecretStore
  demo: DemoSwitch
  environment: ConnectionEnvironment
  /** Gives the conversations of a connection that is being removed back to the active one. */
  forget(id: ConnectionId): Promise<Result<null>>
  changed(connections: Connections): void
}

/** The demo's server found no port; the next try may. */
const noDemo: Result<never> = fail({ code: 'unreachable', message: 'the demo could not be started' })

export function createConnections(parts: ConnectionsParts): ConnectionRegistry {
  const { settings, secrets, demo, environment, forget, changed } = parts
  const keys = createKeyRing(secrets, settings)
  const places = createPlaces(settings, environment)
  const inDemo = (): boolean => settings.get().demo && !places.fromEnvironment()

  const statuses = (): Connections => ({
    active: inDemo() ? demo.status() : statusOf(places.active(), keys),
    all: places.all().map((place) => statusOf(place, keys)),
  })
  const announce = (): void => changed(statuses())
  const change = async (
    id: ConnectionId,
    apply: (place: Place) => Promise<Result<null>>,
  ): Promise<Result<null>> => {
    const place = places.find(id)
    if (place === null) return gone
    const result = await apply(place)
    announce()
    return result
  }

  const readStored = async ({ address, environmentKey }: Place): Promise<void> => {
    if (environmentKey !== '') return
    await keys.settled(address.label)
    announce()
  }
  const readOthers = async (): Promise<void> => {
    const active = places.active().id
    // One after the other: a keychain that asks for a password asks once and not once for each.
    for (const place of places.all()) if (place.id !== active) await readStored(place)
  }
  const stopDemo = async (): Promise<void> => {
    settings.update({ demo: false })
    await demo.stop()
  }

  return {
    statuses,
    idInForce: (id) => (inDemo() ? 'demo' : (id ?? places.active().id)),
    label: (id) => (id === 'demo' ? 'demo' : (places.find(id)?.address.label ?? null)),
    target: async (id) => {
      if (inDemo()) return demo.target().then(ok, () => noDemo)
      const place = id === null ? places.active() : places.find(id)
      return place === null ? gone : targetOf(place, keys)
    },

    open: async () => {
      if (inDemo()) return
      await readStored(places.active())
      await readOthers()
    },
    settled: async () => {
      // A demo that cannot start must not keep the window from offering the way out of it.
      if (inDemo()) return void (await demo.target().catch(() => undefined))
      const { address, environmentKey } = places.active()
      if (environmentKey === '' && !keys.expects(address.label)) await keys.settled(address.label)
    },

    candidate: (id, key, baseUrl) => {
      const place = places.find(id)
      return place === null ? gone : candidateFor(place, key, baseUrl)
    },
    newCandidate: (key, baseUrl) => candidateFor(newPlace(randomUUID()), key, baseUrl),
    keep: (target) =>
      change(target.id, async (place) => {
        const kept = await keepKey(place, target, keys, places)
        if (kept.ok) await stopDemo()
        return kept
      }),
    add: async (name, { id, baseUrl, apiKey }) => {
      const before = places.active()
      settings.update({ connections: [...settings.get().connections, { id, name, baseUrl }] })
      const place = places.find(id)
      if (place !== null) await keys.keep(place.address.label, apiKey)
      // A person whose only key this is means to use it.
      const needed = !places.fromEnvironment() && !keys.expects(before.address.label)
      if (needed) settings.update({ activeConnection: id })
      await stopDemo()
      announce()
    },
    removeKey: (id) => change(id, ({ address }) => keys.remove(address.label)),
    readKey: (id) =>
      change(id, async ({ address }) => {
        await keys.read(address.label)
        return ok(null)
      }),
    setBaseUrl: (id, typed) => change(id, (place) => moveTo(place, typed, keys, places)),

    rename: (id, name) => {
      const { connections } = settings.get()
      if (!connections.some((one) => one.id === id)) return gone
      settings.update({ connections: connections.map((one) => (one.id === id ? { ...one, name } : one)) })
      announce()
      return ok(null)
    },
    remove: async (id) => {
      if (!settings.get().connections.some((one) => one.id === id)) return gone
      for (const label of keys.labels().filter((one) => isLabelOf(id, one))) {
        const removed = await keys.remove(label)
        if (!removed.ok) return removed
      }
      const forgotten = await forget(id)
      if (!forgotten.ok) return forgotten
      const { connections, activeConnection } = settings.get()
      settings.update({
        connections: connections.filter((one) => one.id !== id),
        activeConnection: activeConnection === id ? 'default' : activeConnection,
      })
      announce()
      return ok(null)
    },
    activate: async (id) => {
      if (places.fromEnvironment())
        return fail({ code: 'unsupported', message: 'the environment decides which connection is active' })
      const place = places.find(id)
      if (place === null) return gone
      settings.update({ activeConnection: id })
      await stopDemo()
      announce()
      await readStored(place)
      return ok(null)
    },

    startDemo: async () => {
      // In a run whose environment names an address or a key the demo would not be in force, but in the next one.
      if (places.fromEnvironment()) return
      await demo.target()
      settings.update({ demo: true })
      announce()
    },
    leaveDemo: async () => {
      await stopDemo()
      announce()
      // In the demo nobody read the keychain.
      await readStored(places.active())
      void readOthers()
    },
  }
}
