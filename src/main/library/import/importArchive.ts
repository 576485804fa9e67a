import type { ImportReport } from '@shared/contract/importing'
import { withStoredPlaces } from '../archive/importedPlaces'
import { readArchive } from '../archive/readArchive'
import type { LibraryConversation } from '../libraryConversation'
import { archivedConversations } from './archiveConversations'
import { emptyReport } from './emptyReport'
import type { Recognised } from './importSource'
import type { ImportPorts } from './ports'
import { createLostFiles, createProblemList } from './problemList'
import { inPortions, storeBatch } from './storeBatches'

/**
 * Our own archive: folders, tags and presets first, then the files, then the conversations that name them, and with all of
 * them the ledger of calls.
 * @throws {ArchiveProblem} for one that cannot be read at all; what `ports` throw
 */
export async function importArchive(
  found: Recognised,
  isChosen: (id: string) => boolean,
  isWhole: boolean,
  ports: ImportPorts,
): Promise<ImportReport> {
  const problems = createProblemList()
  const lost = createLostFiles()
  const counts = { added: 0, updated: 0, skipped: 0, messages: 0, attachments: 0 }
  const archive = await readArchive(found.files)
  const places = await ports.storeShelf(await archive.shelf())
  const wanted = isWhole
    ? null
    : await filesOf(archivedConversations(found, createProblemList(), archive), isChosen)
  for await (const file of archive.attachments()) {
    if (!file.ok) lost.add('not-stored')
    else if (wanted !== null && !wanted.has(file.value.attachment.hash)) continue
    else if (await ports.attachArchived(file.value)) counts.attachments += 1
    else lost.add('not-stored')
  }
  async function* chosen(): AsyncGenerator<LibraryConversation> {
    for await (const one of archivedConversations(found, problems, archive)) {
      if (isChosen(one.id)) yield withStoredPlaces(one, places)
    }
  }
  for await (const portion of inPortions(chosen(), ({ messages }) => messages.length)) {
    await storeBatch(portion, 'archive', ports, counts, problems)
  }
  if (isWhole) {
    for await (const calls of archive.calls()) {
      if (calls.ok) await ports.storeCalls(calls.value)
      else problems.add({ title: null, reason: 'malformed', detail: calls.problem.message })
    }
  }
  return { ...emptyReport, ...counts, lostFiles: lost.all(), ...problems.all() }
}

/** The hashes of the files that the chosen conversations name. */
async function filesOf(
  all: AsyncIterable<LibraryConversation>,
  isChosen: (id: string) => boolean,
): Promise<Set<string>> {
  const hashes = new Set<string>()
  for await (const { id, messages, draft, queue } of all) {
    if (!isChosen(id)) continue
    const refs = [
      ...messages.flatMap((one) => (one.role === 'user' ? one.attachments : [])),
      ...(draft?.attachments ?? []),
      ...queue.flatMap(({ attachments }) => attachments),
    ]
    for (const { hash } of refs) hashes.add(hash)
  }
  return hashes
}
