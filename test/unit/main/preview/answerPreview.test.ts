import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import type { PreviewKind } from '@shared/model/preview'
import { answerPreview } from '@main/preview/answerPreview'
import { createPreviews } from '@main/preview/previews'
import { temporaryFolder } from '../../../support/main/temporaryFolder'

function room() {
  const folder = temporaryFolder()
  for (const file of ['mermaid.js', 'drawMermaid.js', 'reportHeight.js', 'other.js']) {
    writeFileSync(join(folder, file), `// ${file}`)
  }
  const previews = createPreviews(2)
  const get = (url: string) => answerPreview({ previews, folder, pageOrigin: 'app://runyour' }, url)
  const show = async (kind: PreviewKind, source: string) => {
    const { headers, data } = await get(previews.add({ kind, source }))
    return { policy: policyOf(headers), html: data.toString() }
  }
  return { previews, get, show }
}

function policyOf(headers: Record<string, string>): Record<string, string> {
  const directives = (headers['content-security-policy'] ?? '').split('; ')
  return Object.fromEntries(directives.map((one) => [one.split(' ')[0], one.slice(one.indexOf(' ') + 1)]))
}

describe('the document of a preview', () => {
  it.each(['html', 'svg', 'mermaid'] as const)('of %s has no address it could reach', async (kind) => {
    const { policy } = await room().show(kind, 'x')
    expect(policy).toMatchObject({
      'default-src': "'none'",
      'img-src': 'data: blob:',
      'font-src': 'data:',
      'form-action': "'none'",
      'base-uri': "'none'",
      'frame-ancestors': 'app://runyour',
    })
    for (const name of ['connect-src', 'frame-src', 'child-src', 'worker-src', 'object-src']) {
      expect(policy, name).not.toHaveProperty(name)
    }
    expect(policy['sandbox'] ?? '').not.toContain('allow-same-origin')
    expect(JSON.stringify(policy)).not.toMatch(/https?:|\*|unsafe-eval/)
  })

  it('lets a page run its own scripts, a diagram only those that draw it, a drawing none', async () => {
    const { show } = room()
    const page = await show('html', '<p>x')
    expect(page.policy['script-src']).toBe("'unsafe-inline' app://preview/reportHeight.js")
    expect(page.policy['sandbox']).toBe('allow-scripts')
    const diagram = await show('mermaid', 'graph TD')
    expect(diagram.policy['script-src']).toBe('app://preview/mermaid.js app://preview/drawMermaid.js')
    const drawing = await show('svg', '<svg/>')
    expect(drawing.policy['script-src']).toBe("'none'")
    expect(drawing.policy['sandbox']).toBe('sandbox')
  })

  it('begins before a page does, in standards mode and in UTF-8', async () => {
    const source = '<!doctype html><html lang="ko"><head><title>제목</title></head><body>본문</body></html>'
    const { html } = await room().show('html', source)
    expect(html).toMatch(
      /^<!doctype html><meta charset="utf-8"><script>.*<script src="app:\/\/preview\/reportHeight\.js">/,
    )
    expect(html.endsWith(source)).toBe(true)
  })

  it('has no WebRTC in its realm before the page begins', async () => {
    const { html } = await room().show('html', '<script>page()</script>')
    const script = /<script>(.*?)<\/script>/.exec(html)?.[1] ?? ''
    expect(html.indexOf(script)).toBeLessThan(html.indexOf('page()'))
    const names = ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel', 'fetch']
    const realm = Object.fromEntries(names.map((name) => [name, true]))
    runInNewContext(script, { window: realm, Object })
    expect(Object.keys(realm)).toEqual(['fetch'])
  })

  it.each(['html', 'svg'] as const)('frames nothing (%s)', async (kind) => {
    const source = '<iframe src="x"></iframe><IFRAME\n/><frameset><frame></frameset><p>iframe frames</p>'
    const { html } = await room().show(kind, source)
    expect(html).not.toMatch(/<\/?i?frame/i)
    expect(html).toContain('<p>iframe frames</p>')
  })

  it('takes a diagram as text and never as markup', async () => {
    const { html } = await room().show('mermaid', '</pre><script>x</script>&amp;')
    expect(html).toContain('&lt;/pre>&lt;script>x&lt;/script>&amp;amp;')
    expect(html.match(/<script/g)).toHaveLength(2)
  })

  it('leaves out what an XML file begins with', async () => {
    const prolog =
      '<?xml version="1.0"?>\n<!-- made -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://x">\n'
    const { html } = await room().show('svg', `${prolog}<svg><!-- kept --></svg>`)
    expect(html.endsWith('<body><svg><!-- kept --></svg>')).toBe(true)
  })
})

describe('the host of previews', () => {
  it('serves the scripts of its frames by name, and nothing else of their folder', async () => {
    const { get } = room()
    expect((await get('app://preview/mermaid.js')).data.toString()).toBe('// mermaid.js')
    for (const path of [
      'other.js',
      'more/mermaid.js',
      '%2e%2e%2fmermaid.js',
      '',
      'mermaid.js/',
      'toString',
    ]) {
      expect((await get(`app://preview/${path}`)).statusCode, path).toBe(404)
    }
  })

  it('forgets the oldest source, and gives every one an address that cannot be guessed', async () => {
    const { previews, get } = room()
    const urls = [1, 2, 3].map((source) => previews.add({ kind: 'html', source: String(source) }))
    expect(new Set(urls).size).toBe(3)
    for (const url of urls) expect(url).toMatch(/^app:\/\/preview\/[0-9a-f]{8}-[0-9a-f-]{27}$/)
    expect(await Promise.all(urls.map(async (url) => (await get(url)).statusCode))).toEqual([404, 200, 200])
  })
})
