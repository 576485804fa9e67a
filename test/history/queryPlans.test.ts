import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, it } from 'vitest'
import type { ConversationView } from '@shared/model/conversationView'
import { showMessage } from '@main/history/branches'
import { interruptCallsSql } from '@main/history/calls'
import { comparedSql } from '@main/history/compared'
import { conversationsByIdsSql, findEmptySql } from '@main/history/conversations'
import { viewQuery } from '@main/history/conversationViews'
import { countFoldersSql, countTagsSql } from '@main/history/countOrder'
import { text } from '@main/history/database/row'
import { deleteMessages } from '@main/history/deletions'
import { textsSql } from '@main/history/findMessages'
import { pageSql } from '@main/history/listConversations'
import { streamingSql } from '@main/history/messageChunks'
import { ofMessagesSql } from '@main/history/messageAttachments'
import { branchSql } from '@main/history/messages'
import { childrenSql, countMessagesSql, purgeableSql, trashedBeforeSql } from '@main/history/purge'
import { queueSql } from '@main/history/queuedMessages'
import { treeSql } from '@main/history/readMessageTree'
import { searchTitlesSql } from '@main/history/searchTitles'
import { outlineSql, pathSql } from '@main/history/shownBranch'
import { siblingsSql } from '@main/history/siblings'
import { discardTemporarySql } from '@main/history/temporaryConversations'
import { beginAnswer } from '@main/history/turns'
import { aConversation, aFinishedTurn, asked, nobody } from './support/conversation'
import { generateHistory } from './support/generateHistory'
import { knownMessagesSql } from '@main/library/addMessages'
import { unfinishedSql } from '@main/history/unfinished'
import { openTestDatabase, temporaryFolder } from './support/testDatabase'

function plan(sql: string): string[] {
  return openTestDatabase()
    .all(`EXPLAIN QUERY PLAN ${sql}`)
    .map((row) => text(row, 'detail'))
}

