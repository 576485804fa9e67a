import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exportTexts } from '@main/i18n/exportTexts'
import { conversationMarkdown } from '@main/library/export/conversationMarkdown'
import { asStored, importFixture, readAll, writeZip } from '../../../../../support/main/importFixtures'
import { temporaryFolder } from '../../../../../support/main/temporaryFolder'

/*
 * Every format against a file that was written after its description (docs/import-formats.md): branches, times, models,
 * reasoning, Korean, and a broken conversation among good ones.
 */

const folder = temporaryFolder

async function stored(path: string, index = 0) {
  const { conversations } = await readAll(path)
  const conversation = conversations[index]
  if (conversation === undefined) throw new Error('no such conversation')
  return asStored('chatgpt', conversation)
}

describe('ChatGPT', () => {
  const path = importFixture('chatgpt/conversations.json')

  test('keeps both branches, joins what tools cut apart, and hides what nobody saw', async () => {
    const made = await stored(path)
    expect(made.tree).toEqual([
      { role: 'user', text: '프로젝트를 어떻게 시작할까요?', after: null },
      { role: 'assistant', text: '목표부터 정하세요.', after: '프로젝트를 어떻게 시작할까요?' },
      { role: 'assistant', text: '일정부터 정하세요.', after: '프로젝트를 어떻게 시작할까요?' },
    ])
    expect(made.shown).toBe('목표부터 정하세요.')
    expect(made).toMatchObject({ title: '프로젝트 계획', pinned: true, archivedAt: null })
    expect(made.createdAt).toBe(1_756_000_000_123)
    expect(made.updatedAt).toBe(1_756_000_400_654)
    const answer = made.messages.find(({ content }) => content === '목표부터 정하세요.')
    expect(answer).toMatchObject({
      reasoning: 'Planning\n\nFirst the goal.',
      model: 'gpt-5-thinking',
      finishReason: 'stop',
      createdAt: 1_756_000_005_500,
    })
  })

  test('one without a mapping is a problem, and a circle is cut', async () => {
    const { conversations, problems } = await readAll(path)
    expect(problems).toEqual([
      { kind: 'problem', title: 'Without a mapping', reason: 'malformed', detail: 'no mapping' },
    ])
    expect(conversations).toHaveLength(2)
    const circle = await stored(path, 1)
    expect(circle.title).toBe('Something with anchovies?')
    expect(circle.archivedAt).toBe(1_756_001_100_000)
    expect(circle.messages).toHaveLength(2)
  })

  test('numbered files in a zip are one export, and a damaged one costs its own conversations only', async () => {
    const json = await readFile(path, 'utf8')
    const [first, , third] = JSON.parse(json) as [object, object, object]
    const zip = await writeZip(join(folder(), 'export.zip'), {
      'export_manifest.json': '{"version":1}',
      'conversations-000.json': JSON.stringify([first]),
      'conversations-001.json': `${JSON.stringify([third]).slice(0, -1)}, {"mapping": {"x`,
      'conversations-002.json': JSON.stringify([third]),
      'user.json': '{"id":"u"}',
      'chat.html': '<html></html>',
      'file_abc123-original.png': 'not really',
    })
    const { kind, conversations, problems } = await readAll(zip)
    expect(kind).toBe('chatgpt')
    expect(conversations).toHaveLength(3)
    expect(problems).toMatchObject([{ title: 'conversations-001.json', reason: 'broken-json' }])
    const [question] = conversations[0]?.messages.filter(({ id }) => id === 'question') ?? []
    expect(question?.attachments).toMatchObject([
      { name: '그림.png', content: { kind: 'bytes', size: 10 } },
      { name: 'lost.txt', content: { kind: 'missing' } },
    ])
  })
})

describe('Claude.ai', () => {
  const path = importFixture('claude')

  test('follows the parents that are named, with thoughts, artifacts, files and the project', async () => {
    const made = await stored(path)
    expect(made.tree.map(({ role, after }) => [role, after])).toEqual([
      ['user', null],
      ['assistant', '제주도에 갈까요?'],
      ['user', null],
    ])
    expect(made.messages[1]).toMatchObject({
      content: "네, 좋아요.\n\n**plan.py**\n\n```python\nprint('제주')\n```",
      reasoning: 'Jeju is warm.',
      createdAt: Date.UTC(2025, 9, 6, 0, 0, 5),
    })
    expect(made.shown).toBe('부산은 어때요?')
    expect(made.folder).toEqual({ by: 'path', names: ['Travel'] })
    expect(made.systemPrompt).toBe('Answer in Korean.')
    const { conversations } = await readAll(path)
    expect(conversations[0]?.messages[0]?.attachments).toEqual([
      { name: 'notes.txt', mime: 'text/plain', content: { kind: 'text', text: '메모' } },
      { name: 'photo.jpg', mime: null, content: { kind: 'missing' } },
    ])
  })

  test('a flat list is one branch, and nothing said is nothing to import', async () => {
    const flat = await stored(path, 1)
    expect(flat.tree).toEqual([
      { role: 'user', text: 'Hello', after: null },
      { role: 'assistant', text: 'Hi!', after: 'Hello' },
    ])
    await expect(stored(path, 2)).rejects.toMatchObject({ reason: 'empty' })
  })
})

