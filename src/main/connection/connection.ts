import { fail, ok, type Result } from '@shared/appError'
import type { ConnectionStatus, KeyState } from '@shared/model/connection'
import { maskKey } from '../secrets/maskKey'
import { canBeSent, normaliseKey } from '../secrets/normaliseKey'
import { defaultBaseUrl, parseBaseUrl } from './baseUrl'
import type { HeldKey, KeyRing } from './keyRing'
import type { Place, Places } from './places'
import type { Target } from './target'

/*
 * What can be asked of one connection, and done with it. A place is what the settings said when the question was asked:
 * what they say by the time a slow keychain answers is another question.
 */

/** What the window is told of a connection. */
export function statusOf({ id, name, address, environmentKey }: Place, keys: KeyRing): ConnectionStatus {
  return {
    id,
    name,
    baseUrl: address.shown,
    baseUrlOrigin: address.origin,
    key: environmentKey === '' ? describe(keys.held(address.label)) : present(environmentKey, 'environment'),
  }
}

/** Where its next call goes; fails with `key-missing`, `key-invalid`, `keychain-locked` or `bad-base-url`. */
export async function targetOf(
  { id, address, environmentKey }: Place,
  keys: KeyRing,
): Promise<Result<Target>> {
  const { usable, label } = address
  if (!usable.ok) return usable
  if (environmentKey !== '') return makeTarget(id, usable.value, environmentKey)
  await keys.settled(label)
  const held = keys.held(label)
  if (held.state === 'present') return makeTarget(id, usable.value, held.key)
  if (held.state === 'locked') return fail({ code: 'keychain-locked', message: 'the keychain did not open' })
  return fail({ code: 'key-missing', message: 'there is no key' })
}

/** The target that a typed key would make, for checking it before it is kept. */
export function candidateFor({ id, address }: Place, typed: string, typedUrl: string | null): Result<Target> {
  const apiKey = normaliseKey(typed)
  if (apiKey === '') return fail({ code: 'key-missing', message: 'nothing that could be a key was typed' })
  // An address of the environment stays in force for the whole run.
  const asItIs = typedUrl === null || address.origin === 'environment'
  const baseUrl = asItIs ? address.usable : parseBaseUrl(typedUrl)
  return baseUrl.ok ? makeTarget(id, baseUrl.value, apiKey) : baseUrl
}

/** Keeps a key that was checked, with the address that it was checked with. */
export async function keepKey(
  place: Place,
  { baseUrl, apiKey }: Target,
  keys: KeyRing,
  places: Places,
): Promise<Result<null>> {
  const moved = place.address.origin === 'environment' ? place : places.move(place.id, baseUrl)
  if (moved === null) return gone
  await keys.keep(moved.address.label, apiKey)
  return ok(null)
}

/**
 * Leads a connection to another address; null for the documented one. Its key goes along, since it is the person's one
 * key of this connection and the window says so beforehand; an address that has a key of its own keeps it.
 */
export async function moveTo(
  place: Place,
  typed: string | null,
  keys: KeyRing,
  places: Places,
): Promise<Result<null>> {
  const baseUrl = typed === null ? ok(defaultBaseUrl) : parseBaseUrl(typed)
  if (!baseUrl.ok) return baseUrl
  const before = place.address.label
  await keys.settled(before)
  const moved = places.move(place.id, baseUrl.value)
  if (moved === null) return gone
  const { label } = moved.address
  await keys.settled(label)
  const held = keys.held(before)
  const takesAlong = label !== before && keys.held(label).state !== 'present'
  if (!takesAlong || held.state !== 'present') return ok(null)
  await keys.keep(label, held.key)
  const taken = keys.held(label)
  // Where the keychain refused the new place, the old one is the only copy that outlives the session.
  if (taken.state === 'present' && taken.origin === 'keychain') await keys.remove(before)
  return ok(null)
}

/** What was asked for belongs to a connection that is not there, or not any more. */
export const gone: Result<never> = fail({ code: 'not-found', message: 'there is no such connection' })

/** A key of the environment or the keychain was not typed here, so every key is looked at before it is sent. */
function makeTarget(id: Target['id'], baseUrl: string, apiKey: string): Result<Target> {
  if (!canBeSent(apiKey))
    return fail({ code: 'key-invalid', message: 'the key has characters that no key has' })
  return ok({ id, baseUrl, apiKey })
}

function describe(held: HeldKey): KeyState {
  return held.state === 'present' ? present(held.key, held.origin) : held
}

function present(key: string, origin: 'keychain' | 'session' | 'environment'): KeyState {
  return { state: 'present', masked: maskKey(key), origin }
}
