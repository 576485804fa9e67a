import { describe, expect, it } from 'vitest'
import type { ModelList } from '@shared/contract/connection'
import { createModelCatalog } from '@main/connection/modelCatalog'
import { connectionHandlers } from '@main/ipc/handlers/connectionHandlers'
import { onlineGateway } from '../../../support/main/askGateway'
import { testConnection } from '../../../support/main/testConnection'
import { testHistory, value } from '../../../support/main/testHistory'
import { error, json, type ScriptedGateway, scriptedGateway, testKey } from '../../../support/scriptedGateway'

function handlers(history = testHistory()) {
  const parts = testConnection()
  const published: ModelList[] = []
  const models = createModelCatalog(
    history,
    parts.connection,
    async () => onlineGateway(),
    () => 1_000,
  )
  return {
    ...parts,
    history,
    models,
    published,
    ...connectionHandlers(parts.connection, models, (list) => void published.push(list)),
  }
}

const listing = (...ids: string[]) => json(200, { data: ids.map((id) => ({ id })) })
const serving = (...ids: string[]): Promise<ScriptedGateway & AsyncDisposable> =>
  scriptedGateway({ script: () => listing(...ids) })

describe('saving a key', () => {
  it('checks it with the model list, keeps it, and keeps the list for offline', async () => {
    await using server = await serving('a/b', 'c/d')
    const { connection, secrets, models, 'connection.saveKey': saveKey } = handlers()
    const saved = await value(saveKey({ key: ` Bearer ${testKey}\n`, baseUrl: server.baseUrl }))
    expect(saved).toEqual({
      connection: connection.status(),
      models: { ids: ['a/b', 'c/d'], fetchedAt: 1_000 },
    })
    expect([...secrets.stored]).toEqual([[server.baseUrl, testKey]])
    expect(await models.cached()).toEqual({ ids: ['a/b', 'c/d'], fetchedAt: 1_000 })
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
    expect(await saveKey({ key: testKey, baseUrl: server.baseUrl })).toMatchObject({
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
    expect(await saveKey({ key: ' ', baseUrl: server.baseUrl })).toMatchObject({
      error: { code: 'key-missing' },
    })
    expect(await saveKey({ key: '비밀', baseUrl: server.baseUrl })).toMatchObject({
      error: { code: 'key-invalid' },
    })
    expect(await saveKey({ key: testKey, baseUrl: 'http://evil.example' })).toMatchObject({
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
    await value(saveKey({ key: testKey, baseUrl: server.baseUrl }))
    ids = ['a/b', 'new/model']
    expect((await value(refresh({}))).ids).toEqual(ids)
    expect(published.at(-1)?.ids).toEqual(ids)
  })

  it('stays as it was when the gateway does not answer', async () => {
    const server = await serving('a/b')
    const { models, published, 'connection.saveKey': saveKey, 'models.refresh': refresh } = handlers()
    await value(saveKey({ key: testKey, baseUrl: server.baseUrl }))
    await server.close()
    expect(await refresh({})).toMatchObject({ ok: false, error: { code: 'unreachable' } })
    expect((await models.cached()).ids).toEqual(['a/b'])
    expect(published).toEqual([])
  })

  it('is not asked for without a key', async () => {
    const { 'models.refresh': refresh } = handlers()
    expect(await refresh({})).toMatchObject({ ok: false, error: { code: 'key-missing' } })
  })

  it('of another address is that address’s own', async () => {
    await using server = await serving('a/b')
    const parts = handlers()
    await value(parts['connection.saveKey']({ key: testKey, baseUrl: server.baseUrl }))
    await value(parts['connection.setBaseUrl']({ baseUrl: 'https://gateway.example/v1' }))
    expect(parts.published.at(-1)).toEqual({ ids: [], fetchedAt: null })
    await value(parts['connection.setBaseUrl']({ baseUrl: server.baseUrl }))
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
    await value(parts['connection.saveKey']({ key: testKey, baseUrl: server.baseUrl }))
    held = true
    const refreshing = parts['models.refresh']({})
    await server.request(1)
    await parts.connection.startDemo()
    answer()
    await refreshing
    expect(await parts.models.cached(), 'the demo has no list yet').toEqual({ ids: [], fetchedAt: null })
    expect(parts.published.flatMap(({ ids }) => ids)).not.toContain('real/model')
    await parts.connection.leaveDemo()
    expect((await parts.models.cached()).ids).toEqual(['real/model'])
  })
})

describe('removing the key', () => {
  it('answers with the status after it', async () => {
    await using server = await serving('a/b')
    const parts = handlers()
    await value(parts['connection.saveKey']({ key: testKey, baseUrl: server.baseUrl }))
    expect(await value(parts['connection.removeKey']({}))).toMatchObject({ key: { state: 'none' } })
  })
})
