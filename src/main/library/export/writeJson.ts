import { ok, type Result } from '@shared/appError'
import { writeFileWhole } from '../../files/writeFileWhole'
import { archiveVersion } from '../archive/archiveFormat'
import { readConversation } from '../readConversation'
import { shelfFor, withPlaces } from '../shelfFor'
import { type ExportSource, pause, type Written } from './exportSource'

/**
 * Writes conversations as one JSON document, described in docs/archive-format.md; attachments are named and not contained.
 * Fails with `disk-full` or `file-unwritable`.
 * @throws {ExportCancelled}; nothing is left of the file then
 */
export async function writeJson(source: ExportSource, path: string): Promise<Result<Written>> {
  const written: Written = { conversations: 0, attachments: 0, missingAttachments: 0 }
  const result = await writeFileWhole(path, jsonPieces(source, written))
  return result.ok ? ok(written) : result
}

async function* jsonPieces(source: ExportSource, written: Written): AsyncGenerator<string> {
  const { db, scan, job, ids, at } = source
  const shelf = shelfFor(db, ids)
  const head = {
    format: 'runyour-conversations',
    version: archiveVersion,
    exportedAt: at,
    ...scan.deep({ folders: shelf.folders, tags: shelf.tags }),
  }
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "conversations": [`
  for (const id of ids) {
    await pause(job)
    const conversation = readConversation(db, id)
    if (conversation === null) continue
    const json = JSON.stringify(scan.deep(withPlaces(conversation, shelf)), null, 2)
    yield `${written.conversations === 0 ? '' : ','}\n${json}`
    written.conversations += 1
    job.report({ phase: 'conversations', done: written.conversations, total: ids.length })
  }
  yield '\n]}\n'
}
