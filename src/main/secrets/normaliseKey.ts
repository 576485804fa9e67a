/**
 * What people really paste: a whole header line, quotes, a trailing newline, a line break in the middle, invisible
 * characters of a web page. Everything that cannot be part of a key is dropped; what is left is never judged by its
 * looks, because only the gateway knows which keys are good.
 */
export function normaliseKey(pasted: string): string {
  return pasted
    .replace(/[\p{Cf}\u00AD]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'`“”‘’]+/, '')
    .replace(/^(export |set |\$env:|const |let )?[A-Za-z_]*API_?KEY ?[=:] ?/i, '')
    .replace(quotes, '')
    .replace(/^(authorization ?: ?)?bearer( |$)/i, '')
    .replace(quotes, '')
    .replaceAll(' ', '')
}

const quotes = /^[\s"'`“”‘’]+|[\s"'`“”‘’;,]+$/g

/** An HTTP header carries only visible ASCII; anything else would fail inside the network stack with no clear reason. */
export function canBeSent(key: string): boolean {
  return /^[\x21-\x7E]+$/.test(key)
}
