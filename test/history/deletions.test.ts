import { describe, expect, it } from 'vitest'
import { showMessage } from '@main/history/branches'
import { deleteConversation, getConversation } from '@main/history/conversations'
import { deleteMessages, undeleteMessages } from '@main/history/deletions'
import { getMessage, messagePage, promptPath } from '@main/history/messages'
import { finishAnswer } from '@main/history/finishAnswer'
import { beginAnswer, beginEdit, beginTurn } from '@main/history/turns'
import { aConversation, aFinishedTurn, aQuestion, asked, done, nobody } from './support/conversation'
import { shownTexts, shownTree, violations } from './support/shownTree'
import { openTestDatabase } from './support/testDatabase'

/** Three turns; the texts of questions are q1…q3, of answers a1…a3. */
function threeTurns() {
  const db = openTestDatabase()
  const id = aConversation(db)
  const turns = [1, 2, 3].map((number) => {
    const { message, answers } = beginTurn(db, aQuestion(id, `q${number}`), number)
    const answerId = answers[0]?.id ?? ''
    return {
      question: message?.id ?? '',
      answer: finishAnswer(db, { ...done, answerId, content: `a${number}` }, number).id,
    }
  })
  const [first, second, third] = turns
  if (!first || !second || !third) throw new Error('three turns')
  const remove = (messageId: string, scope: 'message' | 'branch', at = 50) =>
    deleteMessages(db, { messageId, scope }, at)
  /** Another answer beside one, which is over. */
  const retry = (besideId: string, content: string, at = 9) => {
    const [answer] = beginAnswer(db, { besideId, asked, content: '', reasoning: '' }, at).answers
    return finishAnswer(db, { ...done, answerId: answer?.id ?? '', content }, at).id
  }
  return { db, id, first, second, third, remove, retry, texts: () => shownTexts(db, id) }
}

