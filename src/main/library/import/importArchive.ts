import type { ImportReport } from '@shared/contract/importing'
import { withStoredPlaces } from '../archive/importedPlaces'
import { readArchive } from '../archive/readArchive'
import type { LibraryShelf } from '../libraryContents'
import type { LibraryConversation } from '../libraryConversation'
import type { ShelfPlaces } from '../storeLibrary'
import { archivedConversations } from './archiveConversations'
import { emptyReport } from './emptyReport'
import type { Recognised } from './importSource'
import type { ImportPorts } from './ports'
import { createLostFiles, createProblemList } from './problemList'
import { inPortions, storeBatch } from './storeBatches'

/**
 * Our own archive: folders and tags first, then the files, then the conversations that name them; with all of these also
 * presets, what is known of models, and the ledger of calls.
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
  const wanted = isWhole
    ? null
    : await belongingsOf(archivedConversations(found, createProblemList(), archive), isChosen)
  const shelf = await archive.shelf()
  if (!shelf.ok) problems.add({ title: null, reason: 'malformed', detail: shelf.problem.message })
  const places = shelf.ok ? await ports.storeShelf(chosenOf(shelf.value, wanted)) : nowhere
  for await (const file of archive.attachments()) {
    if (!file.ok) lost.add('not-stored')
    else if (wanted !== null && !wanted.files.has(file.value.attachment.hash)) continue
    else if (await ports.attachArchived(file.value)) counts.attachments += 1
    else lost.add('not-stored')
  }
  async function* chosen(): AsyncGenerator<LibraryConversation> {
    for await (const one of archivedConversations(found, problems, archive)) {
      if (isChosen(one.id)) yield withStoredPlaces(one, places)
    }
  }
  for await (const portion of inPortions(chosen())) {
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

/** Without its folders and tags, a conversation is still worth having. */
const nowhere: ShelfPlaces = { folders: {}, tags: {} }

/** What the chosen conversations name, by hashes and IDs. */
type Belongings = { files: Set<string>; folders: Set<string>; tags: Set<string> }

async function belongingsOf(
  all: AsyncIterable<LibraryConversation>,
  isChosen: (id: string) => boolean,
): Promise<Belongings> {
  const found: Belongings = { files: new Set(), folders: new Set(), tags: new Set() }
  for await (const { id, messages, draft, queue, folder, tags } of all) {
    if (!isChosen(id)) continue
    const refs = [
      ...messages.flatMap((one) => (one.role === 'user' ? one.attachments : [])),
      ...(draft?.attachments ?? []),
      ...queue.flatMap(({ attachments }) => attachments),
    ]
    for (const { hash } of refs) found.files.add(hash)
    if (folder?.by === 'id') found.folders.add(folder.id)
    for (const tag of tags) if (tag.by === 'id') found.tags.add(tag.id)
  }
  return found
}

/** All of it for null; else the folders that are named, with those around them, and the tags: what was chosen, no more. */
function chosenOf(shelf: LibraryShelf, wanted: Belongings | null): LibraryShelf {
  if (wanted === null) return shelf
  const folders = new Set(wanted.folders)
  // Those inside others stand behind them.
  for (const { id, parentId } of shelf.folders.toReversed()) {
    if (folders.has(id) && parentId !== null) folders.add(parentId)
  }
  return {
    folders: shelf.folders.filter(({ id }) => folders.has(id)),
    tags: shelf.tags.filter(({ id }) => wanted.tags.has(id)),
    presets: [],
    modelSets: [],
    modelSettings: [],
  }
}
