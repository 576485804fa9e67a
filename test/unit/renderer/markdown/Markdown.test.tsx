import { describe, expect, it } from 'vitest'
import { render } from './render'
import { samples } from './samples'

describe('Markdown', () => {
  it('makes Korean emphasis bold in front of a particle', () => {
    expect(render('**중요**는 **"인용"**이라고 ~~취소~~는')).toContain(
      '<strong>중요</strong>는 <strong>&quot;인용&quot;</strong>이라고 <del>취소</del>는',
    )
  })

  it('strikes out with two tildes and leaves ranges alone', () => {
    expect(render('3~5명, 10~20개, ~~취소~~')).toContain('3~5명, 10~20개, <del>취소</del>')
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
    expect(html).toContain('<div class="markdown-table" role="group" aria-label="Table" tabindex="0"><table>')
    expect(html).toContain('<td style="text-align:right">2</td>')
  })

  it('offers to sort, copy and save a table once it is complete, and not before', () => {
    const table = '| 이름 | [b](https://example.com) |\n|--|--|\n| 1 | 2 |'
    const growing = render(table, { streaming: true })
    expect(growing).toContain('<th scope="col">이름</th>')
    expect(growing).not.toContain('<button')
    for (const finished of [render(table), render(`${table}\n\nmore\n`, { streaming: true })]) {
      expect(finished.match(/<th [^>]*aria-sort="none">/g)).toHaveLength(2)
      expect(finished).toContain('aria-label="Sort by 이름"')
      expect(finished).toContain('aria-label="Sort by b"')
      for (const name of ['Copy as CSV', 'Copy as Markdown', 'Save as CSV']) expect(finished).toContain(name)
    }
    expect(render('- item\n\n  | a |\n  |--|\n  | 1 |')).toContain('aria-label="Sort by a"')
  })

  it('shows code with its language, named buttons and a scroll area', () => {
    const html = render('```ts\nconst a = "<b>"\n```')
    for (const name of ['Wrap lines', 'Save code', 'Copy code'])
      expect(html).toContain(`aria-label="${name}"`)
    expect(html).toMatch(
      /<span id="([^"]+)"[^>]*>TypeScript<\/span>.*<pre role="group" aria-labelledby="\1" tabindex="0">/s,
    )
    expect(html).toContain('1 lines')
    expect(html).toContain('<code>const a = &quot;&lt;b&gt;&quot;</code>')
    expect(render('- item\n\n  ```sh\n  ls\n  ```')).toContain('<code>ls</code>')
  })

  it('calls code by its file where the fence names one, also while it is written', () => {
    for (const streaming of [true, false]) {
      expect(render('```ts title="src/app.ts"\nlet a\n', { streaming })).toMatch(
        />src\/app\.ts<\/span><span>TypeScript<\/span>/,
      )
    }
  })

  it('folds long code that is complete, with all of it in the page', () => {
    const code = (lines: number) => `\`\`\`\n${'line\n'.repeat(lines)}last\n\`\`\``
    const html = render(code(59))
    expect(html).toContain('data-folded="true"')
    expect(html).toMatch(/<button[^>]* aria-expanded="false">Show all 60 lines/)
    expect(html.match(/line\n/g)).toHaveLength(59)
    expect(render(code(39))).not.toContain('data-folded')
    expect(render(code(59), { look: { foldCode: false } })).not.toContain('data-folded')
    expect(render(code(59).slice(0, -3), { streaming: true })).not.toContain('data-folded')
    const indented = Array(60).fill('    line').join('\n')
    expect(render(indented, { streaming: true })).not.toContain('data-folded')
    expect(render(`- item\n\n${indented}`, { streaming: true })).not.toContain('data-folded')
  })

  it('wraps long lines as the settings say', () => {
    expect(render('```\nx\n```', { look: { wrapCode: true } })).toMatch(
      /data-wrap="true".*aria-pressed="true"/s,
    )
    expect(render('```\nx\n```')).not.toContain('data-wrap')
  })

  it('offers a preview of pages, drawings and diagrams once they are complete', () => {
    for (const language of ['html', 'svg', 'mermaid']) {
      const block = `\`\`\`${language}\nx\n`
      expect(render(`${block}\`\`\``)).toMatch(/aria-pressed="true">Code<.*aria-pressed="false">Preview</)
      expect(render(block, { streaming: true })).not.toContain('Preview')
      // Nothing is loaded or run before it is asked for.
      expect(render(`${block}\`\`\``)).not.toContain('<iframe')
    }
    expect(render('```ts\nx\n```')).not.toContain('Preview')
  })

  it('draws GitHub’s notes by their kind, and every other quote as a quote', () => {
    const html = render('> [!WARNING]\n> Mind the **gap**.\n>\n> More.')
    expect(html).toMatch(/data-kind="warning" role="note" aria-labelledby="([^"]+)"><p id="\1"/)
    expect(html).toMatch(/Alert: warning<\/p>\s*<p>Mind the <strong>gap<\/strong>\.<\/p>\s*<p>More\.<\/p>/)
    expect(html).not.toContain('[!')
    expect(render('> [!note]\n> **bold** first')).toContain('Alert: note')
    expect(render('> [!TIP]  \n> after a hard break')).toContain('Alert: tip')
    expect(render('> [!IMPORTANT]\n> - a\n> - b')).toContain('Alert: important')
    for (const quote of [
      '> [!NOTE] same line',
      '> [!NOTE]**x**',
      '> [!OTHER]\n> x',
      '> plain',
      '> text\n> [!NOTE]',
    ]) {
      expect(render(quote), quote).not.toContain('Alert')
      expect(render(quote), quote).toContain('<blockquote>')
    }
  })

  it('keeps Korean emphasis together while it is written', () => {
    const text = '이것은 **한국어**는 **"인용"**이라고 *기울임*도 ~~취소~~는'
    for (let end = 1; end <= text.length; end += 1) {
      const shown = render(text.slice(0, end), { streaming: true }).replace(/<[^>]+>/g, '')
      // A marker that has just arrived stands there until its first word does.
      expect(shown.replace(/[*~\s]+$/, ''), text.slice(0, end)).not.toMatch(/[*~]/)
    }
    expect(render(text)).toContain(
      '<strong>한국어</strong>는 <strong>&quot;인용&quot;</strong>이라고 <em>기울임</em>도',
    )
  })

  it('links addresses that stand there by themselves', () => {
    expect(render('www.example.com, https://example.com/a_b 와 a@example.com')).toMatch(
      /href="http:\/\/www\.example\.com\/".*href="https:\/\/example\.com\/a_b".*href="mailto:a@example\.com"/s,
    )
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
