/** One server-sent event: its name, and its data lines as they came. */
export type ServerSentEvent = { name: string | null; data: readonly string[] }

export type SseParser = {
  /** The events that this text completes. It may be cut anywhere. */
  push(text: string): ServerSentEvent[]
  /** What the end of the text completes: an event without its blank line, whose last line, `rest`, has no end either. */
  end(): { events: ServerSentEvent[]; rest: string }
  /** Whether anything at all looked like a server-sent event. */
  sawEvents(): boolean
}

const fields = ['data', 'event', 'id', 'retry']

/** One strange character in front: a byte order mark, or what is left of the line end before it. */
const dataField = /^.?data$/u

/**
 * Server-sent events (WHATWG HTML, 9.2.6), read so that nothing that arrived is lost: an event without its blank line
 * counts, and so does data behind a damaged line end (`Xdata:`) or without a field name (`{…}`). The SDK's own reader
 * ends a stream at the first damaged line, and with it the rest of an answer that is billed.
 */
export function createSseParser(): SseParser {
  const splitLines = createLineSplitter()
  let name: string | null = null
  let data: string[] = []
  let seen = false

  const takeEvent = (): ServerSentEvent[] => {
    const event = { name, data }
    name = null
    data = []
    return event.data.length === 0 ? [] : [event]
  }

  const readLine = (line: string): void => {
    const colon = line.indexOf(':')
    const field = colon === -1 ? line : line.slice(0, colon)
    const value = colon === -1 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1)
    if (dataField.test(field)) data.push(value)
    else if (field === 'event') name = value
    else if (line.startsWith('{')) data.push(line)
    else if (field !== '' && !fields.includes(field)) return
    seen = true
  }

  const readLines = (lines: readonly string[]): ServerSentEvent[] =>
    lines.flatMap((line) => {
      if (line === '') return takeEvent()
      readLine(line)
      return []
    })

  return {
    push: (text) => readLines(splitLines.push(text)),
    end: () => {
      const rest = splitLines.rest()
      if (rest !== '' && fields.some((field) => field.startsWith(rest))) seen = true
      return { events: readLines(rest === '' ? [''] : [rest, '']), rest }
    },
    sawEvents: () => seen,
  }
}

/** Lines that end in CR, LF or both, wherever the text is cut. Every character is looked at once. */
function createLineSplitter() {
  let rest = ''
  let afterCr = false
  return {
    push(text: string): string[] {
      if (text === '') return []
      const lines: string[] = []
      // The CR before it has already ended the line.
      let start = afterCr && text.startsWith('\n') ? 1 : 0
      for (const { 0: end, index } of text.matchAll(/\r\n|\r|\n/g)) {
        if (index < start) continue
        lines.push(rest + text.slice(start, index))
        rest = ''
        start = index + end.length
      }
      rest += text.slice(start)
      afterCr = text.endsWith('\r')
      return lines
    },
    rest: () => rest,
  }
}
