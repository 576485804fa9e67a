import { expect, it } from 'vitest'
import { appendToAnswers } from '@main/history/messageChunks'
import { getAnswer } from '@main/history/messages'
import { listConversations } from '@main/history/listConversations'
import { removeTrashed } from '@main/history/purge'
import { searchTitles } from '@main/history/searchTitles'
import { countHistory } from '@main/history/historySize'
import type { WritableDb } from '@main/history/database/db'
import type { ImportPorts } from '@main/library/import/ports'
import { createProblemList } from '@main/library/import/problemList'
import { storeBatch } from '@main/library/import/storeBatches'
import type { LibraryConversation } from '@main/library/libraryConversation'
import { readConversation } from '@main/library/readConversation'
import { conversationIds } from '@main/library/readLibrary'
import { removeUnfinished } from '@main/history/unfinished'
import {
  packConversations,
  type StoredConversation,
  storeConversations,
} from '@main/library/storeConversation'
import { aConversation, aTurn } from '../support/conversation'
import { listInput } from '../../support/main/listInput'
import { violations } from '../support/shownTree'
import { openTestDatabase } from '../support/testDatabase'
import { largeConversation } from './largeConversation'
import { dump } from './libraryHistory'

type Store = ImportPorts['store']
type Step = Parameters<Store>[0]

/** Stores as an import does; `between` is what happens behind each step. What came of it, and the messages of each step. */
async function storeAs(
  db: WritableDb,
  from: 'archive' | 'elsewhere',
  conversation: LibraryConversation,
  between: (step: Step, stored: StoredConversation[]) => void = () => undefined,
  at = 50,
) {
  const steps: number[] = []
  const counts = { added: 0, updated: 0, skipped: 0, messages: 0 }
  const problems = createProblemList()
  const store: Store = async (input) => {
    steps.push((JSON.parse(input.packed.json) as LibraryConversation[])[0]?.messages.length ?? 0)
    const stored = storeConversations(db, input, at)
    between(input, stored)
    return stored
  }
  await storeBatch([conversation], from, { store }, counts, problems)
  return { steps, counts, problems: problems.all().problems }
}

class Killed extends Error {}

const killedBehind = (steps: number) => {
  let left = steps
  return (): void => {
    left -= 1
    if (left === 0) throw new Killed()
  }
}

it('a large conversation comes in by short steps, and is the same as one that came at once', async () => {
  const large = largeConversation(1_500)
  const atOnce = openTestDatabase()
  storeConversations(atOnce, { from: 'elsewhere', packed: packConversations([large]) }, 50)
  const db = openTestDatabase()
  const { steps, counts, problems } = await storeAs(db, 'elsewhere', large)
  expect(steps.length).toBeGreaterThan(7)
  expect(Math.max(...steps)).toBeLessThanOrEqual(200)
  expect(counts).toEqual({ added: 1, updated: 0, skipped: 0, messages: 1_500 })
  expect(problems).toEqual([])
  const read = readConversation(db, large.id)
  // Folders and tags get IDs of their own wherever they are made.
  expect({ ...read, folder: null, tags: [] }).toEqual({
    ...readConversation(atOnce, large.id),
    folder: null,
    tags: [],
  })
  expect(read).toMatchObject({ title: '긴 대화', pinned: true, deletedAt: null, folder: { by: 'id' } })
  expect(read?.tags).toHaveLength(1)
  expect(read?.deletions[0]?.messageIds).toHaveLength(1_450)
  expect(violations(db)).toEqual([])
})

it('a step is short by what is in it, not by its messages alone', async () => {
  const long = largeConversation(60)
  const messages = long.messages.map((one) => ({ ...one, content: 'long '.repeat(20_000) }))
  const { steps } = await storeAs(openTestDatabase(), 'archive', { ...long, messages })
  expect(Math.max(...steps)).toBeLessThanOrEqual(10)
})

