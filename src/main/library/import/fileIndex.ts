import { attachmentLimits } from '@shared/model/attachmentLimits'
import { readWhole } from '../zip/readWhole'
import type { SourceAttachment } from './sourceConversation'
import type { SourceFile, SourceFiles } from './sourceFiles'

/** The files beside the conversations, found by how they are called; where they lie does not matter. */
export type FileIndex = {
  /** The file whose name begins with this, up to its end or a `-`, `_` or `.`. */
  startingWith(id: string): SourceAttachment['content']
  /** That file's name without the ID in front of it. */
  nameOf(id: string): string | null
  /** The file of exactly this name, in whatever folder. */
  called(name: string): SourceAttachment['content']
}

/** Reads names only; contents are read when somebody wants them. */
export function indexFiles(source: Pick<SourceFiles, 'files'>): FileIndex {
  const byName = new Map<string, SourceFile>()
  const byStart = new Map<string, SourceFile>()
  for (const file of source.files) {
    const base = baseName(file.name)
    byName.set(base, file)
    for (const start of starts(base)) byStart.set(start, file)
  }
  return {
    startingWith: (id) => contentOf(byStart.get(id)),
    nameOf: (id) => {
      const file = byStart.get(id)
      if (file === undefined) return null
      return baseName(file.name).slice(id.length).replace(/^[-_]/, '').replace(/^\./, `${id}.`) || id
    },
    called: (name) => contentOf(byName.get(name)),
  }
}

function baseName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1)
}

/** Every piece of a name that ends before a separator, and the name: `file-abc-photo.png` is also `file-abc`. */
function starts(base: string): string[] {
  const ends = [...base.matchAll(/[-_.]/g)].slice(0, 8).map(({ index }) => base.slice(0, index))
  return [...ends, base]
}

function contentOf(file: SourceFile | undefined): SourceAttachment['content'] {
  if (file === undefined) return { kind: 'missing' }
  const read = (): Promise<Uint8Array> => readWhole(file.open(), attachmentLimits.fileBytes)
  return { kind: 'bytes', size: file.size, read }
}
