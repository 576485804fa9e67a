import { describe, expect, it } from 'vitest'
import { text } from '@main/history/database/row'
import { forgetIndexedSql } from '@main/history/searchQueue'
import { blocksSql, postingsSql } from '@main/search/blocks'
import { deletedSql, inFolderSql, taggedSql, temporarySql } from '@main/search/conversationSet'
import { titlesSql } from '@main/search/findTitles'
import { candidateSql, rowsSql, unreadSql } from '@main/search/historyTexts'
import { openIndexFile } from '@main/search/indexFile'
import { newestQueuedSql, queueSql } from '@main/search/indexer'
import { foundConversationSql } from '@main/search/foundConversations'
import { join } from 'node:path'
import { openTestDatabase, temporaryFolder } from '../../../history/support/testDatabase'

const steps = (db: { all: (sql: string) => Record<string, unknown>[] }, sql: string): string[] =>
  db.all(`EXPLAIN QUERY PLAN ${sql}`).map((row) => text(row as never, 'detail'))

describe('plans of what a search asks the history', () => {
  it.each([
    ['a candidate', candidateSql, ['SEARCH m USING INTEGER PRIMARY KEY', 'sqlite_autoindex_conversations_1']],
    [
      'many rows',
      rowsSql,
      ['SCAN wanted VIRTUAL TABLE', 'SEARCH m USING INTEGER PRIMARY KEY', 'sqlite_autoindex_conversations_1'],
    ],
    [
      'an old history, from its end',
      unreadSql,
      ['SEARCH m USING INTEGER PRIMARY KEY (rowid<?)', 'sqlite_autoindex_conversations_1'],
    ],
    ['the queue', queueSql, ['SEARCH search_queue USING INTEGER PRIMARY KEY (rowid>?)']],
    ['the newest of the queue', newestQueuedSql, ['SEARCH search_queue USING INTEGER PRIMARY KEY (rowid>?)']],
    [
      'forgetting what is indexed',
      forgetIndexedSql,
      ['SEARCH search_queue USING INTEGER PRIMARY KEY (rowid=?)'],
    ],
    ['the trash', deletedSql, ['COVERING INDEX conversations_trashed']],
    ['temporary ones', temporarySql, ['COVERING INDEX conversations_temporary']],
    [
      'a folder',
      inFolderSql,
      ['USING INDEX conversations_in_folder (folder_id=?)', 'USING INDEX conversations_archived'],
    ],
    ['a tag', taggedSql, ['conversation_tags_by_tag (tag_id=?)', 'SEARCH c USING']],
    [
      'a hit’s conversation',
      foundConversationSql,
      ['sqlite_autoindex_conversations_1', 'SEARCH t USING PRIMARY KEY (conversation_id=?)'],
    ],
    ['titles, in the order of the list', titlesSql([2, 1], 1), ['USING INDEX conversations_listed']],
  ])('%s', (_, sql, expected) => {
    const plan = steps(openTestDatabase(), sql)
    for (const step of expected)
      expect(
        plan.some((one) => one.includes(step)),
        plan.join('\n'),
      ).toBe(true)
    expect(plan.filter((step) => /SCAN (m|messages|c)\b|TEMP B-TREE/.test(step))).toEqual([])
  })

  it('and the index', () => {
    const index = openIndexFile(join(temporaryFolder(), 'search.db'))
    expect(steps(index, postingsSql)).toEqual(['SEARCH postings USING PRIMARY KEY (block=? AND ngram=?)'])
    expect(steps(index, blocksSql)).toEqual(['SEARCH blocks USING INTEGER PRIMARY KEY (rowid=?)'])
    index.close()
  })
})
