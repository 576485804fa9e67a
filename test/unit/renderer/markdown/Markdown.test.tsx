import { describe, expect, it } from 'vitest'
import { render } from './render'
import { samples } from './samples'

describe('Markdown', () => {
  it('makes Korean emphasis bold in front of a particle', () => {
    expect(render('**중요**는 **"인용"**이라고 ~~취소~~는')).toContain(
      '<strong>중요</strong>는 <strong>&quot;인용&quot;</strong>이라고 <del>취소</del>는',
    )
  })

  it('puts headings below those of the page', () => {
    expect(render('# One\n\n## Two\n\n###### Six')).toContain('<h3>One</h3><h4>Two</h4><h6>Six</h6>')
  })

  it('draws lists tight or loose, with their first number', () => {
    expect(render('- a\n- b')).toContain('<ul><li>a</li><li>b</li></ul>')
    expect(render('3. a\n\n4. b').replaceAll('\n', '')).toContain(
      '<ol start="3"><li><p>a</p></li><li><p>b</p></li></ol>',
    )
  })

  it('names the boxes of a task list after their tasks', () => {
    const html = render('- [ ] 할 **일**\n- [x] done\n  - [ ] inner')
    expect(html).toMatch(/<input type="checkbox" disabled="" aria-label="할 일"\/>/)
    expect(html).toMatch(/<input[^>]*aria-label="done"[^>]*checked=""/)
    expect(html).toContain('aria-label="inner"')
  })

  it('puts a table into a scroll area of its own and keeps its alignment', () => {
    const html = render('| a | b |\n|:--|--:|\n| 1 | 2 |')
    expect(html).toContain(
      '<div class="markdown-table" role="region" aria-label="Table" tabindex="0"><table>',
    )
    expect(html).toContain('<td style="text-align:right">2</td>')
  })

  it('shows code with its language, a named copy button and a scroll area', () => {
    const html = render('```ts\nconst a = "<b>"\n```')
    expect(html).toContain('<button type="button" aria-label="Copy code"')
    expect(html).toMatch(
      /<span id="([^"]+)">ts<\/span>.*<pre role="group" aria-labelledby="\1" tabindex="0">/s,
    )
    expect(html).toContain('<code>const a = &quot;&lt;b&gt;&quot;</code>')
    expect(render('- item\n\n  ```sh\n  ls\n  ```')).toContain('<code>ls</code>')
  })

  it('shows the source of a formula until it can be drawn', () => {
    expect(render('$x^2$')).toContain('<code class="markdown-math">x^2</code>')
    expect(render('$$\ny\n$$')).toContain('<code class="markdown-math-display">y</code>')
  })

  it('numbers footnotes by their mentions and loses none', () => {
    const html = render('B[^b] and A[^a].\n\n[^a]: Note A\n[^b]: Note B\n[^c]: Note C')
    expect(html).toMatch(/B<sup>.*aria-label="Footnote 1".*1<\/a><\/sup> and A<sup>.*2<\/a>/)
    const notes = html.slice(html.indexOf('<section'))
    expect(notes).toMatch(/Note B.*Note A.*\[\^c\] .*Note C/s)
    expect(notes).toContain('aria-label="Back to mention 1"')
  })

  it('resolves references wherever their definitions stand, and shows unused definitions', () => {
    const html = render('See [the docs][1].\n\n- or [1]\n\n[1]: https://example.com/a\n[주의]: 확인')
    expect(html.match(/href="https:\/\/example\.com\/a"/g)).toHaveLength(2)
    expect(html).not.toContain('[1]:')
    expect(html).toContain('[주의]: 확인')
  })

  it('completes what is being written, and only while it is', () => {
    expect(render('a **bo', { streaming: true })).toContain('<strong>bo</strong>')
    expect(render('a **bo')).toContain('a **bo')
    expect(render('[docs](https://exam', { streaming: true })).toContain('docs')
    expect(render('[docs](https://exam', { streaming: true })).not.toContain('exam')
  })

  it.each(Object.entries(samples))('draws every beginning of %s', (_name, text) => {
    for (let end = 0; end <= text.length; end += 1) render(text.slice(0, end), { streaming: true })
    expect(render(text).length).toBeGreaterThan(text.trim().length / 2)
  })
})
