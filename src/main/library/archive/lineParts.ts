export type LineParts = {
  /** One JSON text without a line break in it. */
  add(line: string): Promise<void>
  /** Writes what is left. */
  end(): Promise<void>
}

/** Characters after which a part ends: small enough to stand in memory several times, and never suspected to be a bomb. */
const partLength = 1_000_000

/** Gathers lines into numbered files, so that none has to be read or held as a whole however long the history is. */
export function createLineParts(
  name: (part: number) => string,
  write: (name: string, content: Uint8Array) => Promise<void>,
): LineParts {
  let lines: string[] = []
  let length = 0
  let part = 0
  const flush = async (): Promise<void> => {
    if (lines.length === 0) return
    const content = Buffer.from(`${lines.join('\n')}\n`)
    lines = []
    length = 0
    part += 1
    await write(name(part), content)
  }
  return {
    add: async (line) => {
      lines.push(line)
      length += line.length
      if (length >= partLength) await flush()
    },
    end: flush,
  }
}
