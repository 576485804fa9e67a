import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { count, time } from '@main/library/import/lenient'
import { openSourceFiles } from '@main/library/import/sourceFiles'
import { toLibrary } from '@main/library/import/toLibrary'
import type { SourceConversation } from '@main/library/import/sourceConversation'
import { asStored, readAll } from '../../../../support/main/importFixtures'
import { temporaryFolder } from '../../../../support/main/temporaryFolder'

/*
 * Files as nobody means to write them, and as somebody who means harm would.
 */

function written(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, content)
  return path
}

const chatgpt = (mapping: object | string, more: object = {}): string => {
  const head = JSON.stringify({ conversation_id: 'c', title: 'odd', ...more }).slice(0, -1)
  return `[${head},"mapping":${typeof mapping === 'string' ? mapping : JSON.stringify(mapping)}}]`
}
const node = (parent: string | null, text: unknown, more: object = {}) => ({
  parent,
  message: { author: { role: 'user' }, content: { content_type: 'text', parts: [text] }, ...more },
})

async function only(path: string): Promise<SourceConversation> {
  const { conversations, problems } = await readAll(path)
  expect(problems).toEqual([])
  expect(conversations).toHaveLength(1)
  return conversations[0] as SourceConversation
}

describe('JSON', () => {
  it.each([
    ['with a byte order mark', `\uFEFF${chatgpt({ a: node(null, '안녕') })}`],
    ['with CR LF between its parts', chatgpt({ a: node(null, '안녕') }).replaceAll(',', ',\r\n')],
    ['with white space in front', `\n\n  ${chatgpt({ a: node(null, '안녕') })}`],
  ])('%s is read', async (_what, content) => {
    expect((await only(written('c.json', content))).messages[0]?.content).toBe('안녕')
  })

  it.each([
    ['nothing', ''],
    ['a NUL', '\0'],
    ['UTF-16', Buffer.from(`\uFEFF${chatgpt({ a: node(null, 'x') })}`, 'utf16le')],
    ['brackets without end', '['.repeat(200_000)],
    ['a list of nothing', '[]'],
  ])('that is %s is not recognised, and nothing worse', async (_what, content) => {
    await expect(readAll(written('c.json', content))).rejects.toThrow('not recognised')
  })

  it('names like __proto__ reach nothing', async () => {
    const hostile = `{"__proto__":{"parent":null,"polluted":true,"role":"user"},"constructor":${JSON.stringify(node(null, 'said'))}}`
    const made = await only(written('c.json', chatgpt(hostile)))
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(made.messages.map(({ content }) => content)).toContain('said')
  })

  it('has missing parents, circles, and the same ID twice, and every text comes in', async () => {
    const made = asStored(
      'chatgpt',
      await only(
        written(
          'c.json',
          chatgpt({
            a: node('nowhere', 'one'),
            b: node('c', 'two'),
            c: node('b', 'three'),
            d: node('d', 'four'),
          }),
        ),
      ),
    )
    expect(made.tree.map(({ text }) => text).toSorted()).toEqual(['four', 'one', 'three', 'two'])
    expect(made.tree.filter(({ after }) => after === null).length).toBeGreaterThanOrEqual(3)
  })

  it('has contents, roles and times of every kind', async () => {
    const made = await only(
      written(
        'c.json',
        chatgpt({
          a: node(
            null,
            { asset_pointer: 'sediment://file_gone', text: 'with a picture' },
            { create_time: 'soon' },
          ),
          b: node('a', 7, { author: { role: 'critic' } }),
          c: node('b', '\ud83d\0half', { create_time: -5 }),
          d: { parent: 'c', message: null },
          e: 12,
          f: node('c', 'late', { create_time: 1e300, author: null }),
        }),
      ),
    )
    const stored = asStored('chatgpt', made)
    expect(stored.tree.map(({ text }) => text)).toEqual(['with a picture', '\uFFFDhalf'])
    expect(stored.messages.every(({ createdAt }) => Number.isSafeInteger(createdAt))).toBe(true)
  })

  it('of LibreChat nests every answer inside its question, for thousands of messages', async () => {
    const deep = 5_000
    const open = Array.from(
      { length: deep },
      (_one, at) => `{"messageId":"m${at}","isCreatedByUser":${at % 2 === 0},"text":"${at}","children":[`,
    )
    const content = `{"conversationId":"c","title":"deep","recursive":true,"messagesTree":[${open.join('')}${']}'.repeat(deep)}]}`
    const made = await only(written('c.json', content))
    expect(made.messages).toHaveLength(deep)
    expect(toLibrary('librechat', made, 0).messages).toHaveLength(deep)
  })

  it('of an answer in ten thousand pieces is one answer', async () => {
    const pieces = Array.from({ length: 10_000 }, (_one, at) => [
      `n${at}`,
      node(at === 0 ? null : `n${at - 1}`, `${at} ${'x'.repeat(1_000)}`, { author: { role: 'assistant' } }),
    ])
    const made = toLibrary('chatgpt', await only(written('c.json', chatgpt(Object.fromEntries(pieces)))), 0)
    expect(made.messages).toHaveLength(1)
    expect(made.messages[0]?.content.startsWith('0 xxx')).toBe(true)
    expect(made.messages[0]?.content).toContain('\n\n9999 xxx')
  })
})

