import { expect, it } from 'vitest'
import { createAppStore } from '@renderer/store/createStore'
import { createClientDouble, ok } from './clientDouble'

it('asks about any number of words, so many at once as a call takes', async () => {
  const words = Array.from({ length: 1_100 }, (_, index) => `word${index}`)
  const client = createClientDouble({
    'spelling.check': ({ words: asked }) => ok({ misspelt: asked.filter((word) => word.endsWith('7')) }),
  })
  const found = await createAppStore(client).getState().misspelt(words)
  expect(client.callsOf('spelling.check')).toHaveLength(3)
  expect([...found]).toEqual(words.filter((word) => word.endsWith('7')))
})

it('marks nothing where nobody can say', async () => {
  const client = createClientDouble({
    'spelling.check': () => ({ ok: false, error: { code: 'internal', message: 'broke' } }),
  })
  const store = createAppStore(client)
  expect(await store.getState().misspelt(['teh'])).toEqual(new Set())
  expect(store.getState().notices).toEqual([])
})

it('tells fields to look again when a word was added', () => {
  const store = createAppStore(createClientDouble())
  store.getState().receiveOwnWord()
  expect(store.getState().ownWords).toBe(1)
})