describe('plans of the queries that are asked all the time', () => {
  const [id, tagId] = [nobody, nobody]
  const list: ConversationView = { place: 'list', tagIds: [], title: '' }
  const folder: ConversationView = { ...list, folder: { id, deep: false } }
  const unfiled: ConversationView = { ...list, folder: { id: null, deep: false } }
  const tagged: ConversationView = { ...list, tagIds: [tagId] }

  it.each<[string, ConversationView, 'changed' | 'created', string, string]>([
    ['the list', list, 'changed', 'shown', '(pinned,updated_at,id)<(?,?,?)'],
    ['the list by creation', list, 'created', 'shown_by_creation', '(pinned,created_at,id)<(?,?,?)'],
    ['pinned ones', { ...list, pinned: true }, 'changed', 'shown', 'pinned=? AND (updated_at,id)<(?,?)'],
    ['a folder', folder, 'changed', 'in_folder', 'folder_id=? AND (pinned,updated_at,id)<(?,?,?)'],
    ['no folder', unfiled, 'changed', 'in_folder', 'folder_id=? AND (pinned,updated_at,id)<(?,?,?)'],
    ['a tag', tagged, 'changed', 'shown', '(pinned,updated_at,id)<(?,?,?)'],
    ['the archive', { ...list, place: 'archive' }, 'changed', 'archived', '(updated_at,id)<(?,?)'],
    [
      'the trash',
      { ...list, place: 'trash' },
      'changed',
      'trashed',
      'deleted_at>? AND (deleted_at,id)<(?,?)',
    ],
  ])('%s comes from its index, in its order, and goes on where a page ended', (_, view, sort, index, key) => {
    const { where } = viewQuery(openTestDatabase(), view)
    const [first, ...others] = plan(pageSql(view, where, sort, false))
    expect(first).toContain(`conversations USING INDEX conversations_${index}`)
    expect(others.filter((step) => /SCAN|TEMP B-TREE/.test(step))).toEqual([])
    const [later] = plan(pageSql(view, where, sort, true))
    expect(later).toBe(`SEARCH conversations USING INDEX conversations_${index} (${key})`)
  })

  it('a folder with those inside it needs no other conversations, and a tag is looked up by key', () => {
    const deep: ConversationView = { ...list, folder: { id, deep: true } }
    const [first] = plan(pageSql(deep, viewQuery(openTestDatabase(), deep).where, 'changed', false))
    expect(first).toBe('SEARCH conversations USING INDEX conversations_in_folder (folder_id=?)')
    expect(plan(pageSql(tagged, viewQuery(openTestDatabase(), tagged).where, 'changed', false))).toContain(
      'SEARCH conversation_tags EXISTS USING PRIMARY KEY (conversation_id=? AND tag_id=?)',
    )
  })

  /** What the tags of each conversation cost. */
  const tagsOfEach = [
    expect.stringMatching(/^CORRELATED SCALAR SUBQUERY/),
    'SEARCH conversation_tags USING PRIMARY KEY (conversation_id=?)',
  ]

  it('conversations are read by key, with their tags', () => {
    const steps = plan(conversationsByIdsSql)
    expect(steps).toContain('SEARCH conversations USING INDEX sqlite_autoindex_conversations_1 (id=?)')
    expect(steps.slice(-2)).toEqual(tagsOfEach)
  })

  it('counting goes through each list once, in the order of what is counted', () => {
    expect(plan(countFoldersSql)).toEqual(['SCAN conversations USING INDEX conversations_in_folder'])
    expect(plan(countTagsSql)).toEqual([
      'SCAN t USING COVERING INDEX conversation_tags_by_tag',
      'SEARCH c USING INDEX sqlite_autoindex_conversations_1 (id=?)',
    ])
  })

  it('titles are searched in the order of the list, up to as many as are wanted', () => {
    expect(plan(searchTitlesSql(['title GLOB ?', '(title GLOB ? OR title GLOB ?)']))).toEqual([
      'SCAN conversations USING INDEX conversations_listed',
      ...tagsOfEach,
    ])
  })

  it('an empty conversation is found among the empty ones', () => {
    const subquery = expect.stringMatching(/^CORRELATED SCALAR SUBQUERY/)
    expect(plan(findEmptySql)).toEqual([
      'SCAN conversations USING INDEX conversations_empty',
      subquery,
      'SEARCH folders USING PRIMARY KEY (id=?)',
      subquery,
      'SEARCH conversation_tags USING PRIMARY KEY (conversation_id=?)',
      subquery,
      expect.stringMatching(/^SEARCH messages USING COVERING INDEX \w+ \(conversation_id=\?\)$/),
      subquery,
      'SEARCH drafts USING PRIMARY KEY (conversation_id=?)',
      subquery,
      'SEARCH queued_messages USING COVERING INDEX queued_messages_by_conversation (conversation_id=?)',
      subquery,
      'SEARCH window_tabs USING PRIMARY KEY (conversation_id=?)',
      ...tagsOfEach,
    ])
  })

  it('what nobody kept is found among the temporary ones', () => {
    expect(plan(discardTemporarySql)).toEqual(['SCAN conversations USING INDEX conversations_temporary'])
  })

  it('what an import left half stored is found without looking at what is whole', () => {
    expect(plan(unfinishedSql)).toEqual([
      'SEARCH conversations USING INDEX conversations_trashed (deleted_at=?)',
    ])
  })

  it('what is here of an import is looked up message by message', () => {
    expect(plan(knownMessagesSql)).toEqual([
      'SCAN wanted VIRTUAL TABLE INDEX 1:',
      'SEARCH m USING COVERING INDEX sqlite_autoindex_messages_2 (conversation_id=? AND id=?)',
    ])
  })

  it('answers that were left streaming are found among the streaming ones', () => {
    expect(plan(streamingSql)).toEqual(['SCAN messages USING COVERING INDEX messages_streaming'])
  })

  it('and so are calls that were left running', () => {
    expect(plan(interruptCallsSql)).toEqual(['SCAN calls USING INDEX calls_running'])
  })

  it.each([
    ['all of a branch', pathSql],
    ['the questions of a branch', outlineSql],
    ['the texts that are searched', textsSql],
  ])('%s is read by key, without scanning or sorting messages', (_what, sql) => {
    const steps = plan(sql)
    expect(
      steps.filter((step) => /SCAN (?:messages|parent|m|d|a|c)\b|TEMP B-TREE FOR ORDER BY/.test(step)),
    ).toEqual([])
    expect(steps.join()).toContain('USING INDEX sqlite_autoindex_messages_1 (id=?)')
  })

  it('a branch is walked by key, without scanning or sorting messages', () => {
    const steps = plan(branchSql)
    expect(steps.filter((step) => /messages|parent\b| m /.test(step))).toEqual([
      'SEARCH messages USING INDEX sqlite_autoindex_messages_1 (id=?)',
      'SEARCH parent USING INDEX sqlite_autoindex_messages_1 (id=?)',
      'SEARCH m USING INDEX sqlite_autoindex_messages_1 (id=?)',
    ])
    expect(steps.filter((step) => /SCAN/.test(step))).toEqual(['SCAN branch', 'SCAN branch'])
    expect(steps.filter((step) => step.endsWith('TEMP B-TREE FOR ORDER BY'))).toEqual([])
    expect(steps).toContain('SEARCH a USING PRIMARY KEY (message_id=?) LEFT-JOIN')
  })

  it('variants are found below their parents, and the beginnings of a conversation among those of it alone', () => {
    const steps = plan(siblingsSql)
    expect(steps.filter((step) => step.startsWith('SEARCH m '))).toEqual([
      'SEARCH m USING INDEX messages_by_parent (parent_id=?)',
      'SEARCH m USING INDEX messages_roots (conversation_id=?)',
      'SEARCH m USING INDEX messages_by_parent (parent_id=?)',
    ])
    expect(steps.filter((step) => /^SCAN (?!parents |below$)/.test(step))).toEqual([])
  })

  it.each([
    [
      'compared answers',
      comparedSql,
      [
        'SCAN comparisons VIRTUAL TABLE INDEX 1:',
        'SEARCH a USING INDEX answer_details_compared (comparison_id=?)',
        'SEARCH m USING INDEX sqlite_autoindex_messages_1 (id=?)',
      ],
    ],
    [
      'attachments of a page',
      ofMessagesSql,
      [
        'SCAN ids VIRTUAL TABLE INDEX 1:',
        'SEARCH o USING PRIMARY KEY (message_id=?)',
        'SEARCH a USING PRIMARY KEY (hash=?)',
      ],
    ],
    [
      'the tree of a conversation',
      treeSql,
      [
        'SEARCH m USING INDEX sqlite_autoindex_messages_2 (conversation_id=?)',
        'SEARCH d USING PRIMARY KEY (message_id=?) LEFT-JOIN',
      ],
    ],
    [
      'conversations to be purged',
      trashedBeforeSql,
      ['SEARCH conversations USING COVERING INDEX conversations_trashed (deleted_at>? AND deleted_at<?)'],
    ],
    [
      'their messages',
      countMessagesSql,
      ['SEARCH messages USING COVERING INDEX sqlite_autoindex_messages_2 (conversation_id=?)'],
    ],
    [
      'messages to be purged',
      purgeableSql,
      [
        'SEARCH e USING COVERING INDEX deletions_by_time (deleted_at<?)',
        'SEARCH d USING COVERING INDEX deleted_messages_by_deletion (deletion_id=?)',
        'SEARCH m USING INDEX sqlite_autoindex_messages_1 (id=?)',
      ],
    ],
    [
      'what stands below them',
      childrenSql,
      ['SCAN purged VIRTUAL TABLE INDEX 1:', 'SEARCH m USING INDEX messages_by_parent (parent_id=?)'],
    ],
    [
      'queued messages, in their order',
      queueSql,
      ['SEARCH queued_messages USING INDEX queued_messages_by_conversation (conversation_id=?)'],
    ],
  ])('%s are found by key', (_, sql, expected) => {
    expect(plan(sql).slice(0, expected.length)).toEqual(expected)
  })
})