describe('what is stored', () => {
  it('is cut between characters, and named by something short', async () => {
    const title = `${'가'.repeat(299)}🎉 and more`
    const made = await only(
      written('c.json', chatgpt({ a: node(null, 'x') }, { title, conversation_id: 'long'.repeat(2_000) })),
    )
    const prepared = toLibrary(
      'chatgpt',
      { ...made, tags: [`${'t'.repeat(49)}🎉`], model: `${'m'.repeat(199)}🎉` },
      0,
    )
    expect(prepared.title).toBe('가'.repeat(299))
    expect(prepared.key.length).toBeLessThanOrEqual(2_000)
    const built = prepared.build(new Map())
    expect(built.tags).toEqual([{ by: 'name', name: 't'.repeat(49) }])
    expect(built.origins[0]?.sourceId).toBe(prepared.key)
  })

  it('has counts that a column of integers holds', () => {
    expect([3.6, 0, -1, NaN, Infinity, 1e20, 1e308, '7', null].map(count)).toEqual([
      4,
      0,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ])
  })

  it('has times in seconds, milliseconds and microseconds, and none that cannot be one', () => {
    const at = Date.UTC(2025, 0, 1)
    expect([at / 1000, at, at * 1000, String(at / 1000), '2025-01-01T00:00:00Z'].map(time)).toEqual(
      Array.from({ length: 5 }, () => at),
    )
    expect([-1, 0, NaN, Infinity, 1e300, '', 'gpt-5', {}, true].map(time)).toEqual(
      Array.from({ length: 9 }, () => null),
    )
  })
})

describe('Markdown', () => {
  const korean = '# 여행 계획\n\n제주도에 가요.'
  // "# 여행" and its text in the code page 949.
  const codePage949 = Buffer.from([
    0x23, 0x20, 0xbf, 0xa9, 0xc7, 0xe0, 0x0a, 0x0a, 0xc1, 0xa6, 0xc1, 0xd6, 0xb5, 0xb5,
  ])

  it.each([
    ['UTF-8', Buffer.from(korean), '여행 계획', '제주도'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${korean}`), '여행 계획', '제주도'],
    ['UTF-16', Buffer.from(`\uFEFF${korean}`, 'utf16le'), '여행 계획', '제주도'],
    [
      'UTF-16, the high bytes first',
      Buffer.from(`\uFEFF${korean}`, 'utf16le').swap16(),
      '여행 계획',
      '제주도',
    ],
    ['the Korean code page', codePage949, '여행', '제주도'],
  ])('in %s is read', async (_what, bytes, title, said) => {
    const made = await only(written('note.md', bytes))
    expect(made.title).toBe(title)
    expect(made.messages[0]?.content).toContain(said)
  })

  it('with long runs of spaces and signs is read at once', async () => {
    const run = ' '.repeat(50_000)
    const text = `# a${run}x\n\n## You${run}#${run}x\n\nhello\n\n## Assistant\n\n<details><summary>Reasoning</summary>why${run}x`
    const made = await only(written('note.md', text))
    expect(made.messages.length).toBeGreaterThan(0)
  })

  it('of lines that begin with code is not swallowed by it', async () => {
    const made = await only(written('note.md', '## You\n\n``` `a` ```\n\n## Assistant\n\nYes.\n'))
    expect(made.messages.map(({ role }) => role)).toEqual(['user', 'assistant'])
  })

  it('that is too large says so', async () => {
    const { problems } = await readAll(written('note.md', Buffer.alloc(33 * 2 ** 20, 'x')))
    expect(problems).toMatchObject([{ reason: 'too-large' }])
  })

  it('lies in folders and files of composed letters, however the disk spells them', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, '회사'.normalize('NFD')))
    writeFileSync(join(folder, '회사'.normalize('NFD'), '회의록.md'.normalize('NFD')), 'text')
    const { files, unreadable } = await openSourceFiles(folder)
    expect(files.map(({ name }) => name)).toEqual(['회사/회의록.md'])
    expect(unreadable).toEqual([])
  })
})
