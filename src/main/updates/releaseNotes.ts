import type { UpdateInfo } from 'electron-updater'

/** The longest text that is shown. */
const mostCharacters = 4_000

/** What a version's makers say about it as plain text: lists come as HTML from some servers, and nothing here draws HTML. */
export function releaseNotes(notes: UpdateInfo['releaseNotes']): string {
  const text = Array.isArray(notes)
    ? notes.map(({ version, note }) => `${version}\n${note ?? ''}`).join('\n\n')
    : (notes ?? '')
  return text
    .replace(/<(?:br|\/p|\/li|\/h\d)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, mostCharacters)
}
