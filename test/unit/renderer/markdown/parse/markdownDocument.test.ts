import type { Nodes, RootContent } from 'mdast'
import { describe, expect, it } from 'vitest'
import { isLoose, piecesOf, type MarkdownBlock } from '@renderer/markdown/parse/block'
import { advance, emptyDocument, type MarkdownDocument } from '@renderer/markdown/parse/markdownDocument'
import { parseWindow } from '@renderer/markdown/parse/cursor'
import { isAffected } from '@renderer/markdown/parse/references'
import { parseMarkdown } from '@shared/markdown/syntax'
import { samples } from '../samples'

const unlimited = Number.POSITIVE_INFINITY

function oneShot(text: string): MarkdownDocument {
  return advance(emptyDocument, text, { complete: true, budget: unlimited })
}

function stream(text: string, size: number): MarkdownDocument {
  let document = emptyDocument
  for (let end = 0; end <= text.length; end += size) {
    document = advance(document, text.slice(0, end), { complete: false, budget: unlimited })
  }
  return advance(document, text, { complete: true, budget: unlimited })
}

function read(text: string, from: MarkdownDocument = emptyDocument): MarkdownDocument {
  return advance(from, text, { complete: false, budget: unlimited })
}

function shapeOfReferences({ references, footnotes }: MarkdownDocument): unknown {
  return {
    definitions: [...references.definitions.values()].map(withoutPositions),
    used: [...references.used],
    numbers: [...references.numbers],
    footnotes: footnotes.map(({ number, node }) => [number, withoutPositions(node)]),
  }
}

function withoutPositions(node: Nodes): unknown {
  return JSON.parse(JSON.stringify(node, (key, value) => (key === 'position' ? undefined : value)))
}

/** Spread counts for the list as a whole; where its items are cut apart the flags of single items may differ. */
function shape(node: RootContent): unknown {
  if (node.type !== 'list') return withoutPositions(node)
  const items = node.children.map((item) => withoutPositions({ ...item, spread: null }))
  return { ordered: node.ordered === true, first: node.start ?? 1, loose: isLoose(node), items }
}

function shapeOfBlock(block: MarkdownBlock): unknown {
  if (block.kind === 'raw') return { syntax: block.syntax, text: block.source }
  if (block.kind === 'node') return shape(block.node)
  const items = block.items.map((item) => withoutPositions({ ...item.node, spread: null }))
  return { ordered: block.ordered, first: block.first, loose: block.loose, items }
}

const texts = Object.entries(samples)

describe('a complete text', () => {
  it.each(texts)('%s: reads as one parse of the whole', (_name, text) => {
    expect(oneShot(text).blocks.map(shapeOfBlock)).toEqual(parseMarkdown(text).children.map(shape))
  })

  it.each(texts)('%s: does not depend on the pieces it came in', (_name, text) => {
    const expected = oneShot(text)
    for (const size of [1, 2, 3, 7, 50]) {
      const streamed = stream(text, size)
      expect(streamed.blocks.map(shapeOfBlock)).toEqual(expected.blocks.map(shapeOfBlock))
      expect(streamed.blocks.map((block) => block.key)).toEqual(expected.blocks.map((block) => block.key))
      expect(shapeOfReferences(streamed)).toEqual(shapeOfReferences(expected))
    }
  })

  it('reads as one parse of the whole when it is many windows long', () => {
    // Without the texts that leave a fence open or define something for all that follows.
    const isClosed = ([name]: [string, string]) => !/^open|definitions|footnotes/.test(name)
    const text = texts
      .filter(isClosed)
      .map(([, sample]) => sample)
      .join('\n\n')
      .repeat(12)
    expect(text.length).toBeGreaterThan(4 * parseWindow)
    expect(oneShot(text).blocks.map(shapeOfBlock)).toEqual(parseMarkdown(text).children.map(shape))
    expect(stream(text, 333).blocks.map(shapeOfBlock)).toEqual(parseMarkdown(text).children.map(shape))
  })

  it('is read over several tasks with the same result', () => {
    const text = (samples.lists + '\n\n' + samples.code + '\n\n' + samples.footnotes).repeat(60)
    const options = { complete: true, budget: 1 }
    let document = advance(emptyDocument, text, options)
    let tasks = 1
    for (; document.pending; tasks += 1) document = advance(document, text, options)
    expect(tasks).toBeGreaterThanOrEqual(5)
    expect(document.blocks.map(shapeOfBlock)).toEqual(oneShot(text).blocks.map(shapeOfBlock))
  })
})

