import type { DeepLink } from '@shared/model/deepLink'
import { deepLinkScheme } from './linkAmong'

/** The most of a link that is looked at, and the most that it may bring, in characters. */
const longest = { link: 60_000, prompt: 16_000, model: 200 } as const

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
/**
 * What nobody sees who is to send it, and a model reads: controls, changes of direction, and the letters of Unicode that
 * are drawn as nothing, in which whole sentences can be written. What joins emoji and parts Persian words stays, and what
 * picks the look of an emoji.
 */
const unseen = /(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu

/**
 * What a `runyour://` link asks for; null for anything else. Whoever can make somebody click can write one, so it decides
 * nothing: a prompt is only put where it can be read. One that is too long is refused whole, because half of a text can
 * say the opposite of it.
 */
export function parseDeepLink(link: string): DeepLink | null {
  if (link.length > longest.link || !URL.canParse(link)) return null
  const url = new URL(link)
  if (url.protocol !== `${deepLinkScheme}:` || url.username !== '' || url.password !== '' || url.port !== '')
    return null
  const path = url.pathname.replace(/\/+$/, '')
  switch (url.hostname.toLowerCase()) {
    case 'new':
      return path === '' ? newChat(url.searchParams) : null
    case 'conversation':
      return conversation(path.slice(1).toLowerCase())
    case 'settings':
      return path === '' ? { kind: 'settings' } : null
    default:
      return null
  }
}

function newChat(parameters: URLSearchParams): DeepLink | null {
  const prompt = readable(parameters.get('prompt') ?? '')
  const model = (parameters.get('model') ?? '').trim()
  if (prompt.length > longest.prompt || model.length > longest.model || unprintable(model)) return null
  return { kind: 'new', prompt, model: model === '' ? null : model }
}

function conversation(id: string): DeepLink | null {
  return uuid.test(id) ? { kind: 'conversation', id } : null
}

/** As a person would have typed it: with line breaks and tabs, and without what cannot be seen. */
function readable(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(unseen, (one) => (one === '\n' || one === '\t' ? one : ''))
}

function unprintable(text: string): boolean {
  return /[\p{Cc}\p{Cf}]/u.test(text)
}
