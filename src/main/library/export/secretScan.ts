import { hideKeys } from '../../logging/hideKeys'

/** Replaces what must not leave, and counts it. */
export type SecretScan = {
  text(text: string): string
  /** The same for every text inside a value; its numbers, names of fields, IDs and hashes stay as they are. */
  deep<T>(value: T): T
  /** Whether a text or bytes contain anything of that kind; changes and counts nothing. */
  finds(content: string | Uint8Array): boolean
  /** How many were replaced so far. */
  hidden(): number
}

/**
 * An own key that is shorter than this is none: servers on one's own machine take any word (`ollama`, `none`), which then
 * stands in every second text about them.
 */
const shortestOwnKey = 12

/**
 * Keys of other services whose form is published and cannot be anything else: AWS, GitHub, Google, Hugging Face, Slack,
 * Stripe, and private keys as PEM. `hideKeys` knows the gateway's, those of the `sk-` family, and bearer tokens.
 */
const foreignKeys = new RegExp(
  [
    String.raw`\b(?:AKIA|ASIA)[0-9A-Z]{16}\b`,
    String.raw`\bgh[pousr]_[A-Za-z0-9]{36,}`,
    String.raw`\bgithub_pat_[A-Za-z0-9_]{40,}`,
    String.raw`\bAIza[0-9A-Za-z_-]{35}`,
    String.raw`\bhf_[A-Za-z0-9]{30,}`,
    String.raw`\bxox[abeprs]-[A-Za-z0-9-]{20,}`,
    String.raw`\b[rs]k_live_[A-Za-z0-9]{20,}`,
    String.raw`\b(?:gsk|xai)[_-][A-Za-z0-9]{32,}`,
    String.raw`-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----[\s\S]*?-----END (?:[A-Z]+ )*PRIVATE KEY-----`,
  ].join('|'),
  'g',
)

const id = /^(?:[0-9a-f]{64}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/

/**
 * Looks for secrets in everything that is exported, before it gets its form: what a format escapes or breaks into lines
 * would not be found any more. One scan counts for one export.
 * @param own the app's keys, which are found whatever they look like.
 */
export function createSecretScan(own: readonly string[]): SecretScan {
  // A key that is the beginning of another one would leave the other's end.
  const secrets = own.filter((key) => key.length >= shortestOwnKey).toSorted((a, b) => b.length - a.length)
  let hidden = 0

  const replace = (text: string): { text: string; found: number } => {
    let found = 0
    const count = (): string => {
      found += 1
      return '[key]'
    }
    const known = secrets.reduce((rest, secret) => rest.replaceAll(secret, count), text)
    const keys = hideKeys(known.replace(foreignKeys, count))
    return { text: keys.text, found: found + keys.hidden }
  }
  const text = (given: string): string => {
    const replaced = replace(given)
    hidden += replaced.found
    return replaced.text
  }
  const deep = (value: unknown): unknown => {
    if (typeof value === 'string') return id.test(value) && !secrets.includes(value) ? value : text(value)
    if (Array.isArray(value)) return value.map(deep)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, deep(field)]))
  }
  return {
    text,
    deep: <T>(value: T) => deep(value) as T,
    // Latin-1 gives every byte a letter, so that ASCII is found wherever it stands in a binary file.
    finds: (content) =>
      replace(typeof content === 'string' ? content : Buffer.from(content).toString('latin1')).found > 0,
    hidden: () => hidden,
  }
}
