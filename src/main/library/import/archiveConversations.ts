import { type Archive, readArchive } from '../archive/readArchive'
import type { LibraryConversation } from '../libraryConversation'
import type { Recognised } from './importSource'
import type { ProblemList } from './problemList'

/** The conversations of our own archive; damaged ones go into the list. @throws {ArchiveProblem} */
export async function* archivedConversations(
  found: Recognised,
  problems: ProblemList,
  opened?: Archive,
): AsyncGenerator<LibraryConversation> {
  const archive = opened ?? (await readArchive(found.files))
  for await (const item of archive.conversations()) {
    if (item.ok) yield item.value
    else problems.add({ title: null, reason: 'malformed', detail: item.problem.message })
  }
}
