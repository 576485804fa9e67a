import { describe, expect, it } from 'vitest'
import type { ModelList } from '@shared/contract/connection'
import type { ConnectionId } from '@shared/model/connection'
import { createModelCatalog } from '@main/connection/modelCatalog'
import { connectionHandlers } from '@main/ipc/handlers/connectionHandlers'
import { listInput } from '../../../support/main/listInput'
import { onlineGateway } from '../../../support/main/askGateway'
import { testConnections } from '../../../support/main/testConnections'
import { testHistory, value } from '../../../support/main/testHistory'
import {
  error,
  fingerprintAuthorization,
  json,
  type ScriptedGateway,
  scriptedGateway,
  testKey,
} from '../../../support/scriptedGateway'

function handlers(history = testHistory()) {
  const parts = testConnections({ forget: (connectionId) => history.forgetConnection({ connectionId }) })
  const published: ModelList[] = []
  const models = createModelCatalog(
    history,
    parts.connections,
    async () => onlineGateway(),
    () => 1_000,
  )
  return {
    ...parts,
    history,
    models,
    published,
    ...connectionHandlers(parts.connections, models, (list) => void published.push(list)),
  }
}

/** The connection that everybody has. */
const one = { connectionId: 'default' } as const
/** A list as the catalog gives it out. */
const listOf = (connectionId: ConnectionId, ids: string[]): ModelList => ({
  connectionId,
  ids,
  fetchedAt: ids.length > 0 ? 1_000 : null,
})

const listing = (...ids: string[]) => json(200, { data: ids.map((id) => ({ id })) })
const serving = (...ids: string[]): Promise<ScriptedGateway & AsyncDisposable> =>
  scriptedGateway({ script: () => listing(...ids) })

describe('saving a key', () => {
  it('checks it with the model list, keeps it, and keeps the list for offline', async () => {
    await using server = await serving('a/b', 'c/d')
    const { connections, secrets, models, 'connection.saveKey': saveKey } = handlers()
    const saved = await value(saveKey({ ...one, key: ` Bearer ${testKey}\n`, baseUrl: server.baseUrl }))
    expect(saved).toEqual({
      connections: connections.statuses(),
      models: listOf('default', ['a/b', 'c/d']),
    })
    expect([...secrets.stored]).toEqual([[server.baseUrl, testKey]])
    expect(await models.cached(null)).toEqual(listOf('default', ['a/b', 'c/d']))
    expect(JSON.stringify(saved)).not.toContain(testKey)
  })

  it.each([
    ['a wrong key', error(401), 'key-invalid'],
    ['no credit', error(402), 'no-credit'],
    ['an address that is no gateway', json(200, '<html>', { 'content-type': 'text/html' }), 'not-a-gateway'],
  ])('changes nothing with %s', async (_what, reply, code) => {
    await using server = await scriptedGateway({ script: () => reply })
    const { connection, secrets, settings, 'connection.saveKey': saveKey } = handlers()
    const before = settings.get()
    await connection.open()
    expect(await saveKey({ ...one, key: testKey, baseUrl: server.baseUrl })).toMatchObject({
      ok: false,
      error: { code },
    })
    expect(secrets.stored.size).toBe(0)
    expect(settings.get()).toEqual(before)
    expect(connection.status().key).toEqual({ state: 'none' })
  })

  it('asks nobody for what cannot be a key or an address', async () => {
    await using server = await serving('a/b')
    const { 'connection.saveKey': saveKey } = handlers()
    expect(await saveKey({ ...one, key: ' ', baseUrl: server.baseUrl })).toMatchObject({
      error: { code: 'key-missing' },
    })
    expect(await saveKey({ ...one, key: '비밀', baseUrl: server.baseUrl })).toMatchObject({
      error: { code: 'key-invalid' },
    })
    expect(await saveKey({ ...one, key: testKey, baseUrl: 'http://evil.example' })).toMatchObject({
      error: { code: 'bad-base-url' },
    })
    expect(server.requests).toEqual([])
  })
})

