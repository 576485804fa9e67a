import { useEffect, useState } from 'react'
import { useDocumentCache } from './MarkdownActions'
import { advance, emptyDocument, type MarkdownDocument } from './parse/markdownDocument'

/** Characters per task: some 6 ms of parsing, so that a key typed meanwhile still shows at once. */
const budget = 2_048

/**
 * The document of a text that may be growing. A long text is read in several tasks, and what has been read is shown
 * at once.
 */
export function useMarkdownDocument(text: string, streaming: boolean): MarkdownDocument {
  const cache = useDocumentCache()
  const options = { complete: !streaming, budget }
  const [stored, setStored] = useState(
    () => (streaming ? undefined : cache.get(text)) ?? advance(emptyDocument, text, options),
  )
  const isStale = stored.text !== text || stored.complete === streaming
  const document = isStale ? advance(stored, text, options) : stored
  // Kept before anything is rendered, so that React starts over with it instead of rendering twice.
  if (document !== stored) setStored(document)

  useEffect(() => {
    cache.add(document)
    if (!document.pending) return
    const timer = setTimeout(() => {
      const next = { complete: document.complete, budget }
      setStored((latest) => (latest === document ? advance(latest, latest.text, next) : latest))
    })
    return () => clearTimeout(timer)
  }, [cache, document])

  return document
}
