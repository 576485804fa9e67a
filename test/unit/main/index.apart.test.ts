import { beforeEach, expect, it, vi } from 'vitest'

const app = vi.hoisted(() => ({
  commandLine: { getSwitchValue: () => '' },
  requestSingleInstanceLock: vi.fn<() => boolean>(),
  quit: vi.fn<() => void>(),
}))
const startHistoryThread = vi.hoisted(() => vi.fn<() => string>(() => 'the thread'))
const start = vi.hoisted(() => vi.fn<(entry: { historyThread: string }) => void>())
vi.mock('electron', () => ({ app }))
vi.mock('@main/history/historyThread', () => ({ startHistoryThread }))
vi.mock('@main/program', () => ({ start }))

beforeEach(() => {
  vi.resetModules()
  vi.clearAllMocks()
})

it('goes on with the thread that it began before the rest was read', async () => {
  app.requestSingleInstanceLock.mockReturnValue(true)
  await import('@main/index')
  expect(start).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ historyThread: 'the thread' }))
  expect(app.quit).not.toHaveBeenCalled()
})

it('ends without a thread where the app runs already: a process that ends while one begins is aborted', async () => {
  app.requestSingleInstanceLock.mockReturnValue(false)
  await import('@main/index')
  expect(app.quit).toHaveBeenCalledOnce()
  expect(startHistoryThread).not.toHaveBeenCalled()
  expect(start).not.toHaveBeenCalled()
})
