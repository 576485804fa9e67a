import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FileFilter } from 'electron'
import type { ExportFormat, ExportScope } from '@shared/contract/library'
import type { FileDialogs } from '../../window/fileDialogs'
import { dayOf, fileTitle } from './fileNames'

/** Where an export goes. */
export type Destination = { path: string; into: 'file' | 'folder' }

const filters: Record<ExportFormat, FileFilter> = {
  markdown: { name: 'Markdown', extensions: ['md'] },
  html: { name: 'HTML', extensions: ['html'] },
  json: { name: 'JSON', extensions: ['json'] },
  pdf: { name: 'PDF', extensions: ['pdf'] },
  archive: { name: 'RunYour archive', extensions: ['zip'] },
}

/** An archive and JSON are one file whatever is in it; what is read is one file for each conversation. */
const alwaysOne: ReadonlySet<ExportFormat> = new Set(['archive', 'json'])

/**
 * Asks for a file, or for the folder in which a new one is made for the files of several conversations; null when the
 * person picked none.
 * @param title of the one conversation
 */
export async function pickDestination(
  dialogs: FileDialogs,
  { format, scope }: { format: ExportFormat; scope: ExportScope },
  title: string,
  at: number,
): Promise<Destination | null> {
  const isOne = scope.kind === 'conversations' && scope.ids.length === 1
  const filter = filters[format]
  if (isOne || alwaysOne.has(format)) {
    const name = isOne ? fileTitle(title) : `RunYour ${format === 'archive' ? 'archive ' : ''}${dayOf(at)}`
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
