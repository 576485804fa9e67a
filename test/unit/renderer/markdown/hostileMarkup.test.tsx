import { describe, expect, it } from 'vitest'
import katex from 'katex'
import { texOptions } from '@renderer/markdown/lazy/texRenderer'
import { linkTarget } from '@shared/markdown/linkTarget'
import { render } from './render'

/** Elements that load, run or restyle something; none may ever come out of an answer. */
const active =
  /<(?:script|img|iframe|object|embed|style|link|meta|base|form|video|audio|source|template|details)\b/i
const handler = /<[^>]*\son[a-z]+=/i

describe('HTML in an answer', () => {
  it.each([
    '<script>alert(1)</script>',
    'text <script>alert(1)</script> text',
    '<img src=x onerror=alert(1)>',
    '<div><div><svg onload=alert(1)><animate></svg></div></div>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '<style>body{display:none}</style>',
    '<a href="javascript:alert(1)" onclick="x()">click</a>',
    '- item <b onmouseover=x>\n\n> <form action=//evil>',
    '| <img src=x onerror=y> |\n|---|\n| <style>a</style> |',
    '<details open ontoggle=alert(1)><summary>x</summary></details>',
    '<!--\n<script>\n--><script>',
    '```html\n<script>alert(1)</script>\n```',
    '`<img src=x>`',
    '$<img src=x onerror=y>$',
    '[^1]\n\n[^1]: <script>x</script>',
    '[<img src=x>](https://example.com "\\" onmouseover=\\"x")',
  ])('stays text: %s', (text) => {
    for (const html of [render(text), render(text, { streaming: true })]) {
      expect(html).not.toMatch(active)
      // Inside of a quoted value it is a word like any other.
      expect(html.replaceAll(/="[^"]*"/g, '=""')).not.toMatch(handler)
      expect(html).not.toMatch(/href="(?!https?:|mailto:|#)/i)
    }
  })

  it('is shown as it was written', () => {
    expect(render('<div class="x">\nhi\n</div>')).toContain(
      '&lt;div class=&quot;x&quot;&gt;\nhi\n&lt;/div&gt;',
    )
    expect(render('a <b>c</b>')).toContain('a &lt;b&gt;c&lt;/b&gt;')
  })

  it('may break a line and nothing else', () => {
    expect(render('a<br>b<br/>c')).toContain('a<br/>b<br/>c')
    expect(render('a<br onclick=x>b')).toContain('&lt;br onclick=x&gt;')
  })

  it('sets no style', () => {
    expect(render('<p style="position:fixed">x</p>\n\n[a](https://x.y){style="x"}')).not.toMatch(
      /<[^>]*\sstyle=/,
    )
  })
})

describe('links', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'vbscript:x',
    'blob:https://example.com/1',
    'app://settings',
    '//example.com',
    '/path',
    '#hash',
    '',
  ])('do not lead to %j', (href) => {
    expect(linkTarget(href)).toBeNull()
  })

  it('stay text with their address where they may not lead', () => {
    const html = render('[click](javascript:alert(1)) <file:///etc/passwd> [rel](/path)')
    expect(html).not.toContain('<a ')
    expect(html).toContain('click')
    expect(html).toContain('(javascript:alert(1))')
    expect(html).toContain('file:///etc/passwd')
  })

  it('show where they lead', () => {
    const html = render('[bank](https://evil.example/a) https://example.com <me@example.com>')
    expect(html).toContain('title="https://evil.example/a" aria-description="Opens https://evil.example/a"')
    expect(html).toContain('rel="noopener noreferrer"')
    expect(html).toContain('href="mailto:me@example.com"')
    expect(html).not.toContain('target=')
  })

  it('show the real name of a look-alike host', () => {
    expect(render('[a](https://аpple.com)')).toContain('title="https://xn--pple-43d.com/"')
  })
})

describe('images', () => {
  it('are never loaded, and say where they would come from', () => {
    const html = render('![secret chart](https://evil.example/?q=words)')
    expect(html).not.toMatch(/<img|background|src=/)
    expect(html).toContain('Image not loaded')
    expect(html).toContain('secret chart')
    expect(html).toContain('href="https://evil.example/?q=words"')
  })

  it('are not loaded from data or references either', () => {
    const html = render(`![x](data:image/png;base64,${'A'.repeat(500)})\n\n![y][1]\n\n[1]: https://e.x/y.png`)
    expect(html).not.toMatch(/<img|src=/)
    expect(html).toContain('data:image/png;base64,')
    expect(html).not.toContain('A'.repeat(200))
  })

  it('put no link inside a link', () => {
    const html = render('[![alt](https://a.example/i.png)](https://b.example/)')
    expect(html.match(/<a /g)).toHaveLength(1)
  })
})

/** What KaTeX makes of a formula; nothing if it refuses it, for the view then shows the source as text. */
function draw(tex: string): string {
  try {
    return katex.renderToString(tex, texOptions(true))
  } catch (error) {
    if (error instanceof katex.ParseError) return ''
    throw error
  }
}

describe('formulas', () => {
  it.each([
    '\\href{javascript:alert(1)}{x}',
    '\\url{https://evil.example}',
    '\\includegraphics{https://evil.example/i.png}',
    '\\htmlStyle{position:fixed}{x}',
    '\\htmlClass{a}{x}',
    '\\htmlData{a=b}{x}',
    '\\def\\a{\\a\\a}\\a',
    '\\unknown{',
    '<script>alert(1)</script>',
  ])('get no element, address or style of their own: %s', (tex) => {
    const html = draw(tex)
    expect(html).not.toMatch(/<a |<img|<script|<[^>]*(?:style="[^"]*position:fixed|data-a|class="a")/)
  })

  it('cannot draw giant boxes', () => {
    expect(katex.renderToString('\\rule{5000em}{5000em}', texOptions(false))).not.toMatch(/5000em;/)
  })

  it('carry MathML for screen readers', () => {
    expect(katex.renderToString('x^2', texOptions(false))).toContain('<math')
  })
})
