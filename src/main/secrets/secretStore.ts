import type { Result } from '@shared/appError'

/** Where secrets are kept, one for each account. No method lists them: listing crashes on a locked Linux keyring. */
export type SecretStore = {
  /** Whether a locked keychain answers like an empty one, as on Linux; elsewhere null means that there is nothing. */
  readonly lockedLooksEmpty: boolean
  /** null: no such secret, or perhaps a locked keychain; see above. */
  read(account: string): Promise<Result<string | null>>
  /** Fails with `keychain-locked` or `keychain-absent`; the caller then keeps the secret in memory only. */
  write(account: string, secret: string): Promise<Result<null>>
  remove(account: string): Promise<Result<null>>
}
