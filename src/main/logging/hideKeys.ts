import { gatewayKey } from './redact'

/**
 * Keys in a text that a person wrote to be read. Narrower than what is hidden in logs: "a Bearer token" is an ordinary
 * thing to say in a system prompt, and a preset must come back as it was.
 */
const key = new RegExp(
  `${gatewayKey.source}|\\bsk-[A-Za-z0-9_-]{16,}|(?<=\\bBearer\\s+)[A-Za-z0-9._~+/=-]{20,}`,
  'gi',
)

/** The text with `[key]` in place of everything that looks like a key, and how many there were. */
export function hideKeys(text: string): { text: string; hidden: number } {
  let hidden = 0
  const shown = text.replace(key, () => {
    hidden += 1
    return '[key]'
  })
  return { text: shown, hidden }
}
