import { expect, it } from 'vitest'
import { showMessage } from '@main/history/branches'
import type { WritableDb } from '@main/history/database/db'
import { nullableText, text } from '@main/history/database/row'
import { deleteMessages, undeleteMessages } from '@main/history/deletions'
import { forkConversation } from '@main/history/forks'
import { getMessage, messagePage, promptPath } from '@main/history/messages'
import type { DeletionScope } from '@main/history/messageTree'
import { finishAnswer } from '@main/history/finishAnswer'
import { beginAnswer, beginEdit, beginTurn } from '@main/history/turns'
import { aConversation, aQuestion, asked, done } from './support/conversation'
import { pick, seeded } from './support/random'
import { shownTexts, shownTree, violations } from './support/shownTree'
import { openTestDatabase } from './support/testDatabase'

/*
 * Random conversations in which things are deleted, restored, shown, edited, asked again and forked in any order. What
 * can be seen is compared with a rule that knows nothing of how deletions are stored: a message is seen unless it was
 * deleted itself, or stands below one that was deleted with its branch, by a deletion that is still in force.
 */

type Deletion = { id: string; messageId: string; scope: DeletionScope }

function expectedToBeSeen(db: WritableDb, conversationId: string, inForce: readonly Deletion[]) {
  const parents = new Map(
    db
      .all('SELECT id, parent_id FROM messages WHERE conversation_id = ?', conversationId)
      .map((row) => [text(row, 'id'), nullableText(row, 'parent_id')]),
  )
  const deleted = new Set(inForce.map(({ messageId }) => messageId))
  const cut = new Set(inForce.filter(({ scope }) => scope === 'branch').map(({ messageId }) => messageId))
  const ancestors = (id: string): string[] => {
    const parent = parents.get(id)
    return parent ? [parent, ...ancestors(parent)] : []
  }
  const seen = [...parents.keys()].filter(
    (id) => !deleted.has(id) && !ancestors(id).some((one) => cut.has(one)),
  )
  const isSeen = new Set(seen)
  return new Map(seen.map((id) => [id, ancestors(id).find((one) => isSeen.has(one)) ?? null]))
}

/** What has to be true of every history at every moment. */
function check(db: WritableDb, conversationId: string, inForce: readonly Deletion[]): string[] {
  expect(violations(db)).toEqual([])
  const expected = expectedToBeSeen(db, conversationId, inForce)
  const { conversation, page, branches } = shownTree(db, conversationId)

  const reached = new Map(
    Object.values(branches)
      .flatMap((branch) => branch as { id: string; parentId: string | null }[])
      .map(({ id, parentId }) => [id, parentId]),
  )
  expect(sorted(reached)).toEqual(sorted(expected))
  for (const [id, parentId] of expected) expect(getMessage(db, { id }).parentId).toBe(parentId)

  // The shown branch is a whole one: it goes down to an end, and there is one as long as there are messages.
  if (expected.size === 0) expect(conversation.activeLeafId).toBeNull()
  else expect(page.messages).toEqual(branches[conversation.activeLeafId ?? ''])
  for (const { id, parentId } of page.messages) {
    const siblings = [...expected].filter(([, parent]) => parent === parentId).map(([sibling]) => sibling)
    expect(page.variants[id]?.toSorted() ?? [id]).toEqual(siblings.toSorted())
  }
  return [...expected.keys()]
}

function sorted(parents: Map<string, string | null>) {
  return [...parents].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

function act(
  db: WritableDb,
  conversationId: string,
  seen: readonly string[],
  random: () => number,
  at: number,
) {
  const target = seen.length === 0 ? null : getMessage(db, { id: pick(seen, random) })
  const roll = random()
  if (target === null || roll < 0.3) {
    const columns = pick([1, 1, 3], random)
    const { answers } = beginTurn(
      db,
      { ...aQuestion(conversationId, `q${at}`), answers: Array.from({ length: columns }, () => asked) },
      at,
    )
    for (const { id } of answers) finishAnswer(db, { ...done, answerId: id, content: `a${at}` }, at)
  } else if (roll < 0.5 && target.role === 'user') {
    beginEdit(db, { messageId: target.id, text: `e${at}`, attachments: [], answers: [asked] }, at)
  } else if (roll < 0.7 && target.role === 'assistant') {
    beginAnswer(db, { besideId: target.id, asked, content: `r${at}`, reasoning: '' }, at)
  } else if (roll < 0.9) {
    const shown = showMessage(db, { messageId: target.id })
    const path = promptPath(db, { messageId: shown.activeLeafId ?? '' })
    expect(path.map(({ id }) => id)).toContain(target.id)
  } else {
    const copy = forkConversation(db, { messageId: target.id }, at)
    const texts = promptPath(db, { messageId: target.id }).map(({ content }) => content)
    expect(shownTexts(db, copy.id)).toEqual(texts)
  }
}

it.each([1, 2, 3, 4, 5, 6, 7, 8])('deletions and their undoing are exact, in any order (seed %i)', (seed) => {
  const db = openTestDatabase()
  const random = seeded(seed)
  const conversationId = aConversation(db)
  const inForce: Deletion[] = []
  let seen: string[] = []
  const remove = (at: number): Deletion => {
    const [messageId, scope] = [pick(seen, random), pick(['message', 'message', 'branch'] as const, random)]
    const { deletionId: id } = deleteMessages(db, { messageId, scope }, at)
    return { id, messageId, scope }
  }

  for (let at = 10; at < 70; at += 1) {
    const roll = random()
    if (roll < 0.2 && seen.length > 0) {
      inForce.push(remove(at))
    } else if (roll < 0.35 && inForce.length > 0) {
      const undone = pick(inForce, random)
      undeleteMessages(db, { deletionId: undone.id })
      inForce.splice(inForce.indexOf(undone), 1)
    } else if (roll < 0.5 && seen.length > 0) {
      const before = shownTree(db, conversationId)
      undeleteMessages(db, { deletionId: remove(at).id })
      expect(shownTree(db, conversationId)).toEqual(before)
    } else {
      act(db, conversationId, seen, random, at)
    }
    seen = check(db, conversationId, inForce)
  }

  for (const { id } of inForce) undeleteMessages(db, { deletionId: id })
  seen = check(db, conversationId, [])
  expect(db.get('SELECT count(*) AS n FROM messages WHERE conversation_id = ?', conversationId)).toEqual({
    n: seen.length,
  })
  expect(messagePage(db, { conversationId, before: null, limit: 5 }).messages).not.toEqual([])
})
