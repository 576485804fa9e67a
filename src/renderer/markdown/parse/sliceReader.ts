import { advance, type MarkdownDocument } from './markdownDocument'

/** Milliseconds of parsing in one task: with drawing what was parsed, a key typed meanwhile still shows at once. */
const slice = 5

/** Characters between two looks at the clock. */
const stride = 512

/**
 * The first slices of a page run code that the engine has not compiled yet, and what they parse is drawn by such code
 * too: at full size, one made a task of 64 ms. They are short, and grow to the full length.
 */
const firstSlices = 6

/**
 * Makes what reads on in a document for one slice of time. How far that gets depends on the machine; what comes out in the
 * end does not.
 * @param now milliseconds, from whenever
 */
export function createSliceReader(
  now: () => number,
): (from: MarkdownDocument, text: string, complete: boolean) => MarkdownDocument {
  let taken = 0
  return (from, text, complete) => {
    const share = Math.min(1, (taken + 1) / firstSlices)
    taken += 1
    const budget = stride * share
    const end = now() + slice * share
    let document = advance(from, text, { complete, budget })
    while (document.pending && now() < end) document = advance(document, text, { complete, budget })
    return document
  }
}