describe('Open WebUI', () => {
  const path = importFixture('open-webui/chat-export.json')

  test('takes the tree, the reasoning out of the text, and the picture out of its URL', async () => {
    const made = await stored(path)
    expect(made.tree).toEqual([
      { role: 'user', text: '15 곱하기 17은?', after: null },
      { role: 'assistant', text: '255', after: '15 곱하기 17은?' },
      { role: 'assistant', text: '이백오십오', after: '15 곱하기 17은?' },
    ])
    expect(made.messages[1]).toMatchObject({ reasoning: '15 < 17\nso 255', model: 'deepseek-r1' })
    expect(made.messages[2]).toMatchObject({
      reasoning: '15 * 17 = 255',
      model: 'llama3.1:latest',
      usage: { inputTokens: 11, outputTokens: 7 },
    })
    expect(made).toMatchObject({
      shown: '이백오십오',
      pinned: true,
      archivedAt: 1_700_000_020_000,
      systemPrompt: 'Be brief.',
      tags: [{ by: 'name', name: 'math' }],
    })
    const { conversations } = await readAll(path)
    const content = conversations[0]?.messages[0]?.attachments[0]?.content
    const bytes = content?.kind === 'bytes' ? await content.read() : null
    expect(
      Buffer.from(bytes ?? [])
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
  })

  test('the list of before the tree is one branch', async () => {
    const made = await stored(path, 2)
    expect(made.tree).toEqual([
      { role: 'user', text: 'Hello', after: null },
      { role: 'assistant', text: 'Hi there!', after: 'Hello' },
    ])
    expect(made.createdAt).toBe(1_699_000_000_000)
  })
})

describe('LibreChat', () => {
  test('a flat export keeps its branches', async () => {
    const made = await stored(importFixture('librechat/flat.json'))
    expect(made.tree).toEqual([
      { role: 'user', text: '이야기를 해 줘', after: null },
      { role: 'assistant', text: '옛날 옛적에', after: '이야기를 해 줘' },
      { role: 'assistant', text: '호랑이가 살았어요.', after: '이야기를 해 줘' },
    ])
    expect(made.messages[2]).toMatchObject({ reasoning: 'Which story?', model: 'o1', status: 'stopped' })
    expect(made).toMatchObject({ title: '긴 이야기', systemPrompt: 'Tell stories.' })
  })

  test('a recursive one comes to the same, and a folder has both', async () => {
    const made = await stored(importFixture('librechat/recursive.json'))
    expect(made.tree.map(({ text, after }) => [text, after]).toSorted()).toEqual([
      ['One.', 'One?'],
      ['One?', null],
      ['Two?', 'One.'],
      ['Uno.', 'One?'],
    ])
    expect(made.shown).toBe('Two?')
    const { conversations } = await readAll(importFixture('librechat'))
    expect(conversations.map(({ title }) => title)).toEqual(['긴 이야기', 'Nested'])
  })
})

describe('LobeChat', () => {
  test('gathers the messages of each topic, with the session as folder', async () => {
    const path = importFixture('lobechat/browser.json')
    const made = await stored(path)
    expect(made.tree).toEqual([
      { role: 'user', text: '안녕하세요', after: null },
      { role: 'assistant', text: '안녕!', after: '안녕하세요' },
      { role: 'assistant', text: '반가워요!', after: '안녕하세요' },
      { role: 'user', text: '날씨는?', after: '반가워요!' },
    ])
    expect(made).toMatchObject({
      title: '인사',
      pinned: true,
      systemPrompt: 'Be kind.',
      folder: { by: 'path', names: ['Tutor'] },
      createdAt: 1_710_000_000_000,
    })
    expect((await stored(path, 1)).tree).toEqual([{ role: 'user', text: 'In no topic', after: null }])
  })

  test('an export of the database has reasoning and usage, and one answer around a tool', async () => {
    const made = await stored(importFixture('lobechat/postgres.json'))
    expect(made.tree).toEqual([
      { role: 'user', text: '그림을 그려 줘', after: null },
      { role: 'assistant', text: '그렸어요.', after: '그림을 그려 줘' },
    ])
    expect(made.messages[1]).toMatchObject({
      reasoning: 'A boy in a park.',
      model: 'gpt-4o-mini',
      usage: { inputTokens: 2075, outputTokens: 72 },
    })
    expect(made).toMatchObject({ systemPrompt: 'Draw.', folder: { by: 'path', names: ['Drawer'] } })
  })
})

describe('Chatbox', () => {
  const path = importFixture('chatbox/backup.json')

  test('takes the forks as branches and each thread as a conversation', async () => {
    const { conversations, problems } = await readAll(path)
    expect(conversations.map(({ title }) => title)).toEqual(['지금 이야기', '예전 이야기'])
    expect(problems).toMatchObject([{ title: 'Broken one', reason: 'malformed' }])
    const made = await stored(path)
    expect(made.tree).toEqual([
      { role: 'user', text: '김치찌개는?', after: null },
      { role: 'assistant', text: '김치를 볶으세요.', after: '김치찌개는?' },
      { role: 'assistant', text: '사 먹어요.', after: '김치찌개는?' },
    ])
    expect(made).toMatchObject({ shown: '김치를 볶으세요.', systemPrompt: 'You are a cook.', pinned: true })
    expect(made.messages[1]).toMatchObject({
      reasoning: 'Needs kimchi.',
      usage: { inputTokens: 10, outputTokens: 20, cachedTokens: 4 },
    })
    expect((await stored(path, 1)).messages[1]).toMatchObject({
      reasoning: 'Old thought',
      content: 'Old answer',
    })
  })
})

describe('Cherry Studio', () => {
  test('joins topics, blocks, names and files, and goes on from the chosen answer', async () => {
    const json = await readFile(importFixture('cherry-studio/data.json'))
    const zip = await writeZip(join(folder(), 'cherry.zip'), {
      'data.json': json,
      'Data/Files/f1.txt': '메모',
    })
    const { kind, conversations } = await readAll(zip)
    expect(kind).toBe('cherry-studio')
    const made = await stored(zip)
    expect(made.tree).toEqual([
      { role: 'user', text: '체리는 언제 익어요?', after: null },
      { role: 'assistant', text: '유월이에요.', after: '체리는 언제 익어요?' },
      { role: 'assistant', text: '칠월이에요.', after: '체리는 언제 익어요?' },
      { role: 'user', text: '고마워요', after: '유월이에요.' },
    ])
    expect(made).toMatchObject({
      title: '체리',
      pinned: true,
      systemPrompt: 'Be helpful.',
      folder: { by: 'path', names: ['도우미'] },
    })
    expect(made.messages[1]).toMatchObject({
      reasoning: 'Cherries: June.',
      model: 'deepseek-r1',
      usage: { inputTokens: 5, outputTokens: 6 },
    })
    const [file] = conversations[0]?.messages[0]?.attachments ?? []
    expect(file).toMatchObject({ name: '메모.txt', content: { kind: 'bytes', size: 6 } })
  })
})

describe('Markdown', () => {
  test('a transcript is a conversation, a note one message, a folder a folder', async () => {
    const { kind, conversations } = await readAll(importFixture('markdown'))
    expect(kind).toBe('markdown')
    expect(conversations.map(({ title }) => title)).toEqual(['A note', '회의 준비'])
    const made = await stored(importFixture('markdown'), 1)
    expect(made.tree).toEqual([
      { role: 'user', text: '안건을 정리해 줘\n\n```md\n## Assistant\nnot a speaker\n```', after: null },
      { role: 'assistant', text: '안건은 셋이에요.', after: expect.stringContaining('안건을') },
    ])
    expect(made.messages[1]).toMatchObject({
      model: 'gpt-5',
      reasoning: 'Three points.',
      createdAt: Date.UTC(2025, 1, 3, 9, 30),
    })
    expect(made).toMatchObject({
      createdAt: Date.UTC(2025, 1, 3, 9),
      folder: { by: 'path', names: ['프로젝트'] },
      tags: [
        { by: 'name', name: '일' },
        { by: 'name', name: 'meeting' },
      ],
    })
  })

  test('our own export comes back with its models, thoughts and times', async () => {
    const original = await stored(importFixture('chatgpt/conversations.json'))
    const options = { branches: 'all', reasoning: true } as const
    const place = { folder: ['일', 'Plans'], tags: ['한글'] }
    const markdown = conversationMarkdown(original, place, options, exportTexts('ko'))
    const path = join(folder(), 'own.md')
    await writeFile(path, markdown)
    const made = await stored(path)
    expect(made.tree).toEqual([
      { role: 'user', text: '프로젝트를 어떻게 시작할까요?', after: null },
      { role: 'assistant', text: '목표부터 정하세요.', after: '프로젝트를 어떻게 시작할까요?' },
    ])
    expect(made.messages[1]).toMatchObject({
      model: 'gpt-5-thinking',
      reasoning: 'Planning\n\nFirst the goal.',
      // The export names minutes.
      createdAt: 1_756_000_005_500 - (1_756_000_005_500 % 60_000),
    })
    expect(made).toMatchObject({
      title: '프로젝트 계획',
      createdAt: 1_756_000_000_123,
      folder: { by: 'path', names: ['일', 'Plans'] },
      tags: [{ by: 'name', name: '한글' }],
      pinned: true,
    })
  })
})
