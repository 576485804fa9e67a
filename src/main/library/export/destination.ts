import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FileFilter } from 'electron'
import type { ExportFormat, ExportScope } from '@shared/contract/library'
import type { FileDialogs } from '../../window/fileDialogs'
import { dayOf, fileTitle } from './fileNames'

/** Where an export goes. */
export type Destination = { path: string; into: 'file' | 'folder' }

const filters: Record<Exclude<ExportFormat, 'archive'>, FileFilter> = {
  markdown: { name: 'Markdown', extensions: ['md'] },
  html: { name: 'HTML', extensions: ['html'] },
  json: { name: 'JSON', extensions: ['json'] },
  pdf: { name: 'PDF', extensions: ['pdf'] },
}

/** An archive and JSON are one file whatever is in it; what is read is one file for each conversation. */
const alwaysOne: ReadonlySet<ExportFormat> = new Set(['archive', 'json'])

/**
 * Asks for a file, or for the folder in which a new one is made for the files of several conversations; null when the
 * person picked none.
 * @param called the title of the one conversation, and what archives are called
 */
export async function pickDestination(
  dialogs: FileDialogs,
  { format, scope }: { format: ExportFormat; scope: ExportScope },
  called: { title: string; archive: string },
  at: number,
): Promise<Destination | null> {
  const isOne = scope.kind === 'conversations' && scope.ids.length === 1
  const filter = format === 'archive' ? { name: called.archive, extensions: ['zip'] } : filters[format]
  if (isOne || alwaysOne.has(format)) {
    const all = format === 'archive' ? called.archive : 'RunYour'
    const name = isOne ? fileTitle(called.title) : `${all} ${dayOf(at)}`
    const suggestedName = `${name}.${filter.extensions[0] ?? ''}`
    const path = await dialogs.pickSavePath({ suggestedName, filters: [filter] })
    return path === null ? null : { path, into: 'file' }
  }
  const around = await dialogs.pickOpenPath({ filters: [], what: 'folder' })
  return around === null ? null : { path: freeFolder(around, `RunYour ${dayOf(at)}`), into: 'folder' }
}

/** A folder that is not there yet: nothing of an earlier export is overwritten, or mixed with. */
function freeFolder(around: string, name: string): string {
  for (let count = 1; ; count += 1) {
    const path = join(around, count === 1 ? name : `${name} (${count})`)
    if (!existsSync(path) && !existsSync(`${path}.part`)) return path
  }
}
