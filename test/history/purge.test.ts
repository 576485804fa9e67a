import { describe, expect, it } from 'vitest'
import { deleteConversation, getConversation, restoreConversation } from '@main/history/conversations'
import type { WritableDb } from '@main/history/database/db'
import { deleteMessages, undeleteMessages } from '@main/history/deletions'
import { messagePage } from '@main/history/messages'
import { purgeMessages, removeTrashed } from '@main/history/purge'
import { beginTurn } from '@main/history/turns'
import { removeUnfinished } from '@main/history/unfinished'
import { aConversation, aFinishedTurn, anAttachment, aQuestion } from './support/conversation'
import { purgeDeleted } from './support/purge'
import { shownTexts, shownTree, violations } from './support/shownTree'
import { idsOf } from './support/order'
import { openTestDatabase } from './support/testDatabase'

const count = (db: WritableDb, table: string) => db.get(`SELECT count(*) AS n FROM ${table}`)?.['n']

/** A branch of messages m0, m1, …, shown to its end. */
function longConversation(db: WritableDb, messages: number): string {
  const id = aConversation(db)
  db.transaction(() => {
    const insert = `INSERT INTO messages (id, conversation_id, parent_id, role, status, content, created_at)
      VALUES (?, ?, ?, 'user', 'complete', ?, ?)`
    for (let i = 0; i < messages; i += 1) {
      db.run(insert, `m${i}`, id, i === 0 ? null : `m${i - 1}`, `${i}`, i)
    }
    db.run('UPDATE conversations SET active_leaf_id = ? WHERE id = ?', `m${messages - 1}`, id)
  })
  return id
}

describe('purging conversations', () => {
  it('removes what was deleted before, with its messages, and nothing else', () => {
    const db = openTestDatabase()
    const [kept = '', old = '', recent = ''] = [1, 2, 3].map((at) => aConversation(db, at))
    for (const id of [kept, old, recent]) aFinishedTurn(db, id)
    deleteConversation(db, { id: old }, 100)
    deleteConversation(db, { id: recent }, 200)
    expect(purgeDeleted(db, { before: 200 })).toBe(1)
    expect(() => restoreConversation(db, { id: old })).toThrow('no such conversation')
    expect(restoreConversation(db, { id: recent }).id).toBe(recent)
    expect(count(db, 'messages')).toBe(4)
    expect(getConversation(db, { id: kept }).id).toBe(kept)
  })

  it('keeps what was deleted under a clock that was set back since, until that time has come', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    deleteConversation(db, { id }, 5_000)
    expect(purgeDeleted(db, { before: 1_000 })).toBe(0)
    expect(removeTrashed(db, { which: 'all' })).toEqual({ ids: [id], more: false })
  })

  it('removes a conversation of thousands of messages', () => {
    const db = openTestDatabase()
    const id = longConversation(db, 3000)
    deleteConversation(db, { id }, 1)
    expect(purgeDeleted(db, { before: 2 })).toBe(1)
    expect(count(db, 'messages')).toBe(0)
  })

  it('takes along what was deleted in it, and everything that belongs to its messages', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    beginTurn(db, { ...aQuestion(id), attachments: [anAttachment(db, 'a')] }, 2)
    const { message } = aFinishedTurn(db, id)
    deleteMessages(db, { messageId: message.id, scope: 'branch' }, 50)
    deleteConversation(db, { id }, 1)
    purgeDeleted(db, { before: 2 })
    const tables = ['messages', 'answer_details', 'message_attachments', 'deletions', 'deleted_messages']
    expect(tables.map((table) => count(db, table))).toEqual([0, 0, 0, 0, 0])
  })
})

describe('a step of removing', () => {
  const all = { which: 'all' } as const

  it('ends once some hundred messages are gone, and says that there is more', () => {
    const db = openTestDatabase()
    for (let at = 1; at <= 5; at += 1) {
      const id = aConversation(db)
      for (let turn = 0; turn < 75; turn += 1) aFinishedTurn(db, id)
      deleteConversation(db, { id }, at)
    }
    const steps = [removeTrashed(db, all), removeTrashed(db, all), removeTrashed(db, all)]
    expect(steps.map(({ ids, more }) => [ids.length, more])).toEqual([
      [2, true],
      [2, true],
      [1, false],
    ])
    expect(removeTrashed(db, all)).toEqual({ ids: [], more: false })
    expect(count(db, 'messages')).toBe(0)
  })

  it('hides a long conversation at once, and takes it away in steps that are no longer', () => {
    const db = openTestDatabase()
    const id = longConversation(db, 1_500)
    db.run("UPDATE conversations SET title = '긴 대화' WHERE id = ?", id)
    const other = aConversation(db)
    aFinishedTurn(db, other)
    for (const one of [id, other]) deleteConversation(db, { id: one }, 1)
    const trashList = () => idsOf(db, { place: 'trash' })
    expect(trashList()).toContain(id)

    expect(removeTrashed(db, { which: { ids: [id] } })).toEqual({ ids: [id], more: true })
    expect(trashList()).toEqual([other])
    expect(() => restoreConversation(db, { id })).toThrow('no such conversation')
    let steps = 0
    for (let left = 1_502; left > 2; steps += 1) {
      const step = removeTrashed(db, { which: { ids: [id] } })
      const now = Number(count(db, 'messages'))
      expect(left - now).toBeLessThanOrEqual(400)
      expect(step.ids).toEqual([])
      left = now
    }
    expect(steps).toBe(4)
    expect(removeTrashed(db, { which: { ids: [id] } })).toEqual({ ids: [], more: false })
    expect(count(db, 'conversations')).toBe(1)
    expect(violations(db)).toEqual([])
  })

  it('that is cut off in a long conversation is gone on with, by the next emptying or the next start', () => {
    const db = openTestDatabase()
    const [first, second] = [aConversation(db), aConversation(db)]
    for (const id of [first, second]) {
      for (let turn = 0; turn < 250; turn += 1) aFinishedTurn(db, id)
      deleteConversation(db, { id }, 1)
    }
    removeTrashed(db, { which: { ids: [first] } })
    expect(purgeDeleted(db, { before: 2 })).toBe(1)
    expect([count(db, 'conversations'), count(db, 'messages')]).toEqual([0, 0])

    const third = longConversation(db, 500)
    deleteConversation(db, { id: third }, 1)
    removeTrashed(db, all)
    // What an earlier run left.
    while (removeUnfinished(db, { before: 1 }));
    expect([count(db, 'conversations'), count(db, 'messages')]).toEqual([0, 0])
  })

  it('takes only what is in the trash, whatever it is asked for', () => {
    const db = openTestDatabase()
    const [kept, gone] = [aConversation(db), aConversation(db)]
    deleteConversation(db, { id: gone }, 1)
    expect(removeTrashed(db, { which: { ids: [kept, gone] } })).toEqual({ ids: [gone], more: false })
    expect(getConversation(db, { id: kept }).id).toBe(kept)
  })
})

