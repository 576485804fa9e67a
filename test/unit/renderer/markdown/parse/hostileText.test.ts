import { describe, expect, it } from 'vitest'
import { advance, emptyDocument, type MarkdownDocument } from '@renderer/markdown/parse/markdownDocument'

const unlimited = Number.POSITIVE_INFINITY

/** The guards keep each of these far below a second; without them most take minutes or overflow the stack. */
const attacks: Record<string, string> = {
  'a line of 1 MB': 'word '.repeat(200_000),
  'one word of 1 MB': 'a'.repeat(1_000_000),
  '10,000 nested quotes': '>'.repeat(10_000) + ' x',
  '10,000 nested lists': '- '.repeat(10_000) + 'x',
  '10,000 open brackets': '['.repeat(10_000),
  '10,000 open images': '!['.repeat(10_000),
  '10,000 open links': '[a]('.repeat(10_000),
  '100 KB of open emphasis': '*a_ '.repeat(25_000),
  '10,000 nested strong': '*'.repeat(10_000) + 'a' + '*'.repeat(10_000),
  '10,000 tags': '<a '.repeat(10_000),
  '10,000 dollars': '$a '.repeat(10_000),
  'fences of growing length': Array.from({ length: 300 }, (_, index) => '`'.repeat(index)).join(' a '),
  'a table of 10,000 columns': ['|', '|-', '|a'].map((cell) => cell.repeat(10_000)).join('\n'),
  'lists 300 levels deep': Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
  '3,000 definitions':
    Array.from({ length: 3_000 }, (_, index) => `[a${index}]: x`).join('\n') + '\n\n[a1] [a2]',
}

function textOf(document: MarkdownDocument): string {
  return document.blocks.map((block) => block.source).join('')
}

describe('hostile text', () => {
  it.each(Object.entries(attacks))('%s: is read, whole', (_name, text) => {
    const document = advance(emptyDocument, text, { complete: true, budget: unlimited })
    expect(textOf(document).trimEnd()).toBe(text.trimEnd())
  })

  it.each(Object.entries(attacks))('%s: is read while it arrives', (_name, text) => {
    let document = emptyDocument
    for (let part = 1; part <= 40; part += 1) {
      const soFar = text.slice(0, Math.ceil((text.length * part) / 40))
      document = advance(document, soFar, { complete: false, budget: unlimited })
    }
    const streamed = advance(document, text, { complete: true, budget: unlimited })
    const atOnce = advance(emptyDocument, text, { complete: true, budget: unlimited })
    expect(streamed.blocks.map(({ kind, source }) => [kind, source])).toEqual(
      atOnce.blocks.map(({ kind, source }) => [kind, source]),
    )
  })

  it('leaves what stands around it as it is', () => {
    const text = `# Title\n\n${'>'.repeat(10_000)}\n\n**after**`
    const { blocks } = advance(emptyDocument, text, { complete: true, budget: unlimited })
    expect(blocks.map((block) => block.kind)).toEqual(['node', 'raw', 'node'])
  })
})
