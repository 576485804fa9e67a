import { fail, ok, type Result } from '@shared/appError'
import type { SecretStore } from '@main/secrets/secretStore'

/** `locked` answers reads like an empty one, as the Linux keyring does. */
export type KeychainState = 'open' | 'locked' | 'absent'

export type MemorySecrets = SecretStore & {
  readonly stored: Map<string, string>
  state: KeychainState
  /** Every call, such as `read https://…`; secrets are not in it. */
  readonly calls: string[]
  /** Reads wait from now on, as for a keychain that asks for a password; returns what lets them go on. */
  holdReads(): () => void
}

/** A keychain in memory. Stands in for the operating system's, whose states it can take. */
export function memorySecrets(entries: Readonly<Record<string, string>> = {}): MemorySecrets {
  const stored = new Map(Object.entries(entries))
  const calls: string[] = []
  let held: Promise<void> = Promise.resolve()
  const changing = async (change: () => void): Promise<Result<null>> => {
    if (secrets.state === 'locked') return fail({ code: 'keychain-locked', message: 'locked' })
    if (secrets.state === 'absent') return fail({ code: 'keychain-absent', message: 'absent' })
    change()
    return ok(null)
  }
  const secrets: MemorySecrets = {
    lockedLooksEmpty: true,
    stored,
    calls,
    state: 'open',
    read: async (account) => {
      calls.push(`read ${account}`)
      // What is there when the read begins is what it finds, however long it takes.
      const value = stored.get(account) ?? null
      await held
      if (secrets.state === 'absent') return fail({ code: 'keychain-absent', message: 'absent' })
      return ok(secrets.state === 'locked' ? null : value)
    },
    write: (account, secret) => {
      calls.push(`write ${account}`)
      return changing(() => stored.set(account, secret))
    },
    remove: (account) => {
      calls.push(`remove ${account}`)
      return changing(() => stored.delete(account))
    },
    holdReads: () => {
      let release!: () => void
      held = new Promise((resolve) => (release = resolve))
      return release
    },
  }
  return secrets
}
