import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { fail, ok, type Result } from '@shared/appError'
import type { Log } from '../logging/log'
import type { SecretStore } from './secretStore'

type Keytar = {
  getPassword(service: string, account: string): Promise<string | null>
  setPassword(service: string, account: string, password: string): Promise<void>
  deletePassword(service: string, account: string): Promise<boolean>
}

/**
 * The operating system's keychain: Keychain on macOS, Credential Manager on Windows, Secret Service on Linux. The native
 * module is loaded at the first use, because it is missing where its libraries are, and a missing keychain must not
 * keep the app from starting.
 */
export function createKeychain(service: string, log: Log): SecretStore {
  let loaded: Keytar | null = null
  const run = async <T>(use: (keytar: Keytar) => Promise<T>): Promise<Result<T>> => {
    try {
      loaded ??= createRequire(import.meta.url)('keytar') as Keytar
      return ok(await use(loaded))
    } catch (cause) {
      log.error('the keychain refused', cause)
      return fail(keychainError(cause))
    }
  }
  return {
    lockedLooksEmpty: process.platform === 'linux',
    read: (account) => run((keytar) => keytar.getPassword(service, account)),
    write: (account, secret) =>
      run(async (keytar) => {
        await keytar.setPassword(service, account, secret)
        return null
      }),
    remove: (account) =>
      run(async (keytar) => {
        await keytar.deletePassword(service, account)
        return null
      }),
  }
}

/**
 * The name that the keychain shows beside our entries. A run with its own data has its own entries: it must neither find
 * the person's usual key nor be able to remove it.
 * @param ownData the folder that `--user-data-dir` named; null for the usual one
 */
export function keychainService(ownData: string | null): string {
  if (ownData === null) return 'RunYour Desktop'
  return `RunYour Desktop (${createHash('sha256').update(ownData).digest('hex').slice(0, 8)})`
}

function keychainError(cause: unknown): { code: 'keychain-locked' | 'keychain-absent'; message: string } {
  const message = cause instanceof Error ? cause.message : String(cause)
  const locked = /locked|interaction is not allowed|prompt|dismissed|cancell?ed/i.test(message)
  return { code: locked ? 'keychain-locked' : 'keychain-absent', message }
}
