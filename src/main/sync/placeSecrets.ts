import { z } from 'zod'
import { fail, ok, type Result } from '@shared/appError'
import type { PlaceAddress } from '@shared/contract/backupPlaces'
import type { SecretStore } from '../secrets/secretStore'

const secretsSchema = z.object({ secret: z.string(), passphrase: z.string().nullable() })
/** The password or secret key of a place, and the passphrase of its backups. */
export type PlaceSecretValues = z.infer<typeof secretsSchema>

type Owner = { id: string; address: PlaceAddress }

export type PlaceSecrets = {
  /** Resolves to whether the keychain took them; else they are kept until the app ends. */
  keep(owner: Owner, values: PlaceSecretValues): Promise<boolean>
  read(owner: Owner): Promise<Result<PlaceSecretValues>>
  holds(owner: Owner): boolean
  remove(owner: Owner, inKeychain: boolean): Promise<Result<null>>
}

export function createPlaceSecrets(keychain: SecretStore): PlaceSecrets {
  const held = new Map<string, PlaceSecretValues>()
  return {
    holds: (owner) => held.has(accountOf(owner)),
    keep: async (owner, values) => {
      held.set(accountOf(owner), values)
      return (await keychain.write(accountOf(owner), JSON.stringify(values))).ok
    },
    read: async (owner) => {
      const account = accountOf(owner)
      const known = held.get(account)
      if (known) return ok(known)
      const stored = await keychain.read(account)
      if (!stored.ok) return stored
      const values = stored.value === null ? null : parse(stored.value)
      if (values === null)
        return fail({
          code: 'keychain-locked',
          message: 'the keychain did not give the secrets of this place',
        })
      held.set(account, values)
      return ok(values)
    },
    remove: async (owner, inKeychain) => {
      const removed = inKeychain ? await keychain.remove(accountOf(owner)) : ok(null)
      if (removed.ok) held.delete(accountOf(owner))
      return removed
    },
  }
}

function parse(text: string): PlaceSecretValues | null {
  try {
    return secretsSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** Names the address too: a place whose address was changed in its file does not get the old one's password. */
function accountOf({ id, address }: Owner): string {
  const where =
    address.kind === 'webdav'
      ? `${address.url} ${address.user}`
      : `${address.endpoint} ${address.bucket} ${address.accessKeyId}`
  return `backup-place ${id} ${where}`
}
