import type { CallInput } from '@shared/contract'

/** What is typed for a new server; every field, whatever its kind, so that switching the kind loses nothing. */
export type TypedPlace = {
  kind: 'webdav' | 's3'
  url: string
  user: string
  password: string
  endpoint: string
  region: string
  bucket: string
  folder: string
  accessKeyId: string
  secretAccessKey: string
  encrypt: boolean
  passphrase: string
  again: string
}

export const noPlace: TypedPlace = {
  kind: 'webdav',
  url: '',
  user: '',
  password: '',
  endpoint: '',
  region: '',
  bucket: '',
  folder: '',
  accessKeyId: '',
  secretAccessKey: '',
  encrypt: true,
  passphrase: '',
  again: '',
}

export type TypedField = Exclude<keyof TypedPlace, 'kind' | 'encrypt'>
export type Problem = 'missing' | 'tooShort' | 'different'

/** What is guessed from a passphrase is guessed without limit, at home: short ones do not last. */
const shortestPassphrase = 12

const needed: Record<TypedPlace['kind'], readonly TypedField[]> = {
  webdav: ['url', 'user', 'password'],
  s3: ['endpoint', 'bucket', 'accessKeyId', 'secretAccessKey'],
}

/** What is wrong with each field, in the order in which they are shown. */
export function problemsOf(typed: TypedPlace): Partial<Record<TypedField, Problem>> {
  const missing = needed[typed.kind].filter((field) => typed[field].trim() === '')
  const problems: Partial<Record<TypedField, Problem>> = Object.fromEntries(
    missing.map((field) => [field, 'missing']),
  )
  if (!typed.encrypt) return problems
  if (typed.passphrase.length < shortestPassphrase) problems.passphrase = 'tooShort'
  else if (typed.passphrase !== typed.again) problems.again = 'different'
  return problems
}

/** The call's input; to be asked for only once there are no problems. */
export function placeToAdd(typed: TypedPlace): CallInput<'places.add'> {
  const passphrase = typed.encrypt ? typed.passphrase : null
  if (typed.kind === 'webdav') {
    const { url, user, password } = typed
    return { address: { kind: 'webdav', url, user }, secret: password, passphrase }
  }
  const { endpoint, region, bucket, folder, accessKeyId, secretAccessKey } = typed
  const address = { kind: 's3', endpoint, region, bucket, folder, accessKeyId } as const
  return { address, secret: secretAccessKey.trim(), passphrase }
}