describe('the model list', () => {
  it('is refreshed and told to the windows', async () => {
    let ids = ['a/b']
    await using server = await scriptedGateway({ script: () => listing(...ids) })
    const { published, 'connection.saveKey': saveKey, 'models.refresh': refresh } = handlers()
    await value(saveKey({ ...one, key: testKey, baseUrl: server.baseUrl }))
    ids = ['a/b', 'new/model']
    expect((await value(refresh(one))).ids).toEqual(ids)
    expect(published.at(-1)?.ids).toEqual(ids)
  })

  it('stays as it was when the gateway does not answer', async () => {
    const server = await serving('a/b')
    const { models, published, 'connection.saveKey': saveKey, 'models.refresh': refresh } = handlers()
    await value(saveKey({ ...one, key: testKey, baseUrl: server.baseUrl }))
    await server.close()
    expect(await refresh(one)).toMatchObject({ ok: false, error: { code: 'unreachable' } })
    expect((await models.cached(null)).ids).toEqual(['a/b'])
    expect(published).toEqual([])
  })

  it('is not asked for without a key', async () => {
    const { 'models.refresh': refresh } = handlers()
    expect(await refresh(one)).toMatchObject({ ok: false, error: { code: 'key-missing' } })
  })

  it('of another address is that address’s own', async () => {
    await using server = await serving('a/b')
    const parts = handlers()
    await value(parts['connection.saveKey']({ ...one, key: testKey, baseUrl: server.baseUrl }))
    await value(parts['connection.setBaseUrl']({ ...one, baseUrl: 'https://gateway.example/v1' }))
    expect(parts.published.at(-1)).toEqual(listOf('default', []))
    await value(parts['connection.setBaseUrl']({ ...one, baseUrl: server.baseUrl }))
    expect(parts.published.at(-1)?.ids).toEqual(['a/b'])
  })

  it('that comes late does not become that of a connection chosen meanwhile', async () => {
    let answer!: () => void
    const until = new Promise<void>((resolve) => (answer = resolve))
    let held = false
    const body = JSON.stringify({ data: [{ id: 'real/model' }] })
    await using server = await scriptedGateway({
      script: () =>
        held
          ? {
              kind: 'stream',
              headers: { 'content-type': 'application/json' },
              steps: [
                { kind: 'wait', until },
                { kind: 'write', data: body },
              ],
            }
          : listing('real/model'),
    })
    const parts = handlers()
    await value(parts['connection.saveKey']({ ...one, key: testKey, baseUrl: server.baseUrl }))
    held = true
    const refreshing = parts['models.refresh'](one)
    await server.request(1)
    await parts.connection.startDemo()
    answer()
    await refreshing
    expect(await parts.models.cached(null), 'the demo has no list yet').toEqual(listOf('demo', []))
    expect(parts.published.flatMap(({ ids }) => ids)).not.toContain('real/model')
    await parts.connection.leaveDemo()
    expect((await parts.models.cached(null)).ids).toEqual(['real/model'])
  })
})

describe('removing the key', () => {
  it('answers with the status after it', async () => {
    await using server = await serving('a/b')
    const parts = handlers()
    await value(parts['connection.saveKey']({ ...one, key: testKey, baseUrl: server.baseUrl }))
    expect(await value(parts['connection.removeKey'](one))).toMatchObject({
      active: { key: { state: 'none' } },
    })
  })
})

