import { beforeEach, describe, expect, it, vi } from 'vitest'
import { advance, emptyDocument } from '@renderer/markdown/parse/markdownDocument'

/** Characters given to the parser, whichever way it is called. */
const parsed = vi.hoisted(() => ({ growing: 0, whole: 0 }))

vi.mock('@renderer/markdown/parse/parseGrowing', async (original) => {
  const real = await original<typeof import('@renderer/markdown/parse/parseGrowing')>()
  return {
    parseGrowing: (source: string) => {
      parsed.growing += source.length
      return real.parseGrowing(source)
    },
  }
})

vi.mock('@shared/markdown/syntax', async (original) => {
  const real = await original<typeof import('@shared/markdown/syntax')>()
  return {
    ...real,
    parseMarkdown: (source: string) => {
      parsed.whole += source.length
      return real.parseMarkdown(source)
    },
  }
})

beforeEach(() => Object.assign(parsed, { growing: 0, whole: 0 }))

/** Paragraphs that each mention a footnote and a link, and all that defines them behind. */
function withReferences(count: number): string {
  const numbers = Array.from({ length: count }, (_none, index) => index)
  const words = numbers.map((n) => `Words and words[^${n}] of [some words][link${n}] here.\n\n`)
  const links = numbers.map((n) => `[link${n}]: https://example.com/${n}\n`)
  const notes = numbers.map((n) => `[^${n}]: Where this is from.\n`)
  return `${words.join('')}${links.join('')}\n${notes.join('')}`
}

/** Comes in by 20 letters at a time; returns how many blocks were made anew although they had been finished. */
function stream(text: string): { changed: number; references: number } {
  let document = emptyDocument
  const seen = new Set<unknown>()
  for (let end = 20; end < text.length; end += 20) {
    document = advance(document, text.slice(0, end), { complete: false, budget: Infinity })
    seen.add(document.references)
  }
  const finished = document.cursor.settled
  document = advance(document, text, { complete: true, budget: Infinity })
  return {
    changed: finished.filter((block, index) => block !== document.blocks[index]).length,
    references: seen.size,
  }
}

describe('an answer full of references', () => {
  it('costs what its text costs: twice as much of it, twice as much parsing', () => {
    stream(withReferences(40))
    const once = parsed.growing
    parsed.growing = 0
    stream(withReferences(80))
    expect(parsed.growing).toBeLessThan(once * 2.2)
  })

  it('parses no finished block again when its definitions arrive', () => {
    expect(stream(withReferences(40)).changed).toBe(0)
    expect(parsed.whole).toBe(0)
  })

  it('has other references only when a mention or a definition comes, and not with every letter', () => {
    expect(stream(withReferences(40)).references).toBeLessThanOrEqual(40 * 3)
  })
})
