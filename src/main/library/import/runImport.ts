import type { ImportReport, ImportSelection } from '@shared/contract/importing'
import type { AttachmentRef } from '@shared/model/attachment'
import { attachmentLimits } from '@shared/model/attachmentLimits'
import { emptyReport } from './emptyReport'
import { importArchive } from './importArchive'
import type { Recognised } from './importSource'
import { openAttachment } from './openAttachment'
import { withPicked } from './openPicked'
import type { ImportPorts, ReportReading } from './ports'
import { preparedConversations } from './preparedConversations'
import { createLostFiles, createProblemList } from './problemList'
import type { ForeignKind } from './readSource'
import { inPortions, storeBatch } from './storeBatches'
import type { Prepared } from './toLibrary'

/**
 * Reads what was picked and stores the chosen conversations, portion by portion; what went wrong with one is in the report
 * and stops nothing else.
 * @throws what `ports` throw: then the history takes nothing more, and what was stored before stays
 */
export async function runImport(
  path: string,
  selection: ImportSelection,
  ports: ImportPorts,
  report: ReportReading,
  at: number,
): Promise<ImportReport> {
  const chosen = selection.kind === 'all' ? null : new Set(selection.keys)
  const isChosen = (key: string): boolean => chosen === null || chosen.has(key)
  const read = await withPicked(path, report, (found) =>
    found.kind === 'archive'
      ? importArchive(found, isChosen, chosen === null, ports)
      : importForeign(found.kind, found, isChosen, ports, at),
  )
  return read.ok ? read.value : { ...emptyReport, refusal: read.refusal }
}

async function importForeign(
  kind: ForeignKind,
  found: Recognised,
  isChosen: (key: string) => boolean,
  ports: ImportPorts,
  at: number,
): Promise<ImportReport> {
  const problems = createProblemList()
  const lost = createLostFiles()
  const counts = { added: 0, updated: 0, skipped: 0, messages: 0, attachments: 0 }

  /** Keeps the files of one conversation; a message has no more of them than one that is written here. */
  const attachFiles = async ({ messages }: Prepared): Promise<Map<string, AttachmentRef[]>> => {
    const kept = new Map<string, AttachmentRef[]>()
    for (const { id, role, attachments } of messages) {
      const refs: AttachmentRef[] = []
      for (const one of attachments) {
        // Answers have no files here.
        if (role !== 'user') lost.add(one.content.kind === 'missing' ? 'missing' : 'of-answer')
        else if (refs.length >= attachmentLimits.files) lost.add('not-stored')
        else {
          const opened = await openAttachment(one)
          const stored = opened.kind === 'opened' ? await ports.attach(opened.file) : null
          if (opened.kind === 'lost') lost.add(opened.reason)
          else if (stored === null) lost.add('not-stored')
          else refs.push({ hash: stored.hash, name: opened.file.name })
        }
      }
      if (refs.length > 0) kept.set(id, refs)
      counts.attachments += refs.length
    }
    return kept
  }

  async function* chosen(): AsyncGenerator<Prepared> {
    for await (const one of preparedConversations(kind, found, problems, at)) if (isChosen(one.key)) yield one
  }
  for await (const portion of inPortions(chosen())) {
    const items = portion.map(({ key, fingerprint }) => ({ sourceId: key, fingerprint }))
    const states = await ports.importedBefore({ source: kind, items })
    const built = []
    for (const [index, one] of portion.entries()) {
      // What is known is not written again, so its files need not be opened.
      built.push(one.build(states[index] === 'known' ? new Map() : await attachFiles(one)))
    }
    await storeBatch(built, 'elsewhere', ports, counts, problems)
  }
  return { ...emptyReport, ...counts, lostFiles: lost.all(), ...problems.all() }
}
