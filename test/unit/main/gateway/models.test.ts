import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '@shared/appError'
import { onlineGateway, targetOf } from '../../../support/main/askGateway'
import { error, json, type Reply, scriptedGateway } from '../../../support/scriptedGateway'

async function listed(reply: Reply) {
  await using server = await scriptedGateway({ script: () => reply })
  return await onlineGateway().listModels(targetOf(server))
}

describe('the model list', () => {
  it('has the IDs verbatim, in the order of the gateway', async () => {
    const data = [
      { id: 'openai/gpt-5.5-2026-04-23', object: 'model' },
      { id: 'qwen/Q3' },
      { id: 'runyour/free' },
    ]
    expect(await listed(json(200, { object: 'list', data }))).toEqual({
      ok: true,
      value: ['openai/gpt-5.5-2026-04-23', 'qwen/Q3', 'runyour/free'],
    })
  })

  it('names each ID once and skips entries without one', async () => {
    const data = [{ id: 'a/b' }, { id: 'a/b' }, {}, null, 'x', { id: 5 }, { id: 'c/d' }]
    expect(await listed(json(200, { data }))).toEqual({ ok: true, value: ['a/b', 'c/d'] })
  })

  it('skips an empty ID', async () => {
    expect(await listed(json(200, { data: [{ id: '' }, { id: 'a/b' }] }))).toEqual({
      ok: true,
      value: ['a/b'],
    })
  })

  it('may be empty: a key without models is still a good key', async () => {
    expect(await listed(json(200, { data: [] }))).toEqual({ ok: true, value: [] })
  })

  it.each([
    ['a page', json(200, '<html>welcome</html>', { 'content-type': 'text/html' })],
    ['another object', json(200, { models: [] })],
    ['a list by itself', json(200, [{ id: 'a/b' }])],
    ['null', json(200, null)],
    ['broken JSON', json(200, '{"data":', { 'content-type': 'application/json' })],
  ])('is not %s', async (_what, reply) => {
    const list = await listed(reply)
    expect(list).toMatchObject({ ok: false, error: { code: 'not-a-gateway' } })
  })

  it.each<[number, ErrorCode]>([
    [401, 'key-invalid'],
    [402, 'no-credit'],
    [404, 'not-a-gateway'],
    [503, 'gateway-unavailable'],
  ])('refused with %i is %s', async (status, code) => {
    expect(await listed(error(status))).toMatchObject({ ok: false, error: { code } })
  })

  it('is refused for a wrong key by the server itself', async () => {
    await using server = await scriptedGateway()
    const list = await onlineGateway().listModels(targetOf(server, 'runyour-v1-test-wrong'))
    expect(list).toMatchObject({ ok: false, error: { code: 'key-invalid', message: 'Invalid API key' } })
  })
})
