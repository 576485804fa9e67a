import { fail, ok, type Result } from '@shared/appError'
import type { Message } from '@shared/model/message'
import { askModel, type AskParts } from '../askModel'
import type { ModelCall } from '../callModel'
import type { Turn } from '../runTurn'
import type { Target } from '../../connection/target'
import { contextWindowOf } from './contextWindow'
import { type BranchSummary, summaryFor, summaryPrompt, summaryWithin } from './summaries'
import { weighMessage } from './weighMessages'

/** How much of a model's context may be given to what it summarises; the rest is for the estimate's error and the summary. */
const share = 0.7

export type SummaryInput = {
  conversationId: string
  /** The answer that waits for it. */
  messageId: string
  target: Target
  model: string
  path: readonly Message[]
  /** The oldest messages that it has to stand for. */
  messages: number
}

/**
 * Has a model summarise the beginning of a branch, and keeps the summary for the questions that follow. What it cannot
 * read at once it reads in parts, each together with the summary so far. Its calls take their places among the others and
 * are in the ledger.
 */
export async function summarise(
  input: SummaryInput,
  turn: Turn,
  parts: AskParts,
): Promise<Result<BranchSummary>> {
  const { history } = parts
  const { conversationId, model, path, messages } = input
  const stored = await history.getSummaries({ conversationId })
  if (!stored.ok) return stored
  // Another answer to the same question may have had it written in the meantime.
  const there = summaryFor(stored.value, path, messages)
  if (there !== null) return ok(there)

  const settings = await history.getModelSettings({ model })
  if (!settings.ok) return settings
  const most = (contextWindowOf(model, settings.value).tokens ?? Infinity) * share
  const before = summaryWithin(stored.value, path, messages)
  let content = before?.summary.content ?? null
  for (let read = before?.messages ?? 0; read < messages;) {
    const end = read + (await readable(path.slice(read, messages), most))
    const request = {
      model,
      messages: summaryPrompt(content, path.slice(read, end)),
      parameters: { stream: false },
      refused: settings.value.refused,
    }
    const written = await askOnce({ ...input, purpose: 'summary', request }, turn, parts)
    if (!written.ok) return written
    content = written.value
    read = end
  }
  const last = path[messages - 1]
  if (content === null || last === undefined)
    return fail({ code: 'internal', message: 'nothing to summarise' })
  const done: BranchSummary = { messages, summary: { model, content } }
  // A message that was deleted meanwhile is in this answer's prompt; it must not come back with every later one.
  const now = await history.promptPath({ messageId: last.id })
  if (!now.ok || now.value.length !== messages) return ok(done)
  const saved = await history.saveSummary({ conversationId, lastMessageId: last.id, model, content })
  return saved.ok ? ok(done) : saved
}

/** How many of the messages fit; at least one, since a message is not cut. */
async function readable(messages: readonly Message[], most: number): Promise<number> {
  let tokens = 0
  for (const [index, message] of messages.entries()) {
    tokens += await weighMessage(message)
    if (tokens > most) return Math.max(1, index)
  }
  return messages.length
}

async function askOnce(call: ModelCall, turn: Turn, parts: AskParts): Promise<Result<string>> {
  const { model } = call.request
  const asking: Turn = {
    ...turn,
    measured: () => {},
    report: (progress) => {
      const working = progress.kind === 'waiting' || progress.kind === 'streaming'
      turn.report(working ? { kind: 'summarising', model } : progress)
    },
  }
  let text = ''
  for await (const event of askModel(call, asking, parts)) {
    if (event.type === 'text') text += event.text
    if (event.type === 'error') return fail(event.error)
  }
  if (text.trim() !== '') return ok(text)
  return fail({ code: 'empty-answer', message: 'the summary came without any text' })
}
