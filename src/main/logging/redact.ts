/** The documented shape of a key; used to hide keys, never to refuse one. */
export const gatewayKey = /runyour-v1-[A-Za-z0-9_-]+/g
/** Keys of other services that a person may paste by mistake, and whatever stands behind `Bearer`. */
const otherKeys = /\bsk-[A-Za-z0-9_-]{8,}|\b(Bearer\s+)[A-Za-z0-9._~+/=-]+/gi

/** Hides everything that looks like a key, and the given secrets whatever they look like. */
export function redact(text: string, secrets: readonly string[] = []): string {
  const known = secrets
    .filter((secret) => secret.length > 0)
    .reduce((rest, secret) => rest.replaceAll(secret, '[key]'), text)
  return known.replace(gatewayKey, '[key]').replace(otherKeys, (_match, bearer) => `${bearer ?? ''}[key]`)
}