describe('another connection', () => {
  const otherKey = 'runyour-v1-test-of-another-connection-0123456789'
  const servingBoth = (): Promise<ScriptedGateway & AsyncDisposable> =>
    scriptedGateway({ otherKeys: [otherKey], script: () => listing('a/b') })

  it('is added with a key that its own gateway accepted, and has a list of its own', async () => {
    await using first = await serving('a/b')
    await using second = await serving('c/d')
    const parts = handlers()
    await value(parts['connection.saveKey']({ ...one, key: testKey, baseUrl: first.baseUrl }))
    const added = await value(
      parts['connection.add']({ name: 'Work', baseUrl: second.baseUrl, key: ` ${testKey}\n` }),
    )
    const id = added.models.connectionId
    expect(added).toEqual({ connections: parts.connections.statuses(), models: listOf(id, ['c/d']) })
    expect(added.connections.all.map(({ name }) => name)).toEqual(['', 'Work'])
    expect(await value(parts['models.list']({ connectionId: id }))).toEqual(listOf(id, ['c/d']))
    expect(await value(parts['models.list'](one))).toEqual(listOf('default', ['a/b']))
    expect([first.requests.length, second.requests.length]).toEqual([1, 1])
  })

  it.each([
    ['a wrong key', error(401), 'key-invalid'],
    ['an address that is no gateway', json(200, '<html>', { 'content-type': 'text/html' }), 'not-a-gateway'],
  ])('is not added with %s, and nothing is kept', async (_what, reply, code) => {
    await using server = await scriptedGateway({ otherKeys: [otherKey], script: () => reply })
    const { settings, secrets, reports, 'connection.add': add } = handlers()
    const before = settings.get()
    expect(await add({ name: 'Work', baseUrl: server.baseUrl, key: otherKey })).toMatchObject({
      ok: false,
      error: { code },
    })
    expect(settings.get()).toEqual(before)
    expect([secrets.stored.size, reports.length]).toEqual([0, 0])
  })

  it('is asked for its models with its own key', async () => {
    await using server = await scriptedGateway({
      otherKeys: [otherKey],
      script: ({ method }) => (method === 'GET' ? listing('a/b') : undefined),
    })
    const parts = handlers()
    await value(parts['connection.saveKey']({ ...one, key: testKey, baseUrl: server.baseUrl }))
    const added = await value(
      parts['connection.add']({ name: 'Work', baseUrl: server.baseUrl, key: otherKey }),
    )
    const { connectionId } = added.models
    await value(parts['models.refresh']({ connectionId }))
    await value(parts['models.refresh'](one))
    expect(server.requests.map(({ headers }) => headers['authorization'])).toEqual(
      [testKey, otherKey, otherKey, testKey].map((key) => fingerprintAuthorization(`Bearer ${key}`)),
    )
    expect(parts.published.map((list) => list.connectionId)).toEqual([connectionId, 'default'])
  })

  it('that is activated comes with its list, and one that is removed leaves the active one’s', async () => {
    await using server = await servingBoth()
    const parts = handlers()
    await value(parts['connection.saveKey']({ ...one, key: testKey, baseUrl: server.baseUrl }))
    const added = await value(
      parts['connection.add']({ name: 'Work', baseUrl: server.baseUrl, key: otherKey }),
    )
    const { connectionId } = added.models
    const activated = await value(parts['connection.activate']({ connectionId }))
    expect(activated.active).toMatchObject({ id: connectionId, name: 'Work' })
    expect(parts.published.at(-1)).toEqual(listOf(connectionId, ['a/b']))
    const renamed = await value(parts['connection.rename']({ connectionId, name: 'Office' }))
    expect(renamed.active.name).toBe('Office')
    const removed = await value(parts['connection.remove']({ connectionId }))
    expect(removed.active.id).toBe('default')
    expect(removed.all).toHaveLength(1)
    expect(parts.published.at(-1)).toEqual(listOf('default', ['a/b']))
    expect(await parts['connection.remove']({ connectionId })).toMatchObject({ error: { code: 'not-found' } })
    expect(await value(parts['models.list']({ connectionId }))).toEqual(listOf(connectionId, []))
  })

  it('that is removed gives its conversations back to the active one, and the others keep theirs', async () => {
    await using server = await servingBoth()
    const parts = handlers()
    const add = (name: string) =>
      value(parts['connection.add']({ name, baseUrl: server.baseUrl, key: otherKey }))
    const work = (await add('Work')).models.connectionId
    const team = (await add('Team')).models.connectionId
    const conversation = async (connectionId: ConnectionId): Promise<string> => {
      const { id } = await value(
        parts.history.createConversation({ model: 'a/b', connectionId, fit: { kind: 'ask' } }),
      )
      return id
    }
    const [first, second] = [await conversation(work), await conversation(team)]
    await value(parts['connection.remove']({ connectionId: work }))
    const page = await value(parts.history.listConversations(listInput()))
    const connectionOf = new Map(page.conversations.map((one) => [one.id, one.connectionId]))
    expect([connectionOf.get(first), connectionOf.get(second)]).toEqual([null, team])
  })
})
