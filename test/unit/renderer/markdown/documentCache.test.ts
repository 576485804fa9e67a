import { describe, expect, it } from 'vitest'
import { createDocumentCache } from '@renderer/markdown/documentCache'
import { advance, emptyDocument } from '@renderer/markdown/parse/markdownDocument'

const read = (text: string, complete = true) =>
  advance(emptyDocument, text, { complete, budget: Number.POSITIVE_INFINITY })

describe('the document cache', () => {
  it('gives back what is finished and nothing else', () => {
    const cache = createDocumentCache()
    const finished = read('done')
    cache.add(finished)
    cache.add(read('growing', false))
    expect(cache.get('done')).toBe(finished)
    expect(cache.get('growing')).toBeUndefined()
  })

  it('forgets what was not asked for the longest', () => {
    const texts = ['aaaa', 'bbbb', 'cccc', 'dddd', 'eeee', 'ffff']
    const cache = createDocumentCache(5 * 4)
    for (const text of texts) {
      cache.add(read(text))
      cache.get('aaaa')
    }
    expect(texts.filter((text) => cache.get(text))).toEqual(['aaaa', 'cccc', 'dddd', 'eeee', 'ffff'])
  })

  it('does not let one giant push out all others', () => {
    const cache = createDocumentCache(20)
    cache.add(read('aaaa'))
    cache.add(read('a text of more than a quarter'))
    expect(cache.get('aaaa')).toBeDefined()
  })
})
