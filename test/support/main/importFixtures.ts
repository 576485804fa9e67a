import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { ZipFile } from 'yazl'
import { detect } from '@main/library/import/detect'
import { readSource } from '@main/library/import/readSource'
import type { SourceConversation, SourceItem } from '@main/library/import/sourceConversation'
import { openSourceFiles } from '@main/library/import/sourceFiles'
import { toLibrary } from '@main/library/import/toLibrary'
import type { LibraryConversation } from '@main/library/libraryConversation'

/** An export of another program, written after its documented format. */
export function importFixture(name: string): string {
  return fileURLToPath(new URL(`../../fixtures/import/${name}`, import.meta.url))
}

/** A zip with these files, by their names in it. */
export async function writeZip(path: string, files: Record<string, string | Uint8Array>): Promise<string> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
  return path
}

/** Everything that a reader finds in a file, a zip or a folder, which is recognised first. */
export async function readAll(
  path: string,
): Promise<{ kind: string; conversations: SourceConversation[]; problems: SourceItem[] }> {
  const files = await openSourceFiles(path)
  try {
    const found = await detect(files)
    if (found === null || found.kind === 'archive') throw new Error('not recognised as a foreign export')
    const items: SourceItem[] = []
    for await (const item of readSource(found.kind, found)) items.push(item)
    return {
      kind: found.kind,
      conversations: items.flatMap((item) => (item.kind === 'conversation' ? [item.conversation] : [])),
      problems: items.filter((item) => item.kind === 'problem'),
    }
  } finally {
    files.close()
  }
}

/** What the history gets of a conversation, its messages as `role: text` under the text they follow. */
export function asStored(kind: 'chatgpt', conversation: SourceConversation) {
  const library: LibraryConversation = toLibrary(kind, conversation, Date.UTC(2026, 0)).build(new Map())
  const textOf = (id: string | null): string | null =>
    library.messages.find((one) => one.id === id)?.content ?? null
  return {
    ...library,
    shown: textOf(library.activeLeafId),
    tree: library.messages.map((one) => ({ role: one.role, text: one.content, after: textOf(one.parentId) })),
  }
}
