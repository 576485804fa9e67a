import { shownInline } from '@shared/text/shownInline'

export type Heading = {
  level: number
  text: string
  /** Which heading of its answer it is, from 0. */
  nth: number
}

const heading = /^ {0,3}(#{1,6})[ \t]+(.+?)[ \t]*#*$/
const fence = /^\s*(`{3,}|~{3,})/
/** The most that an outline shows of one answer. */
const most = 30

/** The headings of an answer, as they are written with `#`; code that looks like one is not one. */
export function headingsOf(markdown: string): Heading[] {
  const headings: Heading[] = []
  let open: string | null = null
  for (const line of markdown.split('\n')) {
    const mark = fence.exec(line)?.[1]
    if (open !== null) {
      if (mark?.startsWith(open)) open = null
    } else if (mark !== undefined) open = mark
    else {
      const found = heading.exec(line)
      if (found?.[1] === undefined || found[2] === undefined) continue
      const text = shownInline(found[2])
      headings.push({ level: found[1].length, text, nth: headings.length })
      if (headings.length === most) break
    }
  }
  return headings
}
