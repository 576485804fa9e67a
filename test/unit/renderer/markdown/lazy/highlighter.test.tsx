import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { highlight } from '@renderer/markdown/lazy/highlighter'

describe('highlight', () => {
  it.each([
    'ts',
    'js',
    'tsx',
    'py',
    'sh',
    'bash',
    'zsh',
    'console',
    'json',
    'jsonc',
    'yml',
    'html',
    'rs',
    'c++',
    'kt',
    'Python',
  ])('knows %s', (language) => {
    expect(highlight('x', language)).not.toBeNull()
  })

  it('colours code and keeps every character of it', () => {
    const code = 'const a = "<b>" // 주석\n'
    const html = renderToStaticMarkup(highlight(code, 'ts'))
    expect(html).toContain('<span class="hljs-keyword">const</span>')
    expect(html.replace(/<[^>]+>/g, '')).toBe('const a = &quot;&lt;b&gt;&quot; // 주석\n')
  })

  it('leaves an unknown language alone', () => {
    expect(highlight('x', 'klingon')).toBeNull()
    expect(highlight('x', '__proto__')).toBeNull()
  })
})
