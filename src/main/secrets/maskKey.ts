const shown = { first: 12, last: 4 }

/**
 * The first 12 and the last 4 characters: enough to tell two keys apart, which is how a wrong key is found. A key that
 * is too short to hide most of itself that way shows only its first characters.
 */
export function maskKey(key: string): string {
  if (key.length >= 2 * (shown.first + shown.last))
    return `${key.slice(0, shown.first)}…${key.slice(-shown.last)}`
  return `${key.slice(0, Math.floor(key.length / 4))}…`
}
