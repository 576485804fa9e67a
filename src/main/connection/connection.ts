import type { ConnectionId, ConnectionStatus, KeyState } from '@shared/model/connection'
import { fail, ok, type Result } from '@shared/appError'
import { canBeSent, normaliseKey } from '../secrets/normaliseKey'
import { maskKey } from '../secrets/maskKey'
import type { SecretStore } from '../secrets/secretStore'
import type { SettingsStore } from '../settings/settings'
import { defaultBaseUrl, parseBaseUrl } from './baseUrl'
import type { DemoSwitch } from './demoSwitch'

/** Where a call goes and what it shows there. Stays inside main. */
export type Target = { id: ConnectionId; baseUrl: string; apiKey: string }

export type Connection = {
  status(): ConnectionStatus
  /**
   * Settles when the window can be told what to show first. A key that was stored before is taken to be there, so that
   * a slow keychain, or one that asks for a password, does not hold the window back.
   */
  settled(): Promise<void>
  /** The target of the next call, once the keychain was read; fails with `key-missing` or `keychain-locked`. */
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

type HeldKey =
  { state: 'reading' | 'none' | 'locked' } | { state: 'present'; key: string; origin: 'keychain' | 'session' }

/**
 * Which base URL and which key are in force, and where each came from. Keys are kept by base URL: an address that came
 * from the environment, or was mistyped, never gets a key that belongs to another one.
 */
export function createConnection(parts: ConnectionParts): Connection {
  const { settings, secrets, demo, environment, changed } = parts
  const environmentKey = normaliseKey(environment.apiKey ?? '')
  const environmentUrl = readEnvironmentUrl(environment.baseUrl)
  let held: HeldKey = { state: 'reading' }

  const inDemo = (): boolean => settings.get().demo && environmentKey === '' && environmentUrl === null
  const baseUrl = (): string => environmentUrl ?? settings.get().baseUrl ?? defaultBaseUrl

  const status = (): ConnectionStatus => {
    if (inDemo()) return demo.status()
    return {
      id: 'default',
      baseUrl: baseUrl(),
      baseUrlOrigin:
        environmentUrl !== null ? 'environment' : settings.get().baseUrl !== null ? 'settings' : 'default',
      key: environmentKey !== '' ? present(environmentKey, 'environment') : describe(held),
    }
  }
  const hold = (next: HeldKey): void => {
    held = next
    changed(status())
  }

  let reading: Promise<void> = Promise.resolve()
  const readKey = (): Promise<void> => {
    reading = reading.then(async () => {
      const url = baseUrl()
      const result = await secrets.read(url)
      if (result.ok && result.value !== null)
        hold({ state: 'present', key: result.value, origin: 'keychain' })
      // A locked keychain answers like an empty one on Linux; that a key was stored is known from the settings.
      else if (settings.get().keyStoredFor.includes(url)) hold({ state: 'locked' })
      else if (held.state !== 'present' || held.origin !== 'session') hold({ state: 'none' })
    })
    return reading
  }

  const rememberStored = (url: string, stored: boolean): void => {
    const others = settings.get().keyStoredFor.filter((one) => one !== url)
    settings.update({ keyStoredFor: stored ? [...others, url] : others })
  }

  const keep = async (target: Target): Promise<void> => {
    const written = await secrets.write(target.baseUrl, target.apiKey)
    if (written.ok) rememberStored(target.baseUrl, true)
    settings.update({
      demo: false,
      ...(environmentUrl === null && { baseUrl: target.baseUrl === defaultBaseUrl ? null : target.baseUrl }),
    })
    hold({ state: 'present', key: target.apiKey, origin: written.ok ? 'keychain' : 'session' })
  }

  /** The person changed the address of their one connection, so its key goes along; the window says so beforehand. */
  const moveKey = async (apiKey: string, from: string, to: string): Promise<void> => {
    await keep({ id: 'default', baseUrl: to, apiKey })
    if (!settings.get().keyStoredFor.includes(from)) return
    const removed = await secrets.remove(from)
    if (removed.ok) rememberStored(from, false)
  }

  return {
    status,
    keep,
    readKey,
    settled: async () => {
      if (inDemo()) await demo.target()
      else if (environmentKey === '' && !settings.get().keyStoredFor.includes(baseUrl())) await reading
    },
    target: async () => {
      if (inDemo()) return ok(await demo.target())
      if (environmentKey !== '') return ok({ id: 'default', baseUrl: baseUrl(), apiKey: environmentKey })
      await reading
      if (held.state === 'present') return ok({ id: 'default', baseUrl: baseUrl(), apiKey: held.key })
      const locked = held.state === 'locked'
      return fail({
        code: locked ? 'keychain-locked' : 'key-missing',
        message: locked ? 'the keychain did not open' : 'there is no key',
      })
    },
    candidate: (typed, typedUrl) => {
      const apiKey = normaliseKey(typed)
      if (apiKey === '')
        return fail({ code: 'key-missing', message: 'nothing that could be a key was typed' })
      if (!canBeSent(apiKey))
        return fail({ code: 'key-invalid', message: 'the key has characters that no key has' })
      // An address from the environment stays in force for the whole run.
      const url = typedUrl === null || environmentUrl !== null ? ok(baseUrl()) : parseBaseUrl(typedUrl)
      return url.ok ? ok({ id: 'default', baseUrl: url.value, apiKey }) : url
    },
    removeKey: async () => {
      const url = baseUrl()
      const stored = held.state === 'locked' || (held.state === 'present' && held.origin === 'keychain')
      const removed = stored ? await secrets.remove(url) : ok(null)
      if (!removed.ok) return removed
      rememberStored(url, false)
      hold({ state: 'none' })
      return ok(null)
    },
    setBaseUrl: async (typed) => {
      const url = typed === null ? ok(defaultBaseUrl) : parseBaseUrl(typed)
      if (!url.ok) return url
      const before = baseUrl()
      settings.update({ baseUrl: url.value === defaultBaseUrl ? null : url.value })
      if (environmentUrl !== null || url.value === before) return ok(null)
      if (held.state === 'present') await moveKey(held.key, before, url.value)
      else await readKey()
      return ok(null)
    },
    startDemo: async () => {
      await demo.target()
      settings.update({ demo: true })
      changed(status())
    },
    leaveDemo: async () => {
      settings.update({ demo: false })
      changed(status())
      await demo.stop()
    },
  }
}

function describe(held: HeldKey): KeyState {
  return held.state === 'present' ? present(held.key, held.origin) : held
}

function present(key: string, origin: 'keychain' | 'session' | 'environment'): KeyState {
  return { state: 'present', masked: maskKey(key), origin }
}

/** An address from the environment that could not be used safely is ignored rather than trusted. */
function readEnvironmentUrl(value: string | undefined): string | null {
  if (value === undefined || value.trim() === '') return null
  const url = parseBaseUrl(value)
  return url.ok ? url.value : null
}
