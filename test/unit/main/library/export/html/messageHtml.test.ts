import { toHtml } from 'hast-util-to-html'
import { describe, expect, it } from 'vitest'
import { messageHtml } from '@main/library/export/html/messageHtml'

const html = (source: string): string =>
  toHtml({ type: 'root', children: messageHtml(source, 'm') }, { allowDangerousHtml: true })

describe('a message as HTML', () => {
  it('has code with colours, tables, formulas as MathML, and Korean emphasis', () => {
    const shown = html(
      '**중요**는 $x^2$\n\n```ts\nconst a = 1\n```\n\n| 가 | 나 |\n| - | -: |\n| 1 | 2 |\n\n$$\n\\frac{1}{2}\n$$',
    )
    expect(shown).toContain('<strong>중요</strong>는')
    expect(shown).toContain('<span class="hljs-keyword">const</span>')
    expect(shown).toContain('<figcaption>ts</figcaption>')
    expect(shown).toContain('<td align="right">2</td>')
    expect(shown).toContain('<mfrac>')
  })

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'a <b onclick="x">b</b>',
    '<style>body{display:none}</style>',
    '<!-- comment -->',
    '</main></body>',
    '<svg/onload=alert(1)>',
  ])('shows HTML as the text it is: %s', (hostile) => {
    const shown = html(`before\n\n${hostile}\n\n- ${hostile}`)
    expect(shown).not.toMatch(/<(script|img|b|style|svg|!--|\/main|\/body)/i)
    expect(shown).toContain('&#x3C;')
  })

  it.each([
    '[a](javascript:alert(1))',
    '[a](data:text/html,x)',
    '[a](file:///etc/passwd)',
    '[a][1]\n\n[1]: javascript:alert(1)',
    '<javascript:alert(1)>',
    '![a](javascript:alert(1))',
    String.raw`$\href{javascript:alert(1)}{x}$`,
  ])('leads nowhere but to http, https and mailto: %s', (hostile) => {
    expect(html(hostile)).not.toMatch(/href="(?!https?:|mailto:)/i)
  })

  it('loads no image, and says where it is', () => {
    const shown = html('![a cat](https://example.com/cat.png)\n\n![b][1]\n\n[1]: https://example.com/b.png')
    expect(shown).not.toContain('<img')
    expect(shown).toContain('href="https://example.com/cat.png"')
    expect(shown).toContain('href="https://example.com/b.png"')
  })

  it('keeps two messages’ footnotes apart', () => {
    const note = 'a[^1]\n\n[^1]: b'
    const ids = (id: string): string[] =>
      [...toHtml({ type: 'root', children: messageHtml(note, id) }).matchAll(/ id="([^"]+)"/g)].map(
        ([, one = '']) => one,
      )
    expect(ids('one').length).toBeGreaterThan(1)
    expect(ids('one').filter((id) => id !== 'footnote-label' && ids('two').includes(id))).toEqual([])
  })

  it.each([
    ['nested quotes', '>'.repeat(5_000)],
    ['half emphasis', '*a_ '.repeat(5_000)],
    ['too long', 'a'.repeat(400_001)],
  ])('shows what would not come back from the parser as plain text: %s', (_name, source) => {
    const [only, ...others] = messageHtml(source, 'm')
    expect(others).toEqual([])
    expect(only).toMatchObject({ tagName: 'div', properties: { className: ['plain'] } })
  })
})
