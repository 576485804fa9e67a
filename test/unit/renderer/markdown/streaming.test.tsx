import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { DocumentView } from '@renderer/markdown/Markdown'
import { MarkdownProvider } from '@renderer/markdown/MarkdownActions'
import { advance, emptyDocument, type MarkdownDocument } from '@renderer/markdown/parse/markdownDocument'
import { inert } from './render'

/** Every word has a number of its own, so that each can be followed; no other sign is a letter in the end. */
const answer = numbered(`## W with **W W** and \`W\`

W W **W *W W* W** W, ***W W*** W. **W
W W** W _W W_ W ~~W~~ W [W W](https://example.com/a_(b)?c=1 "W") W **[W](https://example.com/**)** W.
W **한국어 W**는 W ![W](https://example.com/x.png) W <https://example.com/W> W&amp;W W.
W[^a] W [W W][docs] W[^b], W \\(W^2\\) W $W$ W [W].

W:
| **W** | W |
| :-- | --: |
| W | [W](https://example.com) |
| \`W\` | **W** W |

W
- W **W**
- W
  - W [W](https://example.com/x)
  - W

    \`\`\`ts
    W W
    \`\`\`
- W

1. W
2. **W**: W
10. W

- [ ] W
- [x] W **W**

> W **W
> W** W

> [!NOTE]
> W W

\`\`\`python
W
W
\`\`\`

---

W W
W

[docs]: https://example.com/docs "W"
[^a]: W **W** W.
[^b]: W W[^a]

    W W.

W W.`)

function numbered(text: string): string {
  let count = 0
  return text.replaceAll('W', () => `w${String((count += 1)).padStart(3, '0')}`)
}

function read(text: string, from: MarkdownDocument = emptyDocument, complete = false): MarkdownDocument {
  return advance(from, text, { complete, budget: Infinity })
}

function draw(document: MarkdownDocument): string {
  return renderToStaticMarkup(
    <MarkdownProvider actions={inert}>
      <DocumentView document={document} />
    </MarkdownProvider>,
  )
}

/** What says how letters look. A link without an address looks like any other; `p` only keeps a distance. */
const forms = /^(?:h\d|strong|em|del|code|pre|a|sup|li|td|th|blockquote|section)$/

/** How each word looks, and all letters. */
function look(html: string): { readonly words: ReadonlyMap<string, string>; readonly letters: string } {
  const words = new Map<string, string>()
  const open: string[] = []
  let letters = ''
  for (const [, closing, name = '', rest = '', text] of html.matchAll(/<(\/?)([\w-]+)([^>]*)>|([^<]+)/g)) {
    const form = rest.includes('markdown-link') ? 'a' : name
    if (text !== undefined) {
      letters += text
      for (const [word] of text.matchAll(/w\d{3}/g))
        words.set(word, open.filter((one) => forms.test(one)).join(' '))
    } else if (closing === '/') open.pop()
    else if (!rest.endsWith('/')) open.push(form)
  }
  return { words, letters: letters.replaceAll('&amp;', '&') }
}

function beginningsOf(text: string): string[] {
  return Array.from({ length: text.length }, (_none, index) => text.slice(0, index + 1))
}

/** Every way that each word looks in while `text` comes in letter by letter, in the order they come. */
function waysOf(text: string): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, readonly string[]>()
  let document = emptyDocument
  const follow = (): void => {
    const { words } = look(draw(document))
    const lost = [...ways.keys()].filter((word) => !words.has(word))
    expect(lost, document.text.slice(-60)).toEqual([])
    for (const [word, form] of words) {
      const known = ways.get(word) ?? []
      if (known.at(-1) !== form) ways.set(word, [...known, form])
    }
  }
  for (const beginning of beginningsOf(text)) {
    document = read(beginning, document)
    follow()
  }
  document = read(text, document, true)
  follow()
  return ways
}

describe('an answer that comes in letter by letter', () => {
  it('draws every word once as what it is, and takes none back', () => {
    const ways = waysOf(answer)
    expect(ways.size).toBe(answer.match(/w\d{3}(?!")/g)?.length)
    expect([...ways].filter(([, forms]) => forms.length > 1)).toEqual([])
  })

  it('shows no sign of markup', () => {
    let document = emptyDocument
    for (const text of beginningsOf(answer)) {
      document = read(text, document)
      const { letters } = look(draw(document))
      expect(letters.replace(/\[w\d{3}\]/, ''), text.slice(-40)).not.toMatch(/[*_`~|[\]$#\\<>]/)
    }
  })

  it.each([
    ['emphasis that is never closed', '**W W\nW W\n\nW W'],
    ['a mention that only its definition tells from a bracket', 'W [W] W\n\n[w002]: https://example.com\n'],
    ['a reference without a definition', 'W [W W][W] W[^1].\n\nW'],
    ['a table that is none', '| W | W |\n| W | W |\n\nW'],
    ['a bracket without an end', `[${'W '.repeat(80)}](https://example.com) W`],
    ['a table without strokes at its sides', 'W | W\n--- | ---\nW | W'],
    ['a tight list that gets loose', '- W\n- W\n\n  W\n- W'],
  ])('draws no word of %s in more than two ways', (_name, text) => {
    const most = Math.max(...Array.from(waysOf(numbered(text)).values(), (forms) => forms.length))
    expect(most).toBeLessThanOrEqual(2)
  })
})
