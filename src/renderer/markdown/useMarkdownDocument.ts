import { useEffect, useState } from 'react'
import { useDocumentCache } from './MarkdownActions'
import { emptyDocument, type MarkdownDocument } from './parse/markdownDocument'
import { createSliceReader } from './parse/sliceReader'

const readSlice = createSliceReader(() => performance.now())

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
