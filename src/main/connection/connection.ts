import { fail, ok, type Result } from '@shared/appError'
import type { ConnectionId, ConnectionStatus, KeyState } from '@shared/model/connection'
import { maskKey } from '../secrets/maskKey'
import { canBeSent, normaliseKey } from '../secrets/normaliseKey'
import type { SecretStore } from '../secrets/secretStore'
import type { SettingsStore } from '../settings/settings'
import { type Address, resolveAddress } from './address'
import { defaultBaseUrl, parseBaseUrl } from './baseUrl'
import type { DemoSwitch } from './demoSwitch'
import { createKeyRing, type HeldKey } from './keyRing'

/** Where a call goes and what it shows there. Stays inside main. */
export type Target = { id: ConnectionId; baseUrl: string; apiKey: string }

export type Connection = {
  status(): ConnectionStatus
  /** Reads the key at start, unless this run uses none of the keychain's: a locked one may ask for a password. */
  open(): Promise<void>
  /** Names what belongs to the connection in force (its model list) without naming an address of the environment. */
  label(): string
  /**
   * Settles when the window can be told what to show first. A key that was stored before is taken to be there, so that
   * a slow keychain, or one that asks for a password, does not hold the window back.
   */
  settled(): Promise<void>
  /** The target of the next call; fails with `key-missing`, `keychain-locked` or `bad-base-url`. */
  target(): Promise<Result<Target>>
  /** The target that a typed key would make, for checking it before it is kept. */
  candidate(key: string, baseUrl: string | null): Result<Target>
  /** Keeps a key that was checked; in memory only when no keychain takes it, and the status says so. */
  keep(target: Target): Promise<void>
  removeKey(): Promise<Result<null>>
  readKey(): Promise<void>
  setBaseUrl(typed: string | null): Promise<Result<null>>
  startDemo(): Promise<void>
  leaveDemo(): Promise<void>
}

export type ConnectionParts = {
  settings: SettingsStore
  secrets: SecretStore
  demo: DemoSwitch
  /** RUNYOUR_BASE_URL and RUNYOUR_API_KEY as this run was started with; used, shown, never stored. */
  environment: { baseUrl: string | undefined; apiKey: string | undefined }
  changed(status: ConnectionStatus): void
}

/** Which base URL and which key are in force, and where each came from. */
export function createConnection({
  settings,
  secrets,
  demo,
  environment,
  changed,
}: ConnectionParts): Connection {
  const keys = createKeyRing(secrets, settings)
  const environmentKey = normaliseKey(environment.apiKey ?? '')
  const address = (): Address => resolveAddress(environment.baseUrl, settings.get().baseUrl)
  const inDemo = (): boolean =>
    settings.get().demo && environmentKey === '' && address().origin !== 'environment'

  const status = (): ConnectionStatus => {
    if (inDemo()) return demo.status()
    const { origin, shown, label } = address()
    return {
      id: 'default',
      baseUrl: shown,
      baseUrlOrigin: origin,
      key: environmentKey === '' ? describe(keys.held(label)) : present(environmentKey, 'environment'),
    }
  }
  const announce = (): void => changed(status())

  const storeBaseUrl = (baseUrl: string): void => {
    settings.update({ baseUrl: baseUrl === defaultBaseUrl ? null : baseUrl })
  }
  const leaveDemo = async (): Promise<void> => {
    settings.update({ demo: false })
    await demo.stop()
  }
  /** The person changed the address of their one connection, so its key goes along; the window says so beforehand. */
  const moveKey = async (key: string, from: string, to: string): Promise<void> => {
    await keys.keep(to, key)
    const moved = keys.held(to)
    // Where the keychain refused the new place, the old one is the only copy that outlives the session.
    if (moved.state === 'present' && moved.origin === 'keychain') await keys.remove(from)
  }

  const readKey = async (): Promise<void> => {
    await keys.read(address().label)
    announce()
  }

  return {
    status,
    readKey,
    open: async () => {
      if (inDemo() || environmentKey !== '') return
      await keys.settled(address().label)
      announce()
    },
    label: () => (inDemo() ? 'demo' : address().label),
    settled: async () => {
      // A demo that cannot start must not keep the window from offering the way out of it.
      if (inDemo()) return void (await demo.target().catch(() => undefined))
      const { label } = address()
      if (environmentKey === '' && !settings.get().keyStoredFor.includes(label)) await keys.settled(label)
    },
    target: async () => {
      if (inDemo()) return ok(await demo.target())
      const { usable, label } = address()
      if (!usable.ok) return usable
      if (environmentKey !== '') return makeTarget(usable.value, environmentKey)
      await keys.settled(label)
      const held = keys.held(label)
      if (held.state === 'present') return makeTarget(usable.value, held.key)
      if (held.state === 'locked')
        return fail({ code: 'keychain-locked', message: 'the keychain did not open' })
      return fail({ code: 'key-missing', message: 'there is no key' })
    },
    candidate: (typed, typedUrl) => {
      const apiKey = normaliseKey(typed)
      if (apiKey === '')
        return fail({ code: 'key-missing', message: 'nothing that could be a key was typed' })
      const { origin, usable } = address()
      // An address of the environment stays in force for the whole run.
      const baseUrl = typedUrl === null || origin === 'environment' ? usable : parseBaseUrl(typedUrl)
      return baseUrl.ok ? makeTarget(baseUrl.value, apiKey) : baseUrl
    },
    keep: async ({ baseUrl, apiKey }) => {
      if (address().origin !== 'environment') storeBaseUrl(baseUrl)
      await keys.keep(address().label, apiKey)
      await leaveDemo()
      announce()
    },
    removeKey: async () => {
      const removed = await keys.remove(address().label)
      announce()
      return removed
    },
    setBaseUrl: async (typed) => {
      const baseUrl = typed === null ? ok(defaultBaseUrl) : parseBaseUrl(typed)
      if (!baseUrl.ok) return baseUrl
      const before = address().label
      await keys.settled(before)
      storeBaseUrl(baseUrl.value)
      const { label } = address()
      await keys.settled(label)
      const held = keys.held(before)
      // An address that has a key of its own keeps it.
      const moves = label !== before && keys.held(label).state !== 'present'
      if (moves && held.state === 'present') await moveKey(held.key, before, label)
      announce()
      return ok(null)
    },
    startDemo: async () => {
      // In a run whose environment names an address or a key the demo would not be in force, but in the next one.
      if (environmentKey !== '' || address().origin === 'environment') return
      await demo.target()
      settings.update({ demo: true })
      announce()
    },
    leaveDemo: async () => {
      await leaveDemo()
      announce()
      // In the demo nobody read the keychain.
      if (environmentKey !== '') return
      await keys.settled(address().label)
      announce()
    },
  }
}

/** A key of the environment or the keychain was not typed here, so every key is looked at before it is sent. */
function makeTarget(baseUrl: string, apiKey: string): Result<Target> {
  if (!canBeSent(apiKey))
    return fail({ code: 'key-invalid', message: 'the key has characters that no key has' })
  return ok({ id: 'default', baseUrl, apiKey })
}

function describe(held: HeldKey): KeyState {
  return held.state === 'present' ? present(held.key, held.origin) : held
}

function present(key: string, origin: 'keychain' | 'session' | 'environment'): KeyState {
  return { state: 'present', masked: maskKey(key), origin }
}
