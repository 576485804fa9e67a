import { stringify } from 'csv-stringify/sync'
import type { UsageCall } from '../history/usageCalls'
import { hideKeys } from '../logging/hideKeys'

/** In their order. Two times: the one that the person remembers, and the one that a log on a server is written in. */
const columns = [
  'time',
  'timeUtc',
  'connection',
  'model',
  'api',
  'streamed',
  'purpose',
  'outcome',
  'error',
  'inputTokens',
  'outputTokens',
  'cachedTokens',
  'reasoningTokens',
  'estimated',
  'credits',
  'firstTokenMs',
  'durationMs',
  'conversation',
  'id',
] as const
type Column = (typeof columns)[number]

/** What the columns are called, in the person's language. */
export type UsageCsvTexts = Readonly<Record<Column, string>>

/**
 * Calls as CSV (RFC 4180), a piece for each page. It begins with a byte order mark, because Excel takes Korean for Latin
 * without one. Texts that a spreadsheet would run as a formula are disarmed: a title or a model's name can come from
 * anywhere. The columns are named even where there is no call.
 */
export async function* usageCsv(
  pages: AsyncIterable<readonly UsageCall[]>,
  texts: UsageCsvTexts,
  connectionName: (connectionId: string) => string,
): AsyncGenerator<string> {
  yield stringify([columns.map((column) => texts[column])], { ...format, bom: true })
  for await (const calls of pages) {
    const lines = stringify(
      calls.map((call) => recordOf(call, connectionName)),
      { ...format, columns: [...columns] },
    )
    // A conversation that began with a pasted key is named after it.
    yield hideKeys(lines).text
  }
}

const format = {
  record_delimiter: 'windows',
  escape_formulas: true,
  cast: { boolean: (value: boolean) => (value ? 'yes' : 'no') },
} as const

function recordOf(
  call: UsageCall,
  connectionName: (connectionId: string) => string,
): Record<Column, string | number | boolean | null> {
  return {
    time: localTime(new Date(call.at)),
    timeUtc: new Date(call.at).toISOString(),
    connection: connectionName(call.connectionId),
    model: call.model,
    api: call.api,
    streamed: call.streamed,
    purpose: call.purpose,
    outcome: call.outcome,
    error: call.errorCode,
    inputTokens: call.inputTokens,
    outputTokens: call.outputTokens,
    cachedTokens: call.cachedTokens,
    reasoningTokens: call.reasoningTokens,
    estimated: call.estimated,
    credits: call.credits,
    firstTokenMs: call.firstTokenMs,
    durationMs: call.durationMs,
    conversation: call.conversationTitle,
    id: call.id,
  }
}

/** `2026-11-23 14:03:22` in the machine's time zone, which spreadsheets of every language read as a time. */
function localTime(at: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0')
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-')
  return `${day} ${[at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(':')}`
}
