import type { MarkdownDocument } from './parse/markdownDocument'

/**
 * The documents of finished answers. A virtual list takes messages out of the page and puts them back while one
 * scrolls; parsing them again each time would make the page jump.
 */
export interface DocumentCache {
  get(text: string): MarkdownDocument | undefined
  /** Keeps a document that is complete and read to its end; ignores any other. */
  add(document: MarkdownDocument): void
}

/**
 * Forgets what was not asked for the longest. `maxCharacters` counts the texts; their trees take about 20 times as
 * much, so the default comes to some 20 MB at the most.
 */
export function createDocumentCache(maxCharacters = 1_000_000): DocumentCache {
  const documents = new Map<string, MarkdownDocument>()
  let characters = 0
  const remove = (text: string) => {
    if (documents.delete(text)) characters -= text.length
  }
  return {
    get(text) {
      const document = documents.get(text)
      if (document) {
        documents.delete(text)
        documents.set(text, document)
      }
      return document
    },
    add(document) {
      const { text, complete, pending } = document
      if (!complete || pending || text.length > maxCharacters / 4) return
      remove(text)
      documents.set(text, document)
      characters += text.length
      for (const oldest of documents.keys()) {
        if (characters <= maxCharacters) break
        remove(oldest)
      }
    },
  }
}
