import { describe, expect, it } from 'vitest'
import type { History } from '@main/history/history'
import { plainConversation } from '@main/library/libraryConversation'
import { packConversations } from '@main/library/storeConversation'
import { createTrash } from '@main/trash/trash'
import { recordedLog } from '../../../support/main/recordedLog'
import { aTurn, diskFull, testHistory, value } from '../../../support/main/testHistory'

const dayMs = 24 * 60 * 60 * 1000

function trashOf(history: History, days: number | null = 30, later = 0) {
  const removed: string[] = []
  const log = recordedLog()
  let collected = 0
  const trash = createTrash({
    history,
    keepDays: () => days,
    removed: (ids) => removed.push(...ids),
    collect: async () => void (collected += 1),
    log,
    now: () => Date.now() + later,
    startedAt: Date.now() + later,
  })
  return { trash, removed, log, collected: () => collected }
}

/** A conversation in the trash. Its ID. */
async function deleted(history: History): Promise<string> {
  const { conversation } = await aTurn(history)
  await value(history.deleteConversation({ id: conversation.id }))
  return conversation.id
}

const isThere = async (history: History, id: string): Promise<boolean> =>
  (await history.restoreConversation({ id })).ok

describe('emptying the trash', () => {
  it('takes away all that is in it and nothing else, tells of it, and looks for unused files', async () => {
    const history = testHistory()
    const { conversation } = await aTurn(history)
    const gone = [await deleted(history), await deleted(history)]
    const { trash, removed, collected } = trashOf(history)
    expect(await trash.empty(null)).toEqual({ ok: true, value: 2 })
    expect(removed.toSorted()).toEqual(gone.toSorted())
    expect(collected()).toBe(1)
    expect(await isThere(history, gone[0] ?? '')).toBe(false)
    expect(await isThere(history, conversation.id)).toBe(true)
  })

  it('takes away the chosen ones, of those that are in the trash', async () => {
    const history = testHistory()
    const { conversation } = await aTurn(history)
    const [chosen, kept] = [await deleted(history), await deleted(history)]
    const { trash, removed } = trashOf(history)
    expect(await trash.empty([chosen, conversation.id])).toEqual({ ok: true, value: 1 })
    expect(removed).toEqual([chosen])
    expect(await isThere(history, kept)).toBe(true)
    expect(await isThere(history, conversation.id)).toBe(true)
  })

  it('goes on until nothing is left, in steps that let others in', async () => {
    const history = testHistory()
    for (let i = 0; i < 5; i += 1) await deleted(history)
    let steps = 0
    const inSteps: History = {
      ...history,
      removeTrashed: async (input) => {
        steps += 1
        const step = await history.removeTrashed(input)
        // As it is when there are more messages than go at once.
        return step.ok ? { ok: true, value: { ...step.value, more: steps < 3 } } : step
      },
    }
    expect(await trashOf(inSteps).trash.empty(null)).toEqual({ ok: true, value: 5 })
    expect(steps).toBe(3)
  })

  it('of what is empty tells nobody', async () => {
    const { trash, removed, collected } = trashOf(testHistory())
    expect(await trash.empty(null)).toEqual({ ok: true, value: 0 })
    expect([removed, collected()]).toEqual([[], 0])
  })

  it('hands on why it failed', async () => {
    const history: History = { ...testHistory(), removeTrashed: async () => diskFull }
    expect(await trashOf(history).trash.empty(null)).toEqual(diskFull)
  })
})

describe('what has been in the trash for longer than it is kept', () => {
  it.each([
    [30, 29, true],
    [30, 31, false],
    [7, 8, false],
    [365, 300, true],
    [null, 3650, true],
  ])('with %s days, after %i: is there %s', async (days, after, stays) => {
    const history = testHistory()
    const id = await deleted(history)
    const { trash, removed, log } = trashOf(history, days, after * dayMs)
    await trash.purge()
    expect(removed).toEqual(stays ? [] : [id])
    expect(log.lines.map(({ facts }) => facts)).toEqual(stays ? [] : [{ count: 1 }])
    expect(await isThere(history, id)).toBe(stays)
  })
})

it('messages that were deleted by themselves go after 30 days, however long the trash is kept', async () => {
  const history = testHistory()
  const { message, conversation } = await aTurn(history)
  const { deletionId } = await value(history.deleteMessages({ messageId: message.id, scope: 'branch' }))
  await trashOf(history, 1, 29 * dayMs).trash.purge()
  expect((await history.undeleteMessages({ deletionId })).ok).toBe(true)
  const again = await value(history.deleteMessages({ messageId: message.id, scope: 'branch' }))
  await trashOf(history, null, 31 * dayMs).trash.purge()
  expect((await history.undeleteMessages({ deletionId: again.deletionId })).ok).toBe(false)
  expect(await isThere(history, conversation.id)).toBe(true)
})

it('what an earlier run left half imported goes, however long the trash is kept, and what this one imports stays', async () => {
  const history = testHistory()
  const size = async (): Promise<number> => (await value(history.countHistory())).messages
  const [id, messageId] = ['01890a5d-ac96-774b-bcce-b302099a8057', '01890a5d-ac96-774b-bcce-b302099a8058']
  const message = {
    id: messageId,
    parentId: null,
    role: 'user' as const,
    content: 'a part',
    attachments: [],
    createdAt: 1,
  }
  const conversation = {
    id,
    title: 'half',
    createdAt: 1,
    updatedAt: 1,
    messages: [message],
    activeLeafId: null,
  }
  const packed = packConversations([plainConversation(conversation)])
  const store = (isLast: boolean) =>
    value(history.storeConversations({ from: 'archive', packed, step: { before: null, isLast } }))
  await store(false)
  await trashOf(history, null, -dayMs).trash.purge()
  await store(true)
  expect(await isThere(history, id)).toBe(true)
  expect(await size()).toBe(1)

  const other = testHistory()
  await value(other.storeConversations({ from: 'archive', packed, step: { before: null, isLast: false } }))
  await trashOf(other, null, dayMs).trash.purge()
  expect((await value(other.countHistory())).messages).toBe(0)
})
