import { expect, test } from 'vitest'
import { createFinder } from '@main/chat/findInConversation'
import type { History } from '@main/history/history'
import { ok } from '@shared/appError'

const query = (text: string) => ({ text, matchCase: false, wholeWord: false })

/** A history of 1,200 messages in which every 100th has a hit; it answers when it is told to. */
function slowHistory() {
  const path = Array.from({ length: 1_200 }, (_, index) => `message-${index}`)
  const asked: { text: string; ids: readonly string[] }[] = []
  const waiting: (() => void)[] = []
  const findMessages: History['findMessages'] = async ({ ids, query: { text } }) => {
    asked.push({ text, ids })
    await new Promise<void>((done) => waiting.push(done))
    const hits = ids.filter((id) => id.endsWith('00'))
    return ok(hits.map((messageId) => ({ messageId, content: 1, reasoning: 0 })))
  }
  const history = { shownPath: async () => ok(path), findMessages } as unknown as History
  const go = async (): Promise<void> => {
    while (waiting.length > 0) {
      waiting.shift()?.()
      await new Promise((done) => setImmediate(done))
    }
  }
  return { history, asked, path, go }
}

const turnOfLoop = () => new Promise((done) => setImmediate(done))

test('goes through the whole branch in pieces and keeps its order', async () => {
  const { history, asked, path, go } = slowHistory()
  const found = createFinder(history)('c', query('a'))
  await turnOfLoop()
  await go()
  const result = await found
  expect(asked.flatMap(({ ids }) => ids)).toEqual(path)
  expect(asked.length).toBeGreaterThan(1)
  expect(result.ok && result.value?.messages.map(({ messageId }) => messageId)).toEqual(
    path.filter((id) => id.endsWith('00')),
  )
})

test('a search that is overtaken ends at its next piece', async () => {
  const { history, asked, go } = slowHistory()
  const find = createFinder(history)
  const first = find('c', query('a'))
  await turnOfLoop()
  const second = find('c', query('ab'))
  await turnOfLoop()
  await go()
  expect(await first).toEqual(ok(null))
  expect(await second).toMatchObject({ ok: true, value: { messages: expect.any(Array) } })
  expect(asked.filter(({ text }) => text === 'a')).toHaveLength(1)
})

test('a search in another conversation overtakes nothing', async () => {
  const { history, go } = slowHistory()
  const find = createFinder(history)
  const both = [find('one', query('a')), find('two', query('a'))]
  await turnOfLoop()
  await go()
  for (const result of await Promise.all(both)) expect(result.ok && result.value).not.toBeNull()
})

test('a branch that cannot be read is an error', async () => {
  const error = { code: 'not-found', message: 'no such conversation' } as const
  const history = { shownPath: async () => ({ ok: false, error }) } as unknown as History
  expect(await createFinder(history)('c', query('a'))).toEqual({ ok: false, error })
})
