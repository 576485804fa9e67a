import { ok, type Result } from '@shared/appError'
import type { SecretStore } from '../secrets/secretStore'
import type { SettingsStore } from '../settings/settings'

export type HeldKey =
  { state: 'reading' | 'none' | 'locked' } | { state: 'present'; key: string; origin: 'keychain' | 'session' }

/**
 * The keys of this run, each under a label that names the connection and the address it belongs to: no other connection
 * and no other address ever gets it.
 */
export type KeyRing = {
  held(label: string): HeldKey
  /** Whether a key is there or was stored at some time, as far as is known without asking the keychain. */
  expects(label: string): boolean
  /** Every label that a key is held under or was stored under. */
  labels(): string[]
  /** Reads the keychain; a key that is held already stays, since it was typed later than what is stored. */
  read(label: string): Promise<void>
  /** Settles when it is known whether there is a key, reading it if nobody has. */
  settled(label: string): Promise<void>
  /** Keeps a key: in the keychain, or for the session only when no keychain takes it. */
  keep(label: string, key: string): Promise<void>
  remove(label: string): Promise<Result<null>>
}

export function createKeyRing(secrets: SecretStore, settings: SettingsStore): KeyRing {
  const keys = new Map<string, { key: string; origin: 'keychain' | 'session' }>()
  const reads = new Map<string, Promise<void>>()
  const read = new Set<string>()

  const isStored = (label: string): boolean => settings.get().keyStoredFor.includes(label)
  const noteStored = (label: string, stored: boolean): void => {
    const others = settings.get().keyStoredFor.filter((one) => one !== label)
    settings.update({ keyStoredFor: stored ? [...others, label] : others })
  }

  const startRead = (label: string): Promise<void> => {
    const reading = secrets.read(label).then((result) => {
      read.add(label)
      const gone = result.ok && result.value === null && !secrets.lockedLooksEmpty
      if (gone && isStored(label)) noteStored(label, false)
      if (result.ok && result.value !== null && !keys.has(label)) {
        keys.set(label, { key: result.value, origin: 'keychain' })
        if (!isStored(label)) noteStored(label, true)
      }
    })
    reads.set(label, reading)
    return reading
  }
  const settled = (label: string): Promise<void> => reads.get(label) ?? startRead(label)

  return {
    settled,
    read: startRead,
    expects: (label) => keys.has(label) || isStored(label),
    labels: () => [...new Set([...keys.keys(), ...settings.get().keyStoredFor])],
    held: (label) => {
      const key = keys.get(label)
      if (key) return { state: 'present', ...key }
      if (!read.has(label)) return { state: 'reading' }
      // That a key was stored is known from the settings; it is there, and the keychain did not give it.
      return { state: isStored(label) ? 'locked' : 'none' }
    },
    keep: async (label, key) => {
      const written = await secrets.write(label, key)
      keys.set(label, { key, origin: written.ok ? 'keychain' : 'session' })
      read.add(label)
      if (written.ok) noteStored(label, true)
    },
    remove: async (label) => {
      // A read that is under way would bring the key back.
      await settled(label)
      const removed = isStored(label) ? await secrets.remove(label) : ok(null)
      if (!removed.ok) return removed
      keys.delete(label)
      noteStored(label, false)
      return ok(null)
    },
  }
}