describe('a growing text', () => {
  it('keeps finished blocks as the same objects, to the end and beyond it', () => {
    const text = 'First **one**.\n\n```js\nlet a\n```\n\n- item\n- item\n\nLast [1].\n\n'
    const before = read(text)
    const after = advance(before, text + 'More.', { complete: true, budget: unlimited })
    expect(before.blocks).toHaveLength(4)
    // The last block of `before` was still open.
    for (const index of [0, 1, 2]) expect(after.blocks[index]).toBe(before.blocks[index])
  })

  it('keeps blocks without references when the definitions arrive', () => {
    const text = 'Plain.\n\nSee [docs].\n\nAlso plain.\n\n'
    const before = read(text)
    const after = advance(before, `${text}[docs]: https://example.com\n`, {
      complete: true,
      budget: unlimited,
    })
    expect(after.blocks[0]).toBe(before.blocks[0])
    expect(after.blocks[1]?.key).toBe(before.blocks[1]?.key)
    expect(JSON.stringify(after.blocks[1])).toContain('linkReference')
  })

  it('keeps blocks with references, too, when what they refer to arrives', () => {
    const text = 'A[^1].\n\nSee [the docs][docs].\n\n- B[^b]\n- C\n\n'
    const notes = '[docs]: https://example.com\n[^1]: note\n[^b]: note\n'
    const before = read(text)
    const after = advance(before, text + notes, { complete: true, budget: unlimited })
    expect(before.blocks).toHaveLength(3)
    for (const index of [0, 1]) expect(after.blocks[index]).toBe(before.blocks[index])
    expect(after.blocks.map(shapeOfBlock)).toEqual(parseMarkdown(text + notes).children.map(shape))
  })

  it('numbers mentions before their notes arrive, and shows notes as they grow', () => {
    const mentions = read('B[^b] and A[^a].\n\nWords[^b].\n\nMore\n')
    expect([...mentions.references.numbers]).toEqual([
      ['b', 1],
      ['a', 2],
    ])
    expect(mentions.footnotes).toEqual([])
    const growing = read(`${mentions.text}\n[^a]: No`, mentions)
    expect(growing.references).toBe(mentions.references)
    expect(growing.footnotes).toMatchObject([{ identifier: 'a', number: 2 }])
    const grown = read(`${growing.text}te\n[^b]: Note [^c]\n[^c]: in`, growing)
    expect(grown.footnotes.map(({ identifier, number }) => [identifier, number])).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', 3],
    ])
    expect(mentions.cursor.settled).toHaveLength(2)
    for (const block of mentions.cursor.settled) {
      expect(grown.blocks).toContain(block)
      for (const { node } of piecesOf(block)) {
        expect(isAffected(node, mentions.references, grown.references)).toBe(false)
      }
    }
  })

  it('gives up mentions that nothing has defined', () => {
    const text = 'A[^1] and [b][c] and B[^2].\n\n[^2]: note\n'
    const growing = read(text)
    expect([...growing.references.numbers.keys()]).toEqual(['1', '2'])
    const complete = advance(growing, text, { complete: true, budget: unlimited })
    expect([...complete.references.numbers]).toEqual([['2', 1]])
    expect(complete.blocks.map(shapeOfBlock)).toEqual(parseMarkdown(text).children.map(shape))
  })

  it('hides a definition that is mentioned, and shows any other', () => {
    const { references } = read('[a], [words][b].\n\n[a]: x\n[b]: y\n[c]: z\n\nend')
    expect([...references.used]).toEqual(['a', 'b'])
  })

  it('keeps the finished items of a list as the same objects', () => {
    const before = read('- one\n- two\n- three\n')
    const after = read('- one\n- two\n- three\n- four', before)
    const [list, grown] = [before.blocks[0], after.blocks[0]]
    if (list?.kind !== 'list' || grown?.kind !== 'list') throw new Error('expected lists')
    expect(grown.items).toHaveLength(4)
    expect(grown.items[0]).toBe(list.items[0])
    expect(grown.items[1]).toBe(list.items[1])
  })

  it('shows an open fence as it is written, and holds back what may be its end', () => {
    const open = read('```ts\nconst a = 1\n``')
    expect(open.blocks).toMatchObject([
      { kind: 'raw', syntax: 'code', language: 'ts', tail: 'const a = 1\n' },
    ])
    const goesOn = read('```ts\nconst a = 1\n``x', open)
    expect(goesOn.blocks).toMatchObject([{ kind: 'raw', tail: 'const a = 1\n``x' }])
  })

  it('does not parse an open fence again', () => {
    const line = 'some code here\n'
    let document = read('```\n' + line)
    for (let lines = 2; lines < 400; lines += 1) document = read('```\n' + line.repeat(lines), document)
    const [block] = document.blocks
    if (block?.kind !== 'raw') throw new Error('expected an open fence')
    const next = read(document.text + line, document).blocks[0]
    if (next?.kind !== 'raw') throw new Error('expected an open fence')
    expect(block.chunks.length).toBeGreaterThan(1)
    expect(next.chunks).toBe(block.chunks)
    expect(block.chunks.join('') + block.tail).toBe(line.repeat(399))
  })

  it('shows every word of a long table at once, although it is not parsed for every word', () => {
    const table = '| a | b |\n|---|---|\n' + '| cell | other cell |\n'.repeat(500)
    const before = read(table)
    const after = read(`${table}| new`, before)
    expect(after.blocks[0]).toBe(before.blocks[0])
    expect(after.blocks[1]).toMatchObject({ kind: 'raw', tail: '| new' })
    expect(oneShot(`${table}| new`).blocks).toHaveLength(1)
    expect(advance(after, `${table}| new`, { complete: true, budget: unlimited }).blocks).toHaveLength(1)
  })

  it('starts over with a text that is no continuation', () => {
    const other = read('Something else', read('# First\n\nText\n'))
    expect(other.blocks.map(shapeOfBlock)).toEqual(read('Something else').blocks.map(shapeOfBlock))
  })

  it('goes on after it was complete', () => {
    const text = 'One\n\nTwo'
    const resumed = read(`${text} more`, oneShot(text))
    expect(resumed.blocks.map(shapeOfBlock)).toEqual(read(`${text} more`).blocks.map(shapeOfBlock))
  })
})