describe('purging messages', () => {
  it('removes those that were deleted before, and leaves what can be seen as it is', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    const turns = ['1', '2', '3', '4'].map((text) => aFinishedTurn(db, id, text))
    const remove = (index: number, at: number, scope: 'message' | 'branch' = 'message') =>
      deleteMessages(db, { messageId: turns[index]?.message.id ?? '', scope }, at).deletionId
    // In the middle, at the beginning, and one after the other.
    const old = [remove(1, 10), remove(0, 11), remove(2, 12)]
    deleteMessages(db, { messageId: turns[1]?.answer.id ?? '', scope: 'message' }, 13)
    const recent = remove(3, 20, 'branch')
    const before = shownTree(db, id)
    expect(shownTexts(db, id)).toEqual(['1', '3'])
    expect(purgeDeleted(db, { before: 20 })).toBe(0)
    expect(violations(db)).toEqual([])
    expect(shownTree(db, id)).toEqual(before)
    expect([count(db, 'messages'), count(db, 'deletions'), count(db, 'deleted_messages')]).toEqual([4, 1, 2])
    for (const deletionId of old) {
      expect(() => undeleteMessages(db, { deletionId })).toThrow('no such deletion')
    }
    undeleteMessages(db, { deletionId: recent })
    expect(shownTexts(db, id)).toEqual(['1', '3', '4', '4'])
    expect(violations(db)).toEqual([])
  })

  it('removes a branch of thousands of messages', () => {
    const db = openTestDatabase()
    const id = longConversation(db, 3000)
    deleteMessages(db, { messageId: 'm1', scope: 'branch' }, 1)
    purgeDeleted(db, { before: 2 })
    expect(count(db, 'messages')).toBe(1)
    expect(shownTexts(db, id)).toEqual(['0'])
    expect(violations(db)).toEqual([])
  })

  it('goes in steps, and shows the same after each', () => {
    const db = openTestDatabase()
    const id = longConversation(db, 1_500)
    // What stays stands in the middle, above and below what goes.
    const stays = new Set([0, 400, 401, 900, 1_499])
    db.transaction(() => {
      db.run(
        `INSERT INTO deletions (id, conversation_id, message_id, scope, deleted_at) VALUES ('d', ?, 'm1', 'message', 1)`,
        id,
      )
      for (let i = 0; i < 1_500; i += 1) {
        if (!stays.has(i)) db.run("INSERT INTO deleted_messages VALUES (?, 'd')", `m${i}`)
      }
    })
    const before = shownTree(db, id)
    let left = Number(count(db, 'messages'))
    let steps = 0
    for (let more = true; more; steps += 1) {
      more = purgeMessages(db, { before: 2 })
      const now = Number(count(db, 'messages'))
      expect(left - now).toBeLessThanOrEqual(400)
      left = now
      expect(shownTree(db, id)).toEqual(before)
      expect(shownTexts(db, id)).toEqual(['0', '400', '401', '900', '1499'])
      expect(violations(db)).toEqual([])
    }
    expect([steps, left, count(db, 'deletions')]).toEqual([5, 5, 0])
  })

  it('moves up what stands below many that were deleted one by one', () => {
    const db = openTestDatabase()
    const id = longConversation(db, 60)
    for (let i = 1; i < 59; i += 1) deleteMessages(db, { messageId: `m${i}`, scope: 'message' }, i)
    purgeDeleted(db, { before: 59 })
    expect(db.all('SELECT id, parent_id FROM messages ORDER BY id')).toEqual([
      { id: 'm0', parent_id: null },
      { id: 'm59', parent_id: 'm0' },
    ])
    expect(messagePage(db, { conversationId: id, before: null, limit: 1 }).hasOlder).toBe(true)
  })

  it('forgets what belonged to them', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    const { message } = beginTurn(db, { ...aQuestion(id), attachments: [anAttachment(db, 'a')] }, 2)
    deleteMessages(db, { messageId: message?.id ?? '', scope: 'branch' }, 3)
    purgeDeleted(db, { before: 4 })
    expect([count(db, 'message_attachments'), count(db, 'answer_details')]).toEqual([0, 0])
    expect(getConversation(db, { id }).activeLeafId).toBeNull()
  })
})
