/**
 * What people really paste: a whole header line, quotes, a trailing newline, a line break in the middle, invisible
 * characters of a web page. Everything that cannot be part of a key is dropped; what is left is never judged by its
 * looks, because only the gateway knows which keys are good.
 */
export function normaliseKey(pasted: string): string {
  return pasted
    .replace(/[\s\u200B-\u200D\u2060\uFEFF]+/g, ' ')
    .trim()
    .replace(/^(export )?[A-Z_]*API_KEY ?= ?/, '')
    .replace(/^["'`“”‘’]+|["'`“”‘’;,]+$/g, '')
    .replace(/^(authorization ?: ?)?bearer /i, '')
    .replace(/^["'`“”‘’]+|["'`“”‘’]+$/g, '')
    .replaceAll(' ', '')
}

/** An HTTP header carries only visible ASCII; anything else would fail inside the network stack with no clear reason. */
export function canBeSent(key: string): boolean {
  return /^[\x21-\x7E]+$/.test(key)
}