describe('deleting one message', () => {
  it('moves up what follows it', () => {
    const { db, id, first, second, remove, texts } = threeTurns()
    const { conversation, deletionId } = remove(second.question, 'message')
    expect(texts()).toEqual(['q1', 'a1', 'a2', 'q3', 'a3'])
    expect(getMessage(db, { id: second.answer }).parentId).toBe(first.answer)
    expect(conversation).toEqual(getConversation(db, { id }))
    expect(deletionId).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('makes a beginning of what followed the first one', () => {
    const { db, id, first, remove, texts } = threeTurns()
    remove(first.question, 'message')
    remove(first.answer, 'message')
    expect(texts()).toEqual(['q2', 'a2', 'q3', 'a3'])
    expect(messagePage(db, { conversationId: id, before: null, limit: 4 }).hasOlder).toBe(false)
  })

  it('moves what follows it up beside its variants', () => {
    const { db, first, second, remove, retry, texts } = threeTurns()
    const retried = retry(second.answer, 'retried')
    remove(second.answer, 'message')
    expect(texts()).toEqual(['q1', 'a1', 'q2', 'retried'])
    showMessage(db, { messageId: first.answer })
    // The variant was asked for later than what followed.
    expect(texts()).toEqual(['q1', 'a1', 'q2', 'retried'])
    remove(retried, 'message')
    expect(texts()).toEqual(['q1', 'a1', 'q2', 'q3', 'a3'])
  })

  it('shows the newest variant when the end of the branch went, or else ends above it', () => {
    const { third, remove, retry, texts } = threeTurns()
    retry(third.answer, 'older', 7)
    const newer = retry(third.answer, 'newer', 8)
    remove(newer, 'message')
    expect(texts().at(-1)).toBe('older')
    expect(remove(third.answer, 'message').conversation.activeLeafId).not.toBeNull()
    expect(texts().at(-1)).toBe('older')
  })

  it('leaves an empty conversation when it was the only one', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    const { message, answer } = aFinishedTurn(db, id)
    deleteMessages(db, { messageId: answer.id, scope: 'message' }, 3)
    const { conversation, deletionId } = deleteMessages(db, { messageId: message.id, scope: 'message' }, 4)
    expect(conversation.activeLeafId).toBeNull()
    expect(shownTexts(db, id)).toEqual([])
    const again = aFinishedTurn(db, id, 'again').message
    expect(again.parentId).toBeNull()
    undeleteMessages(db, { deletionId })
    expect(shownTexts(db, id)).toEqual(['hello'])
    expect(messagePage(db, { conversationId: id, before: null, limit: 9 }).variants).toEqual({
      [message.id]: [message.id, again.id],
    })
  })
})

describe('deleting a branch', () => {
  it('takes everything below along and ends above it', () => {
    const { second, remove, texts, db } = threeTurns()
    remove(second.question, 'branch')
    expect(texts()).toEqual(['q1', 'a1'])
    expect(() => promptPath(db, { messageId: second.answer })).toThrow('no such message')
  })

  it('shows the newest other branch down to its end', () => {
    const { db, id, first, second, remove, texts } = threeTurns()
    const edited = beginEdit(
      db,
      { messageId: second.question, text: 'new', attachments: [], answers: [asked] },
      8,
    )
    aFinishedTurn(db, id, 'below')
    showMessage(db, { messageId: second.answer })
    remove(second.question, 'branch')
    expect(texts()).toEqual(['q1', 'a1', 'new', '', 'below', 'below'])
    remove(edited.message?.id ?? '', 'branch')
    expect(texts()).toEqual(['q1', 'a1'])
    remove(first.question, 'branch')
    expect(texts()).toEqual([])
  })

  it('leaves the shown branch alone when it was another one', () => {
    const { second, remove, retry, texts } = threeTurns()
    const retried = retry(second.answer, 'retried')
    remove(second.answer, 'branch')
    expect(texts()).toEqual(['q1', 'a1', 'q2', 'retried'])
    remove(retried, 'branch')
    expect(texts()).toEqual(['q1', 'a1', 'q2'])
  })

  it('takes thousands of messages', () => {
    const db = openTestDatabase()
    const id = aConversation(db)
    db.transaction(() => {
      const insert = `INSERT INTO messages (id, conversation_id, parent_id, role, status, content, created_at)
        VALUES (?, ?, ?, 'user', 'complete', ?, ?)`
      for (let i = 0; i < 5000; i += 1) db.run(insert, `m${i}`, id, i === 0 ? null : `m${i - 1}`, `${i}`, i)
      db.run("UPDATE conversations SET active_leaf_id = 'm4999' WHERE id = ?", id)
    })
    const before = shownTexts(db, id)
    const { deletionId } = deleteMessages(db, { messageId: 'm1', scope: 'branch' }, 9)
    expect(shownTexts(db, id)).toEqual(['0'])
    undeleteMessages(db, { deletionId })
    expect(shownTexts(db, id)).toEqual(before)
  })
})

describe('a deletion', () => {
  it('keeps the place in the list, and the rows', () => {
    const { db, id, first, remove } = threeTurns()
    const { updatedAt } = getConversation(db, { id })
    expect(remove(first.question, 'branch', 99).conversation.updatedAt).toBe(updatedAt)
    expect(db.get('SELECT count(*) AS n FROM messages')).toEqual({ n: 6 })
  })

  it('of what is deleted, unknown or in a deleted conversation fails and changes nothing', () => {
    const { db, id, first, second, remove } = threeTurns()
    remove(second.question, 'branch')
    for (const messageId of [second.question, second.answer, nobody]) {
      expect(() => remove(messageId, 'branch')).toThrow('no such message')
    }
    deleteConversation(db, { id }, 60)
    expect(() => remove(first.question, 'message')).toThrow('no such conversation')
    expect(db.get('SELECT count(*) AS n FROM deletions')).toEqual({ n: 1 })
  })

  it('is not a place for new messages to go below', () => {
    const { second, third, remove, retry, texts } = threeTurns()
    remove(second.answer, 'message')
    retry(third.answer, 'retried')
    expect(texts()).toEqual(['q1', 'a1', 'q2', 'q3', 'retried'])
  })
})

describe('undoing a deletion', () => {
  it.each(['message', 'branch'] as const)('of a %s brings back exactly what was there', (scope) => {
    const { db, id, first, second, third, remove, retry } = threeTurns()
    retry(second.answer, 'retried')
    showMessage(db, { messageId: third.question })
    for (const messageId of [...Object.values(first), ...Object.values(second), ...Object.values(third)]) {
      const before = shownTree(db, id)
      const { deletionId } = remove(messageId, scope)
      expect(shownTree(db, id)).not.toEqual(before)
      expect(undeleteMessages(db, { deletionId })).toEqual(before.conversation)
      expect(shownTree(db, id)).toEqual(before)
    }
  })

  it('keeps turns that were added below since', () => {
    const { db, id, second, remove, texts } = threeTurns()
    const { deletionId } = remove(second.question, 'message')
    aFinishedTurn(db, id, 'new', 60)
    undeleteMessages(db, { deletionId })
    expect(texts()).toEqual(['q1', 'a1', 'q2', 'a2', 'q3', 'a3', 'new', 'new'])
  })

  it('keeps the variant that is shown below', () => {
    const { db, id, second, remove, retry, texts } = threeTurns()
    const { deletionId } = remove(second.question, 'message')
    const { answer } = aFinishedTurn(db, id, 'new', 60)
    retry(answer.id, 'newer', 61)
    showMessage(db, { messageId: answer.id })
    undeleteMessages(db, { deletionId })
    expect(texts()).toEqual(['q1', 'a1', 'q2', 'a2', 'q3', 'a3', 'new', 'new'])
  })

  it('keeps turns that were added in the place of a branch, beside it', () => {
    const { db, id, second, remove, texts } = threeTurns()
    const { deletionId } = remove(second.question, 'branch')
    const { message } = aFinishedTurn(db, id, 'new', 60)
    undeleteMessages(db, { deletionId })
    expect(texts()).toEqual(['q1', 'a1', 'q2', 'a2', 'q3', 'a3'])
    expect(messagePage(db, { conversationId: id, before: null, limit: 9 }).variants).toEqual({
      [second.question]: [second.question, message.id],
    })
    showMessage(db, { messageId: message.id })
    expect(texts()).toEqual(['q1', 'a1', 'new', 'new'])
  })

  it('works in any order', () => {
    const { db, id, second, third, remove, texts } = threeTurns()
    const before = shownTree(db, id)
    const [one, two, three] = [
      remove(second.question, 'message', 50).deletionId,
      remove(second.answer, 'message', 51).deletionId,
      remove(third.question, 'branch', 52).deletionId,
    ]
    undeleteMessages(db, { deletionId: one })
    expect(texts()).toEqual(['q1', 'a1', 'q2'])
    undeleteMessages(db, { deletionId: three })
    expect(texts()).toEqual(['q1', 'a1', 'q2', 'q3', 'a3'])
    undeleteMessages(db, { deletionId: two })
    expect(shownTree(db, id)).toEqual(before)
  })

  it('waits for the branch around it, and then comes back with it', () => {
    const { db, id, second, third, remove, texts } = threeTurns()
    const before = shownTree(db, id)
    const inner = remove(third.question, 'message', 50).deletionId
    const outer = remove(second.question, 'branch', 51).deletionId
    const hidden = getConversation(db, { id })
    expect(undeleteMessages(db, { deletionId: inner })).toEqual(hidden)
    expect(texts()).toEqual(['q1', 'a1'])
    undeleteMessages(db, { deletionId: outer })
    expect(shownTree(db, id)).toEqual(before)
  })

  it('happens once', () => {
    const { db, id, second, remove } = threeTurns()
    const { deletionId } = remove(second.question, 'branch')
    undeleteMessages(db, { deletionId })
    for (const unknown of [deletionId, nobody]) {
      expect(() => undeleteMessages(db, { deletionId: unknown })).toThrow('no such deletion')
    }
    const other = remove(second.question, 'message').deletionId
    deleteConversation(db, { id }, 60)
    expect(() => undeleteMessages(db, { deletionId: other })).toThrow('no such conversation')
    expect(violations(db)).toEqual([])
  })
})
