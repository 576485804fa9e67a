import { mkdirSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerAt, readPart, resolveInside } from '@main/window/appProtocol'
import { temporaryFolder } from '../../../support/main/temporaryFolder'

const folder = join(sep, 'app', 'renderer')

describe('a path of the page', () => {
  it.each([
    ['/index.html', 'index.html'],
    ['/assets/a.js', join('assets', 'a.js')],
    ['/assets/../index.html', 'index.html'],
    ['/%ED%95%9C.svg', '한.svg'],
  ])('%s is a file of the folder', (path, file) => {
    expect(resolveInside(folder, path)).toBe(join(folder, file))
  })

  it.each([
    '/../secret.html',
    '/assets/../../secret.html',
    '/%2e%2e/secret.html',
    '/%2e%2e%2fsecret.html',
    '/..%2f..%2fetc/passwd',
    '/../renderer-of-another/index.html',
    '',
    '/..',
    '/a%00.html',
    '/%E0%A4%A',
    '/%',
  ])('%s leads nowhere', (path) => {
    expect(resolveInside(folder, path)).toBeNull()
  })

  it('is decoded once: what is encoded twice is a strange name inside the folder', () => {
    expect(resolveInside(folder, '/%252e%252e%252fsecret')).toBe(join(folder, '%2e%2e%2fsecret'))
  })
})

describe('the page', () => {
  /** What the page gets for a URL, in the shape that a test reads most easily. */
  function served(root: string): (url: string) => Promise<Response> {
    return async (url) => {
      const { statusCode, headers, data } = await readPart(root, url)
      return new Response(new Uint8Array(data), { status: statusCode, headers })
    }
  }

  function builtPage(): string {
    const root = join(temporaryFolder(), 'renderer')
    mkdirSync(join(root, 'assets'), { recursive: true })
    writeFileSync(join(root, 'index.html'), '<p>hi</p>')
    writeFileSync(join(root, 'assets', 'a.js'), '1')
    writeFileSync(join(root, 'notes.txt'), 'not part of the page')
    writeFileSync(join(root, '..', 'secret.html'), 'secret')
    return root
  }

  it('is served with its type and the content security policy on every answer', async () => {
    const get = served(builtPage())
    const page = await get('app://runyour/index.html')
    expect(page.status).toBe(200)
    expect(await page.text()).toBe('<p>hi</p>')
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const script = await get('app://runyour/assets/a.js?v=1#x')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    for (const { headers } of [page, script]) {
      const policy = headers.get('content-security-policy')
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("connect-src 'none'")
      expect(policy).not.toMatch(/unsafe|https?:|\*|data:|blob:/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  it('says nothing that has Chromium load it in a second process', async () => {
    const { headers } = await served(builtPage())('app://runyour/index.html')
    expect([...headers.keys()].filter((name) => name.startsWith('cross-origin-'))).toEqual([])
  })

  it.each([
    'app://runyour/missing.html',
    'app://runyour/notes.txt',
    'app://runyour/assets',
    'app://runyour/',
    'app://runyour/%2e%2e%2fsecret.html',
    'app://runyour/..%2fsecret.html',
  ])('has nothing at %s', async (url) => {
    const answer = await served(builtPage())(url)
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toContain('secret')
  })

  it('is to be had at its own host only, and previews at theirs', async () => {
    const root = builtPage()
    const preview = async () => ({ statusCode: 200, headers: {}, data: Buffer.from('preview') })
    const get = async (url: string) => {
      const { statusCode, data } = await answerAt(url, root, preview)
      return [statusCode, data.toString()]
    }
    expect(await get('app://runyour/index.html')).toEqual([200, '<p>hi</p>'])
    expect(await get('app://preview/index.html')).toEqual([200, 'preview'])
    expect(await get('app://elsewhere/index.html')).toEqual([404, ''])
  })
})
