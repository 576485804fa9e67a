import type { Result } from '@shared/appError'

/** Where secrets are kept, one for each account. No method lists them: listing crashes on a locked Linux keyring. */
export type SecretStore = {
  /** null: no such secret, or a locked keychain; some systems do not tell the two apart. */
  read(account: string): Promise<Result<string | null>>
  /** Fails with `keychain-locked` or `keychain-absent`; the caller then keeps the secret in memory only. */
  write(account: string, secret: string): Promise<Result<null>>
  remove(account: string): Promise<Result<null>>
}
