import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { languageWords } from '@renderer/markdown/code/languages'
import { fetchGrammars } from '@renderer/markdown/lazy/grammars'
import { highlight, prepare } from '@renderer/markdown/lazy/highlighter'

const grammars = [...new Set([...languageWords()].flatMap(([, { grammar }]) => grammar ?? []))]

async function html(code: string, grammar: string): Promise<string> {
  await prepare(grammar)
  return renderToStaticMarkup(highlight(code, grammar))
}

describe('grammars', () => {
  it.each(grammars)('%s can be fetched and colours code', async (grammar) => {
    const [own] = await fetchGrammars(grammar)
    expect(own?.[0]).toBe(grammar)
    await prepare(grammar)
    expect(highlight('x', grammar)).not.toBeNull()
  })

  it('come with those that colour the code inside of code', async () => {
    expect(await html('<script>const a = 1</script>', 'xml')).toContain(
      '<span class="hljs-keyword">const</span>',
    )
    expect(await html('const a = <b class="c">x</b>', 'typescript')).toContain('hljs-name')
    expect(await html('RUN if true; then ls; fi', 'dockerfile')).toContain('<span class="bash">')
  })
})

describe('highlight', () => {
  it('colours code and keeps every character of it', async () => {
    const code = 'const a = "<b>" // 주석\n'
    const coloured = await html(code, 'typescript')
    expect(coloured).toContain('<span class="hljs-keyword">const</span>')
    expect(coloured.replace(/<[^>]+>/g, '')).toBe('const a = &quot;&lt;b&gt;&quot; // 주석\n')
  })

  it('leaves a grammar alone that is not there', async () => {
    for (const name of ['klingon', '__proto__', 'constructor']) {
      await prepare(name)
      expect(highlight('x', name)).toBeNull()
    }
  })
})
