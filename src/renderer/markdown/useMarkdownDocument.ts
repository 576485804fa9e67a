import { useEffect, useState } from 'react'
import { useDocumentCache } from './MarkdownActions'
import { advance, emptyDocument, type MarkdownDocument } from './parse/markdownDocument'

/** Milliseconds of parsing in one task: with drawing what was parsed, a key typed meanwhile still shows at once. */
const slice = 7

/** Characters between two looks at the clock. */
const stride = 512

/**
 * The first slices of a page run code that the engine has not compiled yet, and what they parse is drawn by such code
 * too: at full size, one made a task of 64 ms. They are short, and grow to the full length.
 */
const firstSlices = 1
let taken = 0

/**
 * The document of a text that may be growing. A long text is read in several tasks, and what has been read is shown
 * at once.
 */
export function useMarkdownDocument(text: string, streaming: boolean): MarkdownDocument {
  const cache = useDocumentCache()
  const [stored, setStored] = useState(
    () => (streaming ? undefined : cache.get(text)) ?? readSlice(emptyDocument, text, !streaming),
  )
  const isStale = stored.text !== text || stored.complete === streaming
  const document = isStale ? readSlice(stored, text, !streaming) : stored
  // Kept before anything is rendered, so that React starts over with it instead of rendering twice.
  if (document !== stored) setStored(document)

  useEffect(() => {
    cache.add(document)
    if (!document.pending) return
    const timer = setTimeout(() => {
      const next = readSlice(document, document.text, document.complete)
      setStored((latest) => (latest === document ? next : latest))
    })
    return () => clearTimeout(timer)
  }, [cache, document])

  return document
}

/** Reads on for one slice of time. How far that gets depends on the machine; what comes out in the end does not. */
function readSlice(from: MarkdownDocument, text: string, complete: boolean): MarkdownDocument {
  const share = Math.min(1, (taken + 1) / firstSlices)
  taken += 1
  const budget = stride * share
  const end = performance.now() + slice * share
  let document = advance(from, text, { complete, budget })
  while (document.pending && performance.now() < end) {
    document = advance(document, text, { complete, budget })
  }
  return document
}
