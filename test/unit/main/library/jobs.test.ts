import { expect, it } from 'vitest'
import type { LibraryProgress } from '@shared/contract/library'
import { createLibraryJobs } from '@main/library/jobs'

function listening(now: () => number = () => 0) {
  const told: LibraryProgress[] = []
  const jobs = createLibraryJobs((name, payload) => {
    if (name === 'library.progress') told.push(payload as LibraryProgress)
  }, now)
  return { told, jobs }
}

it('tells how far a job is ten times a second at most, and never leaves out its end or a new phase', async () => {
  let at = 0
  const { told, jobs } = listening(() => at)
  await jobs.run('a', async ({ report }) => {
    for (let done = 1; done <= 1_000; done += 1) {
      at += 1
      report({ phase: 'conversations', done, total: 1_000 })
    }
    report({ phase: 'finishing', done: 0, total: null })
  })
  expect(told.length).toBeLessThan(14)
  expect(told.slice(-2)).toEqual([
    { jobId: 'a', phase: 'conversations', done: 1_000, total: 1_000 },
    { jobId: 'a', phase: 'finishing', done: 0, total: null },
  ])
})

it('ends one job, or all of them and waits until they are over; what is over cannot be cancelled', async () => {
  const { jobs } = listening()
  const over: string[] = []
  const untilCancelled = (id: string): Promise<void> =>
    jobs.run(id, async ({ signal }) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      await Promise.resolve()
      over.push(id)
    })
  const all = ['a', 'b', 'c'].map(untilCancelled)
  jobs.cancel('b')
  await all[1]
  expect(over).toEqual(['b'])
  jobs.cancel('b')
  await jobs.cancelAll()
  expect(over).toEqual(['b', 'a', 'c'])
})

it('runs no two jobs of one ID, and the same one again once the first is over', async () => {
  const { jobs } = listening()
  const first = jobs.run('a', async ({ signal }) => {
    await new Promise((resolve) => signal.addEventListener('abort', resolve))
  })
  await expect(jobs.run('a', async () => 1)).rejects.toThrow('is running')
  jobs.cancel('a')
  await first
  expect(await jobs.run('a', async () => 2)).toBe(2)
})
