import { Worker } from 'node:worker_threads'
import { afterEach, expect, it, vi } from 'vitest'
import { createSpeller } from '@main/spelling/speller'

/** A real thread that finds every word misspelt but `right` and those it was told, and breaks at `break`. */
const code = `
  const { parentPort } = require('node:worker_threads')
  const own = new Set(['right'])
  parentPort.on('message', ({ id, kind, words, word }) => {
    if (words?.includes('break')) process.exit(1)
    if (kind === 'add') words.forEach((one) => own.add(one))
    if (kind === 'suggest' && word === 'slow') return
    const answer = kind === 'check' ? words.filter((one) => !own.has(one)) : [word + '?']
    parentPort.postMessage({ id, words: answer })
  })`

const threads: Worker[] = []
afterEach(async () => {
  vi.useRealTimers()
  for (const thread of threads.splice(0)) await thread.terminate()
})

function speller(own: string[] = []) {
  const createWorker = vi.fn<() => Worker>(() => {
    const thread = new Worker(code, { eval: true })
    threads.push(thread)
    return thread
  })
  return { createWorker, ...createSpeller({ createWorker, own: () => own }) }
}

it('starts no thread before there is a word, and asks about each word once', async () => {
  const { createWorker, misspelt } = speller()
  expect(await misspelt([])).toEqual([])
  expect(createWorker).not.toHaveBeenCalled()
  expect(await misspelt(['right', 'teh'])).toEqual(['teh'])
  const [thread] = threads
  const posted = vi.spyOn(thread ?? expect.unreachable(), 'postMessage')
  expect(await misspelt(['teh', 'right'])).toEqual(['teh'])
  expect(posted).not.toHaveBeenCalled()
})

it('knows the person’s own words from the start, and new ones at once', async () => {
  const { misspelt, add } = speller(['mine'])
  expect(await misspelt(['mine', 'new'])).toEqual(['new'])
  add('new')
  expect(await misspelt(['new'])).toEqual([])
})

it('forgets a verdict that was on its way when the word was added', async () => {
  const { misspelt, add } = speller()
  const checking = misspelt(['new'])
  add('new')
  await checking
  expect(await misspelt(['new'])).toEqual([])
})

it('goes on with another thread when one broke, and marks nothing that it did not say', async () => {
  const { createWorker, misspelt } = speller()
  expect(await misspelt(['break', 'teh'])).toEqual([])
  expect(await misspelt(['teh'])).toEqual(['teh'])
  expect(createWorker).toHaveBeenCalledTimes(2)
})

it('ends the thread when nobody writes any more', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { createWorker, misspelt } = speller()
  await misspelt(['one'])
  const [thread] = threads
  const ended = new Promise((done) => thread?.once('exit', done))
  vi.advanceTimersByTime(180_000)
  await ended
  expect(await misspelt(['one', 'two'])).toEqual(['one', 'two'])
  expect(createWorker).toHaveBeenCalledTimes(2)
})

it('does not hold a menu back for suggestions that take too long', async () => {
  const { suggest } = speller()
  expect(await suggest('teh')).toEqual(['teh?'])
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const waiting = suggest('slow')
  vi.advanceTimersByTime(600)
  expect(await waiting).toEqual([])
})
