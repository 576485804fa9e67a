import { expect, it, vi } from 'vitest'
import { whenRead } from '@main/gateway/whenRead'

/** A body that sends one piece, and then nothing until it is given up. */
const silent = () =>
  new Response(new ReadableStream({ start: (body) => body.enqueue(new TextEncoder().encode('a')) }))

/** Lets everything run that waits for nothing but other promises. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

it('says once that an answer is over, also when it is given up while a piece is waited for', async () => {
  const over = vi.fn<() => void>()
  const reader = whenRead(silent(), over).body?.getReader()
  expect(await reader?.read()).toMatchObject({ done: false })
  const waiting = reader?.read()
  await settled()
  await reader?.cancel()
  expect(await waiting).toMatchObject({ done: true })
  await settled()
  // Said twice, it would free the place of the call that has taken it meanwhile.
  expect(over).toHaveBeenCalledTimes(1)
})

it('says it at once for an answer without a body', () => {
  const over = vi.fn<() => void>()
  whenRead(new Response(null, { status: 204 }), over)
  expect(over).toHaveBeenCalledTimes(1)
})
