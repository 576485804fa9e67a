import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { exportTexts } from '@main/i18n/exportTexts'
import { conversationMarkdown } from '@main/library/export/conversationMarkdown'
import { readableBranches } from '@main/library/export/readableConversation'
import { type LibraryMessage, plainAnswer, plainConversation } from '@main/library/libraryConversation'

const texts = exportTexts('en')
const nowhere = { folder: [], tags: [] }
let made = 0
const question = (id: string, parentId: string | null, content = id): LibraryMessage => ({
  id,
  parentId,
  role: 'user',
  content,
  createdAt: (made += 1),
  attachments: [],
})
const reply = (id: string, parentId: string, content = id): LibraryMessage =>
  plainAnswer({ id, parentId, content, createdAt: (made += 1), model: 'a/b', reasoning: `why ${id}` })

/** q1 → a1 → q2 → a2, beside them a retry of a1 with a question below it, and an edit of q2. */
const tree = plainConversation({
  id: 'c',
  title: 'A: "plan" #1\n[x]',
  createdAt: 0,
  updatedAt: 0,
  activeLeafId: 'a2',
  messages: [
    question('q1', null),
    reply('a1', 'q1'),
    reply('a1b', 'q1'),
    question('q2', 'a1'),
    reply('a2', 'q2'),
    question('q2b', 'a1'),
    question('q3', 'a1b'),
  ],
})

const told = (conversation: typeof tree, branches: 'shown' | 'all') =>
  readableBranches(conversation, { branches, reasoning: true }).map(({ after, messages }) => [
    after?.id ?? null,
    messages.map(({ id }) => id),
  ])

describe('the branches of a conversation', () => {
  it('are the shown one, or that and what leaves it, each message once', () => {
    expect(told(tree, 'shown')).toEqual([[null, ['q1', 'a1', 'q2', 'a2']]])
    expect(told(tree, 'all')).toEqual([
      [null, ['q1', 'a1', 'q2', 'a2']],
      ['a1', ['q2b']],
      ['q1', ['a1b', 'q3']],
    ])
  })

  it('have nothing in them that was deleted', () => {
    const deletion = {
      id: 'd',
      messageId: 'a1b',
      scope: 'branch' as const,
      activeLeafId: null,
      deletedAt: 1,
      messageIds: ['a1b', 'q3'],
    }
    expect(told({ ...tree, deletions: [deletion] }, 'all').flat(2)).not.toContain('q3')
  })

  it('begin with the first one where none is shown', () => {
    expect(told({ ...tree, activeLeafId: null }, 'shown')).toEqual([[null, ['q1', 'a1', 'q2', 'a2']]])
  })
})

describe('a conversation as Markdown', () => {
  const text = conversationMarkdown(
    tree,
    { folder: ['업무', 'Plans'], tags: ['#1', 'a: b'] },
    { branches: 'all', reasoning: true },
    texts,
  )

  it('has in front what a program can read back, whatever stands in a title', () => {
    const [, front = ''] = text.split('---\n')
    expect(parse(front)).toMatchObject({
      title: tree.title,
      folder: '업무/Plans',
      tags: ['#1', 'a: b'],
      models: ['a/b'],
      id: 'c',
    })
    expect(text).toContain(String.raw`# A: "plan" \#1 \[x\]`)
  })

  it('has every message once, and says where another branch leaves', () => {
    for (const { content } of tree.messages) expect(text.split(`\n\n${content}\n`)).toHaveLength(2)
    expect(text).toContain('After: a/b, “a1”')
  })

  it('has the reasoning only where it is wanted', () => {
    expect(text).toContain('> why a1')
    const without = conversationMarkdown(tree, nowhere, { branches: 'all', reasoning: false }, texts)
    expect(without).not.toContain('why a1')
  })

  it('ends a block of code that was broken off, so that it swallows nothing', () => {
    const broken = { ...tree, messages: [question('q1', null, '````js\n```\nlet a'), reply('a1', 'q1')] }
    const shown = conversationMarkdown(
      { ...broken, activeLeafId: 'a1' },
      nowhere,
      { branches: 'shown', reasoning: false },
      texts,
    )
    expect(shown).toContain('let a\n````\n\n## a/b')
  })
})
