import type { ImportKind } from '@shared/model/importing'
import type { SourceFile, SourceFiles } from './sourceFiles'
import { type SourceConversation, type SourceItem, SourceProblem } from './sourceConversation'
import { ZipRefusal } from '../zip/zipRefusal'
import { jsonValues } from './json/jsonValues'

/** A file whose content was recognised. */
export type Recognised = { kind: ImportKind; files: readonly SourceFile[]; all: SourceFiles }

/** One format: everything that is in the recognised files, one conversation at a time and as often as it is asked. */
export type ReadSource = (found: Recognised) => AsyncGenerator<SourceItem>

/**
 * The conversations of files that are an array of them (or a single one), for the formats that are so. A file that is
 * broken from some place on ends there; the next one is read all the same.
 */
export async function* eachJsonConversation(
  { files }: Recognised,
  convert: (value: unknown) => SourceConversation | Promise<SourceConversation>,
  isOne: (value: unknown) => boolean,
): AsyncGenerator<SourceItem> {
  for (const file of files) {
    try {
      const path = (await startsWithBrace(file)) ? '$' : '$.*'
      for await (const { value } of jsonValues(file.open(), [path])) {
        // Files beside the conversations have the same form without their content (`projects.json`, `users.json`).
        if (value !== null && (typeof value !== 'object' || !isOne(value))) {
          yield problem(new SourceProblem('malformed', `no conversation in ${file.name}`), titleOf(value))
        } else yield await attempt(() => convert(value), titleOf(value))
      }
    } catch (cause) {
      yield problem(cause, file.name)
    }
  }
}

/** What a conversion came to: what it throws is a line of the report. */
export async function attempt(
  convert: () => SourceConversation | Promise<SourceConversation>,
  title: string | null,
): Promise<SourceItem> {
  try {
    return { kind: 'conversation', conversation: await convert() }
  } catch (cause) {
    return problem(cause, title)
  }
}

/** An exception as a line of the report. */
export function problem(cause: unknown, title: string | null): SourceItem {
  const detail = cause instanceof Error ? cause.message : String(cause)
  if (cause instanceof SourceProblem) return { kind: 'problem', title, reason: cause.reason, detail }
  if (cause instanceof ZipRefusal) {
    return {
      kind: 'problem',
      title,
      reason: cause.reason === 'too-large' ? 'too-large' : 'damaged-zip',
      detail,
    }
  }
  const isFile = cause instanceof Error && 'syscall' in cause
  return { kind: 'problem', title, reason: isFile ? 'unreadable-file' : 'malformed', detail }
}

/** What people would look for: every format calls it one of these. */
function titleOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null
  const { title, name } = value as { title?: unknown; name?: unknown }
  if (typeof title === 'string' && title !== '') return title
  return typeof name === 'string' && name !== '' ? name : null
}

async function startsWithBrace(file: SourceFile): Promise<boolean> {
  for await (const piece of file.open()) {
    // A byte order mark and white space may come first (RFC 8259, 8.1).
    const start = Buffer.from(piece)
      .toString('latin1')
      .replace(/^(\xef\xbb\xbf)?\s*/, '')
    if (start !== '') return start.startsWith('{')
  }
  return false
}
