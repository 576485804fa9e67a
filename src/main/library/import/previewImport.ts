import type { ImportPreview, PreviewedConversation } from '@shared/contract/importing'
import { mostPreviewed } from '@shared/model/importing'
import { archivedConversations } from './archiveConversations'
import type { Recognised } from './importSource'
import { withPicked } from './openPicked'
import type { ImportPorts, ReportReading } from './ports'
import { createProblemList, type ProblemList } from './problemList'
import { preparedConversations } from './preparedConversations'

type Ports = Pick<ImportPorts, 'importedBefore' | 'archivedBefore'>
type Listed = Omit<PreviewedConversation, 'state'> & { fingerprint: string; missing: number }

/** Conversations whose state is asked for at once. */
const askedTogether = 500

/** Reads everything that was picked and says what would come in. Nothing is stored, and no attachment is opened. */
export async function previewImport(
  path: string,
  ports: Ports,
  report: ReportReading,
  at: number,
): Promise<ImportPreview> {
  const read = await withPicked(path, report, (found) => previewFound(found, ports, at))
  return read.ok ? read.value : { outcome: 'refused', ...read.refusal }
}

async function previewFound(found: Recognised, ports: Ports, at: number): Promise<ImportPreview> {
  const problems = createProblemList()
  const totals = { conversationCount: 0, messages: 0, attachments: 0, missingAttachments: 0 }
  const conversations: PreviewedConversation[] = []
  let waiting: Listed[] = []
  const flush = async (): Promise<void> => {
    const states = await statesOf(found, waiting, ports)
    waiting.forEach(({ fingerprint: _fingerprint, missing: _missing, ...one }, index) =>
      conversations.push({ ...one, state: states[index] ?? 'new' }),
    )
    waiting = []
  }
  for await (const one of listed(found, problems, at)) {
    totals.conversationCount += 1
    totals.messages += one.messages
    totals.attachments += one.attachments
    totals.missingAttachments += one.missing
    if (conversations.length + waiting.length < mostPreviewed) waiting.push(one)
    if (waiting.length >= askedTogether) await flush()
  }
  await flush()
  return { outcome: 'readable', kind: found.kind, conversations, ...totals, ...problems.all() }
}

function statesOf({ kind }: Recognised, waiting: readonly Listed[], ports: Ports) {
  return kind === 'archive'
    ? ports.archivedBefore({
        items: waiting.map(({ key, updatedAt }) => ({ id: key, updatedAt: updatedAt ?? 0 })),
      })
    : ports.importedBefore({
        source: kind,
        items: waiting.map(({ key, fingerprint }) => ({ sourceId: key, fingerprint })),
      })
}

async function* listed(found: Recognised, problems: ProblemList, at: number): AsyncGenerator<Listed> {
  if (found.kind === 'archive') {
    for await (const { id, title, createdAt, updatedAt, messages } of archivedConversations(
      found,
      problems,
    )) {
      const attachments = messages.reduce(
        (sum, one) => sum + (one.role === 'user' ? one.attachments.length : 0),
        0,
      )
      const counts = { messages: messages.length, attachments, missing: 0 }
      yield { key: id, title, createdAt, updatedAt, fingerprint: '', ...counts }
    }
    return
  }
  for await (const prepared of preparedConversations(found.kind, found, problems, at)) {
    const { key, title, createdAt, updatedAt, fingerprint, messages } = prepared
    const files = messages.flatMap(({ attachments }) => attachments)
    const missing = files.filter(({ content }) => content.kind === 'missing').length
    const counts = { messages: messages.length, attachments: files.length, missing }
    yield { key, title, createdAt, updatedAt, fingerprint, ...counts }
  }
}
