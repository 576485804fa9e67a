import { createHash } from 'node:crypto'
import type { Result } from '@shared/appError'
import { ok } from '@shared/appError'
import type { ConnectionProfile } from '@shared/model/settings'
import { defaultBaseUrl, parseBaseUrl } from './baseUrl'

/** The address in force. One that may not be used (neither https nor loopback) is shown as it is and never called. */
export type Address = {
  origin: 'default' | 'settings' | 'environment'
  shown: string
  usable: Result<string>
  /** Under which its key and its model list are kept. */
  label: string
}

/**
 * The address of the connection `default`. Its label is the address itself.
 * @param environment RUNYOUR_BASE_URL of this run; it goes before the settings. A mistyped one is an error and not a
 * reason to ask the usual gateway: the run was meant for another.
 * @param stored the settings' value, which a person may have edited in the file
 */
export function resolveAddress(environment: string | undefined, stored: string | null): Address {
  const settled = stored === null ? ok(defaultBaseUrl) : parseBaseUrl(stored)
  const own = settled.ok ? settled.value : null
  const typed = environment?.trim() ?? ''
  if (typed === '') {
    const shown = own ?? stored ?? defaultBaseUrl
    return { origin: own === defaultBaseUrl ? 'default' : 'settings', shown, usable: settled, label: shown }
  }
  const usable = parseBaseUrl(typed)
  const shown = usable.ok ? usable.value : typed
  return { origin: 'environment', shown, usable, label: shown === own ? shown : environmentLabel(shown) }
}

/**
 * The address of a connection that the person added. Its label names the connection and the address, so that its key is
 * found neither by another connection to the same address nor by the same connection after its address was changed in
 * the file.
 */
export function profileAddress({ id, baseUrl }: Pick<ConnectionProfile, 'id' | 'baseUrl'>): Address {
  const usable = parseBaseUrl(baseUrl)
  const shown = usable.ok ? usable.value : baseUrl
  const origin = shown === defaultBaseUrl ? 'default' : 'settings'
  return { origin, shown, usable, label: `${id} ${shown}` }
}

/** Whether a label is of this added connection, at its present address or at one that it had before. */
export function isLabelOf(profileId: string, label: string): boolean {
  return label.startsWith(`${profileId} `)
}

/** An address of the environment is not stored, so what belongs to it is found by its fingerprint. */
function environmentLabel(address: string): string {
  return `environment:${createHash('sha256').update(address).digest('hex').slice(0, 16)}`
}
