import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, it } from 'vitest'
import { findEmptySql, firstPageSql, nextPageSql } from '@main/history/conversations'
import { text } from '@main/history/database/row'
import { streamingSql } from '@main/history/messageChunks'
import { branchSql } from '@main/history/messages'
import { generateHistory } from './support/generateHistory'
import { openTestDatabase, temporaryFolder } from './support/testDatabase'

function plan(sql: string): string[] {
  return openTestDatabase()
    .all(`EXPLAIN QUERY PLAN ${sql}`)
    .map((row) => text(row, 'detail'))
}

describe('plans of the queries that are asked all the time', () => {
  it('the first page of conversations comes from its index, in its order', () => {
    expect(plan(firstPageSql)).toEqual(['SCAN conversations USING INDEX conversations_listed'])
  })

  it('later pages start where the last one ended', () => {
    expect(plan(nextPageSql)).toEqual([
      'SEARCH conversations USING INDEX conversations_listed ((updated_at,id)<(?,?))',
    ])
  })

  it('an empty conversation is found among the empty ones', () => {
    expect(plan(findEmptySql)).toEqual([
      'SCAN conversations USING INDEX conversations_empty',
      'CORRELATED SCALAR SUBQUERY 1',
      expect.stringMatching(/^SEARCH messages USING COVERING INDEX \w+ \(conversation_id=\?\)$/),
    ])
  })

  it('answers that were left streaming are found among the streaming ones', () => {
    expect(plan(streamingSql)).toEqual(['SCAN messages USING COVERING INDEX messages_streaming'])
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
})
