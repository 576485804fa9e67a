import { advance, emptyDocument } from './parse/markdownDocument'
import { noReferences } from './parse/references'
import { renderListItem, renderNode } from './view/renderNode'

/** What answers are made of, in pieces that each take a few milliseconds when their code has never run. */
const pieces = [
  'Words with **bold**, *italics* and `code`.\n\nMore words.\n',
  '## Heading\n\n- item\n- item with **bold**\n\n1. first\n2. second\n',
  '```ts\nconst a = 1\n```\n\n> quote\n\n---\n',
  '| a | b |\n| --- | ---: |\n| 1 | 2 |\n',
  'A [link](https://example.com), $x^2$ and a note[^1].\n\n[^1]: The note.\n',
]

/**
 * Runs what turns text into elements once, a piece in each quiet moment. The engine compiles a function when it is first
 * called: with the first words of an answer, all of them made a task of 50 ms. What comes out is thrown away.
 * @param whenIdle calls back in a quiet moment
 */
export function warmUp(whenIdle: (work: () => void) => void): void {
  const next = (index: number): void => {
    const piece = pieces[index]
    if (piece === undefined) return
    whenIdle(() => {
      draw(piece)
      next(index + 1)
    })
  }
  next(0)
}

function draw(text: string): void {
  // As an answer comes: first its beginning, then all of it.
  const begun = advance(emptyDocument, text.slice(0, -2), { complete: false, budget: Infinity })
  const { blocks } = advance(begun, text, { complete: true, budget: Infinity })
  for (const block of blocks) {
    if (block.kind === 'node') renderNode(block.node, noReferences)
    if (block.kind === 'list')
      for (const { node } of block.items) renderListItem(node, block.loose, noReferences)
  }
}
