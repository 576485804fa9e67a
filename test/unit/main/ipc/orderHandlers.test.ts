import { describe, expect, it } from 'vitest'
import { ok } from '@shared/appError'
import { type ActiveTurn, createActiveTurns } from '@main/chat/activeTurns'
import { orderHandlers } from '@main/ipc/handlers/orderHandlers'
import { recordedEvents } from '../../../support/main/recordedEvents'
import { aTurn, testHistory, value } from '../../../support/main/testHistory'

const nobody = '01890a5d-ac96-774b-bcce-b302099a8057'

function order({ several = false } = {}) {
  const history = testHistory()
  const events = recordedEvents()
  const activeTurns = createActiveTurns()
  const emptied: (readonly string[] | null)[] = []
  const handlers = orderHandlers({
    history,
    activeTurns,
    trash: async () => ({
      empty: async (ids) => {
        emptied.push(ids)
        return ok(3)
      },
      purge: async () => undefined,
    }),
    language: () => 'ko',
    several: () => several,
    publish: events.publish,
  })
  return {
    history,
    events,
    activeTurns,
    emptied,
    handlers,
    folder: (name: string, parentId: string | null = null) =>
      value(handlers['folders.create']({ name, parentId })),
    tag: (name: string) => value(handlers['tags.create']({ name, color: 'blue' })),
    arrange: (
      ids: string[],
      arrangement: Parameters<(typeof handlers)['conversations.arrange']>[0]['arrangement'],
    ) => handlers['conversations.arrange']({ ids, arrangement }),
  }
}

describe('folders and tags', () => {
  it('are told to every window whenever one of them changes, in the order of the language', async () => {
    const { handlers, events, folder, tag } = order()
    const apple = await folder('apple')
    const hangul = await folder('가을')
    const urgent = await tag('급함')
    await value(handlers['folders.update']({ id: apple.id, model: 'a/b' }))
    await value(handlers['folders.move']({ id: apple.id, parentId: hangul.id }))
    await value(handlers['tags.update']({ ...urgent, color: 'pink' }))
    await value(handlers['tags.delete']({ id: urgent.id }))
    expect(events.of('order.changed').map(({ folders, tags }) => [folders.length, tags.length])).toEqual([
      [1, 0],
      [2, 0],
      [2, 1],
      [2, 1],
      [2, 1],
      [2, 1],
      [2, 0],
    ])
    const now = await value(handlers['order.get']({}))
    expect(now).toEqual(events.of('order.changed').at(-1))
    expect(now.folders).toEqual([hangul, { ...apple, model: 'a/b', parentId: hangul.id }])
  })

  it('that could not be changed are told to nobody', async () => {
    const { handlers, events, tag } = order()
    await tag('급함')
    const taken = await handlers['tags.create']({ name: '급함', color: 'blue' })
    expect(taken).toMatchObject({ ok: false, error: { code: 'tag-exists' } })
    const lost = await handlers['folders.delete']({ id: nobody })
    expect(lost).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(events.names()).toEqual(['order.changed'])
  })

  it('that go are taken from their conversations, which every window learns', async () => {
    const { handlers, events, folder, tag, arrange, history } = order()
    const { conversation } = await aTurn(history)
    const { id } = conversation
    const outer = await folder('Outer')
    const inner = await folder('Inner', outer.id)
    const urgent = await tag('급함')
    await value(arrange([id], { kind: 'move', folderId: inner.id }))
    await value(arrange([id], { kind: 'tag', tagId: urgent.id, on: true }))
    expect(events.of('conversations.changed')).toEqual([])
    await value(handlers['folders.delete']({ id: inner.id }))
    await value(handlers['tags.delete']({ id: urgent.id }))
    const told = events.of('conversations.changed').map(({ conversations }) => conversations)
    expect(told).toMatchObject([
      [{ id, folderId: outer.id, tagIds: [urgent.id] }],
      [{ id, folderId: outer.id, tagIds: [] }],
    ])
  })
})

describe('arranging conversations', () => {
  it('is told to the other windows when there are some', async () => {
    const alone = order()
    const { conversation } = await aTurn(alone.history)
    await value(alone.arrange([conversation.id], { kind: 'pin', pinned: true }))
    expect(alone.events.names()).toEqual([])

    const { history, events, arrange } = order({ several: true })
    const { id } = (await aTurn(history)).conversation
    const conversations = await value(arrange([id], { kind: 'pin', pinned: true }))
    expect(conversations).toMatchObject([{ id, pinned: true }])
    expect(events.of('conversations.changed')).toEqual([{ conversations }])
  })

  it('into the trash stops their answers and is told to every window', async () => {
    const { history, events, activeTurns, arrange } = order()
    const turns = await Promise.all([aTurn(history), aTurn(history), aTurn(history)])
    const ended: string[] = []
    for (const { answer, conversation } of turns) {
      activeTurns.add({
        conversationId: conversation.id,
        answerId: answer.id,
        end: (why) => void ended.push(`${conversation.id} ${why}`),
        done: new Promise(() => undefined),
      } as Partial<ActiveTurn> as ActiveTurn)
    }
    const [a = '', b = '', c = ''] = turns.map(({ conversation }) => conversation.id)
    const before = await value(arrange([a, c, nobody], { kind: 'trash' }))
    expect(before.map(({ id, deletedAt }) => [id, deletedAt])).toEqual([
      [a, null],
      [c, null],
    ])
    expect(ended).toEqual([`${a} stopped`, `${c} stopped`])
    expect(events.of('conversations.removed')).toEqual([{ ids: [a, c] }])
    expect(await value(arrange([a, b], { kind: 'restore' }))).toMatchObject([{ id: a }, { id: b }])
  })

  it('that touches nothing is told to nobody', async () => {
    const { events, arrange } = order({ several: true })
    expect(await arrange([nobody], { kind: 'trash' })).toEqual({ ok: true, value: [] })
    expect(await arrange([nobody], { kind: 'move', folderId: nobody })).toMatchObject({ ok: false })
    expect(events.names()).toEqual([])
  })
})

it('the trash is emptied of all, or of the chosen ones', async () => {
  const { handlers, emptied } = order()
  expect(await handlers['trash.empty']({})).toEqual({ ok: true, value: { removed: 3 } })
  await handlers['trash.empty']({ ids: [nobody] })
  expect(emptied).toEqual([null, [nobody]])
})

it('lists are counted', async () => {
  const { handlers, history } = order()
  await aTurn(history)
  expect(await value(handlers['order.count']({}))).toMatchObject({ all: 1, unfiled: 1, trash: 0 })
})
