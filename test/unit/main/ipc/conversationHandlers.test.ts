import { describe, expect, it } from 'vitest'
import { createActiveTurns } from '@main/chat/activeTurns'
import { conversationHandlers } from '@main/ipc/handlers/conversationHandlers'
import { listInput } from '../../../support/main/listInput'
import { recordedEvents } from '../../../support/main/recordedEvents'
import { aTurn, testHistory, value } from '../../../support/main/testHistory'

const caller = { windowId: 'main' } as const
const fresh = { connectionId: 'default', fit: { kind: 'drop-oldest' } } as const

function handlers() {
  const history = testHistory()
  const events = recordedEvents()
  return {
    history,
    events,
    ...conversationHandlers(
      history,
      createActiveTurns(),
      events.publish,
      () => fresh,
      () => 'en',
    ),
  }
}

describe('a new conversation', () => {
  it('is the empty one there is, with the model that was asked for', async () => {
    const { history, 'conversations.create': create } = handlers()
    const first = await value(create({ model: 'a/b', folderId: null }, caller))
    const second = await value(create({ model: 'c/d', folderId: null }, caller))
    expect(first).toMatchObject(fresh)
    expect(second).toMatchObject({ id: first.id, model: 'c/d', ...fresh })
    const third = await value(create({ model: null, folderId: null }, caller))
    expect(third).toMatchObject({ id: first.id, model: 'c/d' })
    expect((await value(history.listConversations(listInput()))).conversations).toHaveLength(1)
  })

  it('is another one once something was written', async () => {
    const { history, 'conversations.create': create } = handlers()
    const { conversation } = await aTurn(history)
    expect((await value(create({ model: null, folderId: null }, caller))).id).not.toBe(conversation.id)
  })
})

describe('a new conversation in a folder', () => {
  it('has its model and its instructions, also where an empty one is taken for it', async () => {
    const { history, 'conversations.create': create } = handlers()
    const folder = await value(history.createFolder({ name: '회사', parentId: null }))
    await value(history.updateFolder({ id: folder.id, model: 'x/y', systemPrompt: '짧게.' }))
    const begun = { folderId: folder.id, model: 'x/y', systemPrompt: '짧게.' }
    const inFolder = await value(create({ model: 'a/b', folderId: folder.id }, caller))
    expect(inFolder).toMatchObject({ ...begun, ...fresh })
    // What the folder says of it does not make it another than an empty one.
    expect(await value(create({ model: 'a/b', folderId: folder.id }, caller))).toEqual(inFolder)
    expect(await value(create({ model: 'a/b', folderId: null }, caller))).toMatchObject({
      id: inFolder.id,
      folderId: null,
      model: 'a/b',
      systemPrompt: '',
    })
    expect(await value(create({ model: 'a/b', folderId: folder.id }, caller))).toMatchObject(begun)
  })

  it('is another one when somebody changed the instructions of the empty one', async () => {
    const { history, 'conversations.create': create } = handlers()
    const { id: folderId } = await value(history.createFolder({ name: '회사', parentId: null }))
    const { id } = await value(create({ model: 'a/b', folderId }, caller))
    await value(history.setSystemPrompt({ id, systemPrompt: '길게.' }))
    expect((await value(create({ model: 'a/b', folderId }, caller))).id).not.toBe(id)
  })

  it('that is not there is refused', async () => {
    const { 'conversations.create': create } = handlers()
    const folderId = '01890a5d-ac96-774b-bcce-b302099a8057'
    expect(await create({ model: null, folderId }, caller)).toMatchObject({ error: { code: 'not-found' } })
  })
})

describe('lists', () => {
  it('of titles are in the order of the language', async () => {
    const parts = handlers()
    for (const title of ['나무', 'apple']) {
      const { conversation } = await aTurn(parts.history)
      await value(parts['conversations.rename']({ id: conversation.id, title }))
    }
    const { conversations } = await value(parts['conversations.list'](listInput({ sort: 'title', limit: 5 })))
    expect(conversations.map(({ title }) => title)).toEqual(['apple', '나무'])
  })
})

describe('deleting', () => {
  it('is told to every window, once, and undone by restoring', async () => {
    const parts = handlers()
    const { conversation } = await aTurn(parts.history)
    const { id } = conversation
    expect(await parts['conversations.delete']({ id })).toEqual({ ok: true, value: null })
    expect(await parts['conversations.delete']({ id })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    })
    expect(parts.events.of('conversation.deleted')).toEqual([{ id }])
    expect((await value(parts['conversations.list'](listInput()))).conversations).toEqual([])
    expect(await value(parts['conversations.restore']({ id }))).toEqual(conversation)
  })
})
