import type { Fit, Omission } from '@shared/model/fit'

/*
 * JSON columns that hold a `Fit` or an `Omission`, read without zod, which the history's thread does not load. Damaged
 * values fall back like all columns do: to asking, and to nothing left out.
 */

export function fitFromJson(json: string): Fit {
  const { kind, model } = parseObject(json)
  if (kind === 'send-all' || kind === 'drop-oldest') return { kind }
  if (kind === 'summarise' && typeof model === 'string' && model !== '') return { kind, model }
  return { kind: 'ask' }
}

export function omissionFromJson(json: string | null): Omission | null {
  if (json === null) return null
  const { messages, summary } = parseObject(json)
  if (typeof messages !== 'number' || !Number.isSafeInteger(messages) || messages < 1) return null
  const { model, content } = asObject(summary)
  const whole = typeof model === 'string' && typeof content === 'string'
  return { messages, summary: whole ? { model, content } : null }
}

function parseObject(json: string): Record<string, unknown> {
  try {
    return asObject(JSON.parse(json))
  } catch {
    return {}
  }
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
