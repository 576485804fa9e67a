/** Text and reasoning of one piece of an answer. */
export type Said = { text: string; reasoning: string }

export type Fields = Readonly<Record<string, unknown>>

const silence: Said = { text: '', reasoning: '' }

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * What a content says, in the shapes that routers send: a string, nothing, one part, or a list of parts, of which some are
 * the model's thoughts. What carries no text says nothing.
 */
export function readContent(content: unknown): Said {
  if (typeof content === 'string') return { text: content, reasoning: '' }
  if (Array.isArray(content)) {
    const parts = content.map(readContent)
    return {
      text: parts.map(({ text }) => text).join(''),
      reasoning: parts.map(({ reasoning }) => reasoning).join(''),
    }
  }
  if (!isObject(content)) return silence
  if (/think|reason/.test(String(content['type'] ?? ''))) return { text: '', reasoning: readThought(content) }
  return { text: firstText(content, ['text', 'refusal', 'content']), reasoning: '' }
}

/** What a field of reasoning says: a string, or parts that keep it under one of several names. */
export function readThought(thought: unknown): string {
  if (typeof thought === 'string') return thought
  if (Array.isArray(thought)) return thought.map(readThought).join('')
  return isObject(thought) ? firstText(thought, ['text', 'summary', 'thinking', 'content', 'reasoning']) : ''
}

/** The first of these fields that has any text: the same words are sent under two names. */
function firstText(part: Fields, names: readonly string[]): string {
  for (const name of names) {
    const value = part[name]
    // `{ value }` is how the older assistants' parts wrap a text.
    const text = isObject(value) && typeof value['value'] === 'string' ? value['value'] : readThought(value)
    if (text !== '') return text
  }
  return ''
}
