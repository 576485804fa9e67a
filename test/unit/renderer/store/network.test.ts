import { expect, test } from 'vitest'
import { createAppStore } from '@renderer/store/createStore'
import { fail, ok } from '@shared/appError'
import { createClientDouble } from './clientDouble'

const withFile = { caFile: { path: '/ca.pem', state: 'read' as const, certificates: [] } }

test('the person’s authorities are shown as main last found them', async () => {
  const client = createClientDouble({
    'network.state': () => ok({ caFile: null }),
    'network.pickCaFile': () => ok(withFile),
    'network.forgetCaFile': () => ok({ caFile: null }),
  })
  const { getState } = createAppStore(client)
  await getState().lookAtNetwork()
  expect(getState().network).toEqual({ caFile: null })
  expect(await getState().pickCaFile()).toBeNull()
  expect(getState().network).toEqual(withFile)
  client.handlers['network.pickCaFile'] = () => ok(null)
  expect(await getState().pickCaFile()).toBeNull()
  expect(getState().network).toEqual(withFile)
  expect(await getState().forgetCaFile()).toBeNull()
  expect(getState().network).toEqual({ caFile: null })
})

test('a file that is refused changes nothing and is told to the row that asked', async () => {
  const error = { code: 'file-unsupported', message: 'no authority' } as const
  const { getState } = createAppStore(createClientDouble({ 'network.pickCaFile': () => fail(error) }))
  expect(await getState().pickCaFile()).toEqual(error)
  expect(getState().network).toBeNull()
})