it('until its last step nobody sees it, and others write in between', async () => {
  const db = openTestDatabase()
  const turn = aTurn(db, aConversation(db), 'a question')
  const large = largeConversation(900)
  let seen = 0
  await storeAs(db, 'elsewhere', large, ({ step }) => {
    appendToAnswers(db, { pieces: [{ answerId: turn.answer.id, content: '.', reasoning: '' }] })
    if (step?.isLast !== false) return
    seen += 1
    for (const place of ['list', 'archive', 'trash'] as const) {
      const page = listConversations(db, listInput({ view: { place, tagIds: [], title: '' } }))
      expect(page.conversations.map(({ id }) => id)).not.toContain(large.id)
    }
    expect(searchTitles(db, { query: '긴', limit: 10 })).toEqual([])
    expect(countHistory(db).conversations).toBe(1)
    expect(conversationIds(db, { trash: true })).not.toContain(large.id)
    // Emptying the trash is nothing that an import minds.
    expect(removeTrashed(db, { which: 'all' }).ids).toEqual([])
  })
  expect(seen).toBeGreaterThan(3)
  expect(getAnswer(db, { id: turn.answer.id }).content.length).toBeGreaterThan(seen)
  expect(conversationIds(db, { trash: false })).toContain(large.id)
})

it.each(['archive', 'elsewhere'] as const)(
  'killed behind any step, the next import goes on (%s)',
  async (from) => {
    const large = largeConversation(900)
    const atOnce = openTestDatabase()
    storeConversations(atOnce, { from, packed: packConversations([large]) }, 50)
    const whole = readConversation(atOnce, large.id)
    for (const kill of [1, 2, 4]) {
      const db = openTestDatabase()
      await expect(storeAs(db, from, large, killedBehind(kill))).rejects.toThrow(Killed)
      expect(conversationIds(db, { trash: true })).toEqual([])
      // What was edited over there in between counts.
      const messages = large.messages.map((one, at) =>
        at === 0 && from === 'elsewhere' ? { ...one, content: 'edited' } : one,
      )
      const { counts } = await storeAs(db, from, { ...large, messages }, undefined, 70)
      expect(counts.added).toBe(1)
      const read = readConversation(db, large.id)
      expect(read?.messages[0]?.content).toBe(messages[0]?.content)
      expect(read?.messages.slice(1)).toEqual(whole?.messages.slice(1))
      expect({ ...read, messages: [], folder: null, tags: [] }).toEqual({
        ...whole,
        messages: [],
        folder: null,
        tags: [],
      })
      expect((await storeAs(db, from, { ...large, messages })).counts).toMatchObject({ skipped: 1 })
    }
  },
)

it('killed and never gone on with, the next start clears it away, a little at a time', async () => {
  const db = openTestDatabase()
  aTurn(db, aConversation(db), 'stays')
  const before = dump(db)
  await expect(storeAs(db, 'archive', largeConversation(1_500), killedBehind(5))).rejects.toThrow(Killed)
  // An import that goes on is left alone.
  expect(removeUnfinished(db, { before: 50 })).toBe(false)
  const most = Number(db.get('SELECT count(*) AS n FROM messages')?.['n'])
  let steps = 0
  for (let more = true; more; steps += 1) more = removeUnfinished(db, { before: 51 })
  expect(steps).toBeGreaterThan(2)
  expect(most).toBeGreaterThan(800)
  expect(db.all('PRAGMA foreign_key_check')).toEqual([])
  expect(dump(db)).toEqual(before)
})

it('one that is here grows step by step, and an unchanged one is asked once', async () => {
  const db = openTestDatabase()
  const small = largeConversation(300)
  const whole = largeConversation(900)
  await storeAs(db, 'elsewhere', { ...whole, messages: small.messages, deletions: [] })
  const grown = {
    ...whole,
    deletions: [],
    updatedAt: whole.updatedAt + 1,
    origins: [{ source: 'chatgpt', sourceId: 'large 900', fingerprint: '2' }],
  }
  const { counts } = await storeAs(db, 'elsewhere', grown)
  expect(counts).toEqual({ added: 0, updated: 1, skipped: 0, messages: 600 })
  const read = readConversation(db, whole.id)
  expect(read?.messages).toHaveLength(900)
  expect(read?.activeLeafId).toBe(whole.activeLeafId)
  expect(read?.origins).toEqual(grown.origins)
  expect(await storeAs(db, 'elsewhere', grown)).toMatchObject({
    steps: [expect.any(Number)],
    counts: { skipped: 1, messages: 0 },
  })
})

it('one that is removed in between fails alone', async () => {
  const db = openTestDatabase()
  const large = largeConversation(900)
  let steps = 0
  const { counts, problems } = await storeAs(db, 'archive', large, () => {
    steps += 1
    if (steps === 2) db.run('DELETE FROM conversations WHERE id = ?', large.id)
  })
  expect(counts).toMatchObject({ added: 0, updated: 0 })
  expect(problems).toMatchObject([{ title: '긴 대화', reason: 'not-stored' }])
})
