import type { PromptMessage, PromptPart } from './gateway'

/** The content of a request that is not a setting: it cannot be left out, whatever a model refuses. */
const essential = new Set(['model', 'messages', 'input'])

/** The settings that a body carries, by their wire names: what a refusal can be about. */
export function fieldsOf(body: object): string[] {
  return Object.keys(body).filter((name) => !essential.has(name))
}

/** A body without what the model is known to refuse, and without fields that were given no value. */
export function withoutRefused<Body extends object>(body: Body, refused: readonly string[]): Body {
  const left = Object.entries(body).filter(
    ([name, value]) => value !== undefined && (essential.has(name) || !refused.includes(name)),
  )
  // Only optional fields are taken out, so what is left still has the shape.
  return Object.fromEntries(left) as Body
}

/**
 * A person's message as one string where it is nothing but text: a string is what every provider takes, while some refuse
 * a list of parts.
 */
export function textOrParts(content: string | readonly PromptPart[]): string | readonly PromptPart[] {
  if (typeof content === 'string' || content.some(({ type }) => type !== 'text')) return content
  return content.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n\n')
}

/** An image as a data URL (RFC 2397), the one form that both APIs take without a file or a web server. */
export function dataUrl(image: Extract<PromptPart, { type: 'image' }>): string {
  return `data:${image.mime};base64,${image.base64}`
}

export function hasImages(messages: readonly PromptMessage[]): boolean {
  return messages.some(
    ({ content }) => typeof content !== 'string' && content.some(({ type }) => type === 'image'),
  )
}

/** The names that reasoning effort has been refused under, on either API. */
const effortNames = ['reasoning_effort', 'reasoning', 'reasoning.effort']

export function refusesEffort(refused: readonly string[]): boolean {
  return effortNames.some((name) => refused.includes(name))
}