describe('the work for a page', () => {
  /** SQLite's own count of the instructions it ran. */
  function stepsForLastPage(messages: number, limit: number): number {
    const path = join(temporaryFolder(), 'history.db')
    const db = openTestDatabase({ path })
    generateHistory(db, { seed: 1, conversations: 1, messagesPerConversation: messages, newestAt: 1e12 })
    const leaf = db.get('SELECT active_leaf_id FROM conversations')
    db.close()
    const raw = new DatabaseSync(path)
    try {
      const statement = raw.prepare(branchSql)
      expect(statement.all(leaf ? text(leaf, 'active_leaf_id') : '', limit)).toHaveLength(limit)
      return statement.stat('vmStep')
    } finally {
      raw.close()
    }
  }

  it('does not depend on the length of the conversation', () => {
    expect(stepsForLastPage(2000, 40)).toBe(stepsForLastPage(60, 40))
    expect(stepsForLastPage(60, 60)).toBeGreaterThan(stepsForLastPage(60, 40))
  })

  /** The same for the variants of the first answer, when the branch below one of them was deleted. */
  function stepsForVariants(deleted: number): number {
    const path = join(temporaryFolder(), 'history.db')
    const db = openTestDatabase({ path })
    const id = aConversation(db)
    const { message, answer } = aFinishedTurn(db, id)
    beginAnswer(db, { besideId: answer.id, asked, content: '', reasoning: '' }, 3)
    showMessage(db, { messageId: answer.id })
    for (let turn = 0; turn < deleted; turn += 1) aFinishedTurn(db, id)
    deleteMessages(db, { messageId: answer.id, scope: 'branch' }, 4)
    db.close()
    const raw = new DatabaseSync(path)
    try {
      const statement = raw.prepare(siblingsSql)
      statement.all(JSON.stringify([message.id]), null)
      return statement.stat('vmStep')
    } finally {
      raw.close()
    }
  }

  it('does not depend on how much was deleted beside it', () => {
    expect(stepsForVariants(20)).toBe(stepsForVariants(1))
  })
})
