import type { ExportTexts } from '../../i18n/exportTexts'
import type { LibraryMessage } from '../libraryConversation'
import type { ReadableBranch } from './readableConversation'

/** Who wrote a message, in words. */
export function authorOf(message: LibraryMessage, texts: ExportTexts): string {
  if (message.role === 'user') return texts.you
  return message.model === '' ? texts.assistant : message.model
}

/** What else is to be said of it in one line: how it ended, and what it cost. */
export function factsOf(message: LibraryMessage, texts: ExportTexts): string[] {
  if (message.role === 'user') return []
  const { status, error, usage } = message
  const ended = status === 'complete' || status === 'streaming' ? [] : [texts[status]]
  return [
    ...ended,
    ...(error === null ? [] : [error.message]),
    ...(usage === null ? [] : [texts.tokens(usage.inputTokens, usage.outputTokens)]),
  ]
}

/** Characters of a message that say which one it is. */
const beginningLength = 60

/** What stands above a branch: which message it follows. */
export function branchHeading({ after }: ReadableBranch, texts: ExportTexts): string {
  if (after === null) return `${texts.otherBranch} · ${texts.beginning}`
  const words = after.content.replaceAll(/\s+/g, ' ').trim()
  const beginning = [...words].slice(0, beginningLength).join('')
  const more = beginning.length < words.length ? '…' : ''
  return `${texts.otherBranch} · ${texts.after}: ${authorOf(after, texts)}, “${beginning}${more}”`
}

/** `2026-11-23 14:03` in the machine's time zone. */
export function localTime(at: number): string {
  const date = new Date(at)
  const two = (part: number): string => String(part).padStart(2, '0')
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-')
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`
}
